import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { requestKinds } from '../../../../domain/coaching/coaching.ts'
import { answerRequest, askCoaching } from '../../../../services/coaching/ask-coaching.ts'
import { readMentions } from '../../../../services/coaching/mention.ts'
import { optionalDay, optionalText, requiredText } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { forbidden } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { coachingAnswer, coachingSaved, scopeOf } from './coaching-answer.tsx'

const TEXT_MAX = 2_000

export function showCoachingPage(visit: OnInnovation): Promise<Response> {
  return coachingAnswer(visit)
}

const askForm = z.object({
  askKind: z.enum(requestKinds),
  askText: requiredText(TEXT_MAX),
  askWantedOn: optionalDay,
})

export async function handleAsk(visit: OnInnovation): Promise<Response> {
  const { services, region, messages } = visit
  const form = await parseForm(visit, askForm)
  if (!form.ok) return coachingAnswer(visit, form.typed, form.errors)
  const { askKind: kind, askText: text, askWantedOn: wantedOn } = form.values
  const today = dayAt(services.clock(), region.timeZone)
  const input = { kind, text, wantedOn, today }
  const asked = await askCoaching(services, authorOf(visit), scopeOf(visit), input)
  if (asked.ok) return coachingSaved(visit)
  const field = asked.code === 'day-passed' ? 'askWantedOn' : 'askText'
  return coachingAnswer(visit, form.typed, { [field]: messages.coaching.askRefused[asked.code] })
}

const answerForm = z.object({
  request: z.guid(),
  outcome: z.enum(['agreed', 'declined', 'withdrawn']),
  answer: optionalText(TEXT_MAX),
})

/** A coach agrees or declines, the team takes back: each only their own. */
export async function handleAnswer(visit: OnInnovation): Promise<Response> {
  const { services, actor, innovation, messages } = visit
  const form = await parseForm(visit, answerForm)
  if (!form.ok) return coachingAnswer(visit, form.typed, form.errors)
  const { request: id, outcome, answer } = form.values
  const needed = outcome === 'withdrawn' ? 'coaching.ask' : 'coaching.record'
  if (!may(actor, needed, innovation)) return forbidden(visit)
  const answered = await answerRequest(services, authorOf(visit), scopeOf(visit), { id, outcome, answer })
  if (answered.ok) return coachingSaved(visit)
  return coachingAnswer(visit, form.typed, { answer: messages.coaching.answerRefused[answered.code] })
}

export async function handleReadMentions(visit: OnInnovation): Promise<Response> {
  const { services, actor } = visit
  await parseForm(visit, z.object({}))
  await readMentions(services, { ...authorOf(visit), personId: actor.personId }, scopeOf(visit))
  return coachingSaved(visit)
}
