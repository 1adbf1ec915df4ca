import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { PlanDraft } from '../../../../../domain/verdict/evidence-plan.ts'
import { withdrawProposal } from '../../../../../services/verdict/answer-proposal.ts'
import { proposeMark, proposePlan, savePlan } from '../../../../../services/verdict/edit-plan.ts'
import { recordLaunch } from '../../../../../services/verdict/record-launch.ts'
import { showPlan } from '../../../../../services/verdict/show-plan.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { day, optionalDay, optionalText, requiredText } from '../../../../forms/fields.ts'
import { optionalNumber } from '../../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf } from '../../../../visit.ts'
import { type OnInnovation, personAuthor } from '../../lifecycle/worksheet/handlers.tsx'
import { PlanPage } from './plan-page.tsx'

/** One sentence that another person reads. */
const REASON_CHARACTERS_MAX = 500

const scopeOf = ({ region, innovation }: OnInnovation) => {
  return { regionId: region.id, innovationId: innovation.id, timeZone: region.timeZone }
}

async function answer(visit: OnInnovation, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const plan = await showPlan(services, scopeOf(visit))
  const today = dayAt(services.clock(), region.timeZone)
  const mayEdit = may(actor, 'evidence-plan.edit', innovation)
  const props = { view: viewOf(visit), region, innovation, plan, today, typed, errors, mayEdit }
  return page(visit, <PlanPage {...props} />, errors ? 422 : 200)
}

function done(visit: OnInnovation, waits: boolean): Response {
  const path = paths.evidencePlan(visit.region.slug, visit.innovation.slug)
  return redirect(visit, path, waits ? 'proposed' : 'saved')
}

export async function showPlanPage(visit: OnInnovation): Promise<Response> {
  return answer(visit, {})
}

export async function handlePlan(visit: OnInnovation): Promise<Response> {
  const { services, language, messages } = visit
  const { outcomes } = await showPlan(services, scopeOf(visit))
  const keys = outcomes.map(({ record }) => record.key)
  const said = Object.fromEntries(
    keys.flatMap((key): [string, z.ZodType][] => [
      [`measuredBy.${key}`, optionalText(REASON_CHARACTERS_MAX)],
      [`leastChange.${key}`, optionalNumber(language)],
    ]),
  )
  const schema = z.object({
    launchOn: optionalDay,
    dueOn: optionalDay,
    reason: optionalText(REASON_CHARACTERS_MAX),
    ...said,
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return answer(visit, form.typed, form.errors)
  const { launchOn, dueOn, reason, ...values } = form.values as {
    launchOn: string | null
    dueOn: string | null
    reason: string | null
  } & Record<string, string | number | null>
  const draft: PlanDraft = {
    launchOn,
    dueOn,
    outcomes: keys.map((key) => ({
      key,
      measuredBy: String(values[`measuredBy.${key}`] ?? ''),
      leastChange: values[`leastChange.${key}`] as number | null,
    })),
  }
  const saved = await savePlan(services, authorOf(visit), scopeOf(visit), draft, reason)
  if (saved.ok) return done(visit, saved.value.waits)
  const field = saved.code === 'incomplete' ? 'dueOn' : 'reason'
  return answer(visit, form.typed, { [field]: messages.evidencePlan.errors[saved.code] })
}

export async function handleProposePlan(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, z.object({ planReason: requiredText(REASON_CHARACTERS_MAX) }))
  if (!form.ok) return answer(visit, form.typed, form.errors)
  const proposed = await proposePlan(visit.services, authorOf(visit), scopeOf(visit), form.values.planReason)
  if (proposed.ok) return done(visit, true)
  return answer(visit, form.typed, { planReason: visit.messages.evidencePlan.errors[proposed.code] })
}

const launchForm = z.object({
  launchedOn: day,
  proof: requiredText(REASON_CHARACTERS_MAX),
  launchReason: optionalText(REASON_CHARACTERS_MAX),
})

export async function handleLaunch(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, launchForm)
  if (!form.ok) return answer(visit, form.typed, form.errors)
  const { launchedOn, proof, launchReason: reason } = form.values
  const recorded = await recordLaunch(visit.services, authorOf(visit), scopeOf(visit), {
    launchedOn,
    proof,
    reason,
  })
  if (recorded.ok) return done(visit, recorded.value.waits)
  const fields: Record<string, string> = { 'proof-missing': 'proof', 'reason-missing': 'launchReason' }
  const errors = {
    [fields[recorded.code] ?? 'launchedOn']: visit.messages.evidencePlan.errors[recorded.code],
  }
  return answer(visit, form.typed, errors)
}

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const markForm = z.object({
  markKind: z.enum(['definition', 'shock']),
  markIndicator: optionalText(),
  markFrom: month,
  markUntil: z.literal('').or(month).optional(),
  markNote: requiredText(REASON_CHARACTERS_MAX),
})

export async function handleMark(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, markForm)
  if (!form.ok) return answer(visit, form.typed, form.errors)
  const { markKind, markIndicator, markFrom: from, markUntil, markNote: note } = form.values
  const until = markUntil && markUntil > from ? markUntil : from
  const mark = markKind === 'shock' ? { kind: markKind, from, until, note } : { kind: markKind, from, note }
  const input = { indicatorKey: markIndicator, mark }
  const proposed = await proposeMark(visit.services, authorOf(visit), scopeOf(visit), input)
  if (proposed.ok) return done(visit, true)
  return answer(visit, form.typed, { markNote: visit.messages.evidencePlan.errors[proposed.code] })
}

export async function handleWithdrawProposal(visit: OnInnovation): Promise<Response> {
  const id = visit.parameters.proposal ?? ''
  const taken = await withdrawProposal(visit.services, personAuthor(visit), scopeOf(visit), id)
  return taken.ok ? done(visit, false) : notFound(visit)
}
