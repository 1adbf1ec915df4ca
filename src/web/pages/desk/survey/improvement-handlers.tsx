import { z } from 'zod'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { tellImprovement, withdrawImprovement } from '../../../../services/survey/tell-improvement.ts'
import { askIndexRestart, decideOnIndexRestart } from '../../../../services/verdict/restart-index.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { day, requiredText } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, redirect } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { voiceAnswer } from './handlers.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

/** Two sentences: citizens read it on the way out. */
const IMPROVEMENT_CHARACTERS_MAX = 300

const improvementForm = z.object({ text: requiredText(IMPROVEMENT_CHARACTERS_MAX), changedOn: day })

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

export async function handleTellImprovement(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const form = await parseForm(visit, improvementForm)
  if (!form.ok) return voiceAnswer(visit, form)
  const today = dayAt(services.clock(), region.timeZone)
  const input = { ...form.values, today }
  const outcome = await tellImprovement(services, authorOf(visit), scopeOf(visit), input)
  if (!outcome.ok) {
    return voiceAnswer(visit, { typed: form.typed, errors: { changedOn: messages.improvement.future } })
  }
  return redirect(visit, paths.voice(region.slug, innovation.slug), 'improvementTold')
}

export async function handleWithdrawImprovement(visit: OnInnovation): Promise<Response> {
  const id = visit.parameters.improvement ?? ''
  if (!z.guid().safeParse(id).success) return notFound(visit)
  const outcome = await withdrawImprovement(visit.services, authorOf(visit), scopeOf(visit), id)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.voice(visit.region.slug, visit.innovation.slug), 'saved')
}

export async function handleAskIndexRestart(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor, messages } = visit
  const improvementId = visit.parameters.improvement ?? ''
  if (!z.guid().safeParse(improvementId).success) return notFound(visit)
  const outcome = await askIndexRestart(services, authorOf(visit), scopeOf(visit), { improvementId, actor })
  if (outcome.ok) return redirect(visit, paths.voice(region.slug, innovation.slug), 'saved')
  if (outcome.code === 'no-such-improvement') return notFound(visit)
  return voiceAnswer(visit, { errors: { '': messages.improvement.restartRefused[outcome.code] } })
}

const decisionForm = z.object({
  outcome: z.enum(['confirmed', 'declined']),
  reason: requiredText(IMPROVEMENT_CHARACTERS_MAX),
})

export async function handleDecideIndexRestart(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor, messages } = visit
  const id = visit.parameters.restart ?? ''
  if (!z.guid().safeParse(id).success) return notFound(visit)
  const form = await parseForm(visit, decisionForm)
  if (!form.ok) return voiceAnswer(visit, form)
  const input = { id, actor, outcome: form.values.outcome, reason: form.values.reason }
  const outcome = await decideOnIndexRestart(services, authorOf(visit), scopeOf(visit), input)
  if (outcome.ok) return redirect(visit, paths.voice(region.slug, innovation.slug), 'saved')
  if (outcome.code === 'no-such-request') return notFound(visit)
  return voiceAnswer(visit, {
    typed: form.typed,
    errors: { '': messages.evidencePlan.errors[outcome.code] },
  })
}
