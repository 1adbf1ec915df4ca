import { z } from 'zod'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { channels } from '../../../../domain/message/channel.ts'
import { reachBases } from '../../../../domain/message/reach.ts'
import { endReach, recordReach } from '../../../../services/message/record-reach.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { day, optionalLine, optionalText, requiredLine } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { authorOf } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { messageAnswer, messageSaved, scopeOf } from './message-answer.tsx'
import { optionalWhole, PEOPLE_MAX, RUPIAH_MAX, requiredWhole } from './whole-number.ts'

const NOTE_CHARACTERS_MAX = 500

export async function handleReach(visit: OnInnovation): Promise<Response> {
  const { services, region, language, messages } = visit
  const schema = z.object({
    reachChannel: z.enum(channels),
    reachTitle: requiredLine(),
    reachPlace: requiredLine(),
    reachHeldOn: day,
    reachPeople: requiredWhole(language, PEOPLE_MAX),
    reachBasis: z.enum(reachBases),
    reachSource: optionalLine(300),
    reachCost: optionalWhole(language, RUPIAH_MAX),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const { values } = form
  const input = {
    channel: values.reachChannel,
    title: values.reachTitle,
    place: values.reachPlace,
    heldOn: values.reachHeldOn,
    people: values.reachPeople,
    basis: values.reachBasis,
    source: values.reachSource,
    cost: values.reachCost,
  }
  const today = dayAt(services.clock(), region.timeZone)
  const recorded = await recordReach(services, authorOf(visit), scopeOf(visit), input, today)
  if (recorded.ok) return messageSaved(visit)
  if (recorded.code === 'in-the-future')
    return messageAnswer(visit, form.typed, { reachHeldOn: messages.message.inFuture })
  const fields = {
    title: 'reachTitle',
    place: 'reachPlace',
    heldOn: 'reachHeldOn',
    people: 'reachPeople',
    cost: 'reachCost',
  }
  return messageAnswer(visit, form.typed, boundsError(visit, recorded, fields))
}

const endForm = z.object({ endNote: optionalText(NOTE_CHARACTERS_MAX) })

async function handleEnd(visit: OnInnovation, kind: 'withdrawn' | 'doubted'): Promise<Response> {
  const words = visit.messages.message
  const form = await parseForm(visit, endForm)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const note = form.values.endNote
  if (!note) return messageAnswer(visit, form.typed, { '': words.reasonMissing })
  const scope = { ...scopeOf(visit), id: visit.parameters.record ?? '' }
  const ended = await endReach(visit.services, authorOf(visit), scope, { kind, note, actor: visit.actor })
  if (ended.ok) return messageSaved(visit)
  const sentence = ended.code === 'no-such-record' ? words.noSuchRecord : words.refusals[ended.code]
  return messageAnswer(visit, form.typed, { '': sentence })
}

export function handleWithdrawReach(visit: OnInnovation): Promise<Response> {
  return handleEnd(visit, 'withdrawn')
}

export function handleDoubtReach(visit: OnInnovation): Promise<Response> {
  return handleEnd(visit, 'doubted')
}
