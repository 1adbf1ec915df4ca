import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { planPhases, stallCauses, stepOutcomes } from '../../../../domain/action-plan/plan-step.ts'
import { stakes } from '../../../../domain/action-plan/stakeholder.ts'
import type { Language } from '../../../../domain/language.ts'
import { addRisk, reportStep, saveStep } from '../../../../services/action-plan/edit-plan-steps.ts'
import { addStakeholder, removeStakeholder } from '../../../../services/action-plan/edit-stakeholders.ts'
import { showActionPlan } from '../../../../services/action-plan/show-plan-steps.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { findInnovationRecord } from '../../../../store/lifecycle/innovation.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { optionalLine, requiredLine, requiredText } from '../../../forms/fields.ts'
import { optionalNumber, requiredNumber } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { ActionPlanPage } from './action-plan-page.tsx'
import { StepPage, typedStep } from './step-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }
type Again = { typed: Typed; errors: Readonly<Record<string, string>> }

/** A thousand billion rupiah: no step of a plan costs more, and the column holds it exactly. */
const RUPIAH_MAX = 1_000_000_000_000

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

async function propsOf(visit: OnInnovation) {
  const { services, region, innovation, actor } = visit
  const plan = await showActionPlan(services, region, innovation)
  const record = await findInnovationRecord(services.db, region.id, innovation.id)
  const view = viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample })
  const mayEdit = may(actor, 'action-plan.edit', innovation)
  return record ? { view, plan, innovation: record, mayEdit, timeZone: region.timeZone } : null
}

async function planPage(visit: OnInnovation, again?: Again): Promise<Response> {
  const props = await propsOf(visit)
  return props ? page(visit, <ActionPlanPage {...props} {...again} />, again ? 422 : 200) : notFound(visit)
}

export function showActionPlanPage(visit: OnInnovation): Promise<Response> {
  return planPage(visit)
}

async function stepPage(visit: OnInnovation, again?: Again): Promise<Response> {
  const props = await propsOf(visit)
  if (!props) return notFound(visit)
  const { step: id } = visit.parameters
  const step = props.plan.steps.find((one) => one.id === id) ?? null
  if (id !== undefined && !step) return notFound(visit)
  const typed = again?.typed ?? (step ? typedStep(visit.language, step) : {})
  return page(
    visit,
    <StepPage {...props} step={step} typed={typed} errors={again?.errors} />,
    again ? 422 : 200,
  )
}

export function showNewStep(visit: OnInnovation): Promise<Response> {
  return stepPage(visit)
}

export function showStep(visit: OnInnovation): Promise<Response> {
  return stepPage(visit)
}

const month = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  .transform((text) => `${text}-01`)
const rupiah = z.number().int('number').min(0).max(RUPIAH_MAX)

const stepForm = (language: Language) =>
  z.object({
    phase: z.enum(planPhases),
    activity: requiredLine(500),
    doer: requiredLine(),
    output: requiredLine(500),
    method: optionalLine(500),
    place: optionalLine(),
    fromMonth: month,
    toMonth: month,
    cost: requiredNumber(language).pipe(rupiah),
    revision: z.coerce.number().int().catch(0),
  })

export async function handleStep(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, parameters, language, messages } = visit
  const form = await parseForm(visit, stepForm(language))
  if (!form.ok) return stepPage(visit, form)
  const outcome = await saveStep(
    services,
    authorOf(visit),
    scopeOf(visit),
    parameters.step ?? null,
    form.values,
  )
  if (outcome.ok) return redirect(visit, paths.actionPlan(region.slug, innovation.slug), 'saved')
  if (outcome.code === 'unknown-step') return notFound(visit)
  if (outcome.code === 'out-of-bounds')
    return stepPage(visit, { typed: form.typed, errors: boundsError(visit, outcome) })
  const field = outcome.code === 'ends-before-it-begins' ? 'toMonth' : ''
  const errors = { [field]: messages.actionPlan.refused[outcome.code] }
  return stepPage(visit, { typed: form.typed, errors })
}

const reportForm = (language: Language) =>
  z.object({
    outcome: z.enum(stepOutcomes),
    costSoFar: optionalNumber(language).pipe(rupiah.nullable()),
    text: requiredText(2_000),
    stall: z.enum(stallCauses).or(z.literal('').transform(() => null)),
  })

export async function handleStepReport(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, parameters, language } = visit
  const form = await parseForm(visit, reportForm(language))
  const again = async (errors: Readonly<Record<string, string>>) => {
    const props = await propsOf(visit)
    const step = props?.plan.steps.find((one) => one.id === parameters.step)
    if (!step) return notFound(visit)
    return stepPage(visit, { typed: { ...typedStep(language, step), ...form.typed }, errors })
  }
  if (!form.ok) return again(form.errors)
  const report = { ...form.values, stepId: parameters.step ?? '' }
  const outcome = await reportStep(services, authorOf(visit), scopeOf(visit), report)
  if (!outcome.ok) {
    return outcome.code === 'out-of-bounds' ? again(boundsError(visit, outcome)) : notFound(visit)
  }
  return redirect(visit, paths.planStep(region.slug, innovation.slug, report.stepId), 'saved')
}

const stakeholderForm = z.object({
  name: requiredLine(),
  influence: z.enum(stakes),
  interest: z.enum(stakes),
  involvement: requiredLine(500),
})

export async function handleStakeholder(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const form = await parseForm(visit, stakeholderForm)
  if (!form.ok) return planPage(visit, form)
  const added = await addStakeholder(services, authorOf(visit), scopeOf(visit), form.values)
  if (added.ok) return redirect(visit, paths.actionPlan(region.slug, innovation.slug), 'saved')
  const errors = { name: messages.actionPlan.stakeholders.tooMany }
  return planPage(visit, { typed: form.typed, errors })
}

export async function handleRemoveStakeholder(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const form = await parseForm(visit, z.object({ stakeholder: z.guid() }))
  if (!form.ok) return notFound(visit)
  const id = form.values.stakeholder
  const removed = await removeStakeholder(services, authorOf(visit), scopeOf(visit), id)
  return removed.ok
    ? redirect(visit, paths.actionPlan(region.slug, innovation.slug), 'saved')
    : notFound(visit)
}

const riskForm = z.object({
  risk: requiredLine(500),
  prevention: requiredLine(500),
  holder: requiredLine(),
})

export async function handleRisk(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const form = await parseForm(visit, riskForm)
  if (!form.ok) return planPage(visit, form)
  const outcome = await addRisk(services, authorOf(visit), scopeOf(visit), form.values)
  if (outcome.ok) return redirect(visit, paths.actionPlan(region.slug, innovation.slug), 'saved')
  const errors =
    outcome.code === 'out-of-bounds'
      ? boundsError(visit, outcome)
      : { risk: messages.actionPlan.refused[outcome.code] }
  return planPage(visit, { typed: form.typed, errors })
}
