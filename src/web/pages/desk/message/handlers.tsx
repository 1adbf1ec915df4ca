import { z } from 'zod'
import { qrPng, qrVector } from '../../../../documents/qr.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { channels } from '../../../../domain/message/channel.ts'
import { addMessageLink, endLink } from '../../../../services/message/add-message-link.ts'
import { addMessageStep, finishMessageStep, saveAudience } from '../../../../services/message/plan-message.ts'
import { listMessageLinks } from '../../../../store/message/message-link.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { day, optionalLine, optionalText, requiredLine } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import { authorOf } from '../../../visit.ts'
import { SCAN_MARK } from '../../public/message/handlers.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { messageAnswer, messageSaved, scopeOf } from './message-answer.tsx'
import { optionalWhole, PEOPLE_MAX, RUPIAH_MAX } from './whole-number.ts'

/** A link's name stands under its picture in one line. */
const LABEL_CHARACTERS_MAX = 80
const REASON_CHARACTERS_MAX = 500

export function showMessagePage(visit: OnInnovation): Promise<Response> {
  return messageAnswer(visit)
}

export async function handleAudience(visit: OnInnovation): Promise<Response> {
  const schema = z.object({
    group: optionalLine(300),
    size: optionalWhole(visit.language, PEOPLE_MAX).transform((size) => size || null),
    source: optionalLine(300),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const saved = await saveAudience(visit.services, authorOf(visit), scopeOf(visit), form.values)
  if (saved.ok) return messageSaved(visit)
  const errors =
    saved.code === 'out-of-bounds'
      ? boundsError(visit, saved)
      : { source: visit.messages.message.sourceMissing }
  return messageAnswer(visit, form.typed, errors)
}

export async function handleAddStep(visit: OnInnovation): Promise<Response> {
  const schema = z.object({
    stepChannel: z.enum(channels),
    stepTitle: requiredLine(),
    stepDueOn: day,
    stepDoer: requiredLine(),
    stepCost: optionalWhole(visit.language, RUPIAH_MAX),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const { stepChannel, stepTitle, stepDueOn, stepDoer, stepCost } = form.values
  const added = await addMessageStep(visit.services, authorOf(visit), scopeOf(visit), {
    channel: stepChannel,
    title: stepTitle,
    dueOn: stepDueOn,
    doer: stepDoer,
    cost: stepCost,
  })
  if (added.ok) return messageSaved(visit)
  const fields = { title: 'stepTitle', dueOn: 'stepDueOn', doer: 'stepDoer', cost: 'stepCost' }
  return messageAnswer(visit, form.typed, boundsError(visit, added, fields))
}

const stepForm = z.object({ end: z.enum(['done', 'drop']), dropReason: optionalText(REASON_CHARACTERS_MAX) })

/** A step is done today, or dropped with a reason. */
export async function handleStep(visit: OnInnovation): Promise<Response> {
  const { services, region, messages } = visit
  const form = await parseForm(visit, stepForm)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const today = dayAt(services.clock(), region.timeZone)
  const end = form.values.end === 'done' ? { doneOn: today, today } : { dropReason: form.values.dropReason }
  const scope = { ...scopeOf(visit), id: visit.parameters.step ?? '' }
  const finished = await finishMessageStep(services, authorOf(visit), scope, end)
  if (finished.ok) return messageSaved(visit)
  const words = messages.message
  const sentence = finished.code === 'reason-missing' ? words.reasonMissing : words.noSuchStep
  return messageAnswer(visit, form.typed, { '': sentence })
}

const linkForm = z.object({
  linkChannel: z.enum(channels),
  linkLabel: requiredLine(LABEL_CHARACTERS_MAX),
  leadsTo: z.enum(['page', 'survey']),
})

export async function handleAddLink(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, linkForm)
  if (!form.ok) return messageAnswer(visit, form.typed, form.errors)
  const { linkChannel: channel, linkLabel: label, leadsTo } = form.values
  const input = { channel, label, leadsTo }
  // A drawn code that is taken is one in millions: the same form sent again draws another.
  const added = await addMessageLink(visit.services, authorOf(visit), scopeOf(visit), input)
  return added.ok ? messageSaved(visit) : messageAnswer(visit, form.typed)
}

export async function handleEndLink(visit: OnInnovation): Promise<Response> {
  const scope = { ...scopeOf(visit), code: visit.parameters.code ?? '' }
  const ended = await endLink(visit.services, authorOf(visit), scope)
  return ended.ok ? messageSaved(visit) : notFound(visit)
}

/** The QR code of a short link, as a drawing or a picture. */
export async function sendLinkFile(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, parameters } = visit
  const links = await listMessageLinks(services.db, region.id, innovation.id)
  const found = links.find(({ code }) => code === parameters.code)
  if (!found) return notFound(visit)
  const link = `${services.baseUrl}${paths.shortLink(found.code)}?${SCAN_MARK}`
  const file = { shown: true, kept: 'by-reader' as const }
  if (parameters.file === 'qr.svg') {
    const qr = qrVector(link)
    if (!qr.ok) return notFound(visit)
    const { size, path } = qr.value
    const content = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
    return sendFile(visit, { ...file, content, type: 'image/svg+xml', name: `${found.code}.svg` })
  }
  if (parameters.file !== 'qr.png') return notFound(visit)
  const png = await qrPng(link)
  if (!png.ok) return notFound(visit)
  return sendFile(visit, { ...file, content: png.value, type: 'image/png', name: `${found.code}.png` })
}
