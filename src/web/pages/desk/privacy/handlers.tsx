import { z } from 'zod'
import type { Actor } from '../../../../domain/access/role.ts'
import { momentOf } from '../../../../domain/calendar/local-moment.ts'
import { readTicket } from '../../../../domain/complaint/ticket.ts'
import {
  type DataMatterStepKind,
  dataMatterKinds,
  dataMatterSteps,
} from '../../../../domain/privacy/data-matter.ts'
import { recordClasses } from '../../../../domain/privacy/processing.ts'
import { removePerson } from '../../../../services/access/remove-person.ts'
import { copyReport, removeReporter } from '../../../../services/complaint/reporter-data.ts'
import {
  recordMatter,
  setRetention,
  showPrivacy,
  stepMatter,
} from '../../../../services/privacy/data-matters.ts'
import { previewRetention } from '../../../../services/privacy/keep-no-longer.ts'
import { listFormerMembers } from '../../../../store/access/person-removal.ts'
import { listConsentTexts } from '../../../../store/privacy/consent-text.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { day, optionalText, requiredLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { JSON_TYPE, sendFile } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { PrivacyPage, RemovedPage } from './privacy-page.tsx'
import { RemovedReporterPage } from './report-card.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }
type Again = {
  form?: 'matter' | 'step' | 'retention' | 'report'
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

async function privacyPage(visit: Desk, again: Again = {}, status: 200 | 422 = 200): Promise<Response> {
  const { services, region } = visit
  const [desk, former, due, texts] = await Promise.all([
    showPrivacy(services, region.id),
    listFormerMembers(services.db, region.id),
    previewRetention(services, region.id),
    listConsentTexts(services.db),
  ])
  const props = { ...desk, former, due, texts, timeZone: region.timeZone, ...again }
  return page(visit, <PrivacyPage view={viewOf(visit)} {...props} />, status)
}

export function showPrivacyPage(visit: Desk): Promise<Response> {
  return privacyPage(visit)
}

const matterForm = z.object({
  kind: z.enum(dataMatterKinds),
  day,
  time: requiredLine(20),
  subject: requiredText(1_000),
  details: requiredText(),
  cause: optionalText(),
  measures: optionalText(),
})

export async function handleMatter(visit: Desk): Promise<Response> {
  const { region, messages } = visit
  const form = await parseForm(visit, matterForm)
  const again = (errors: Readonly<Record<string, string>>) =>
    privacyPage(visit, { form: 'matter', typed: form.typed, errors }, 422)
  if (!form.ok) return again(form.errors)
  const { kind, subject, details, cause, measures } = form.values
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(form.values.time) ?? []
  if (hour === undefined || minute === undefined) return again({ time: messages.privacy.refusals.time })
  const receivedAt = momentOf(`${form.values.day}T${hour.padStart(2, '0')}:${minute}`, region.timeZone)
  const input = { kind, receivedAt, subject, details, cause: cause ?? '', measures: measures ?? '' }
  const outcome = await recordMatter(visit.services, authorOf(visit), region.id, input)
  if (outcome.ok) return redirect(visit, paths.deskPrivacy(region.slug), 'matterRecorded')
  const sentence = messages.privacy.refusals[outcome.code]
  return again({ [outcome.code === 'in-future' ? 'day' : 'cause']: sentence })
}

/** Several matters stand on one page, so the names of their fields end with the matter. */
const stepForm = (matterId: string) =>
  z.object({ [`step-${matterId}`]: z.enum(dataMatterSteps), [`note-${matterId}`]: requiredText(2_000) })

export async function handleStep(visit: Desk): Promise<Response> {
  const { region, services, parameters } = visit
  const matterId = parameters.matter ?? ''
  const form = await parseForm(visit, stepForm(matterId))
  if (!form.ok) return privacyPage(visit, { form: 'step', typed: form.typed, errors: form.errors }, 422)
  const kind = form.values[`step-${matterId}`] as DataMatterStepKind
  const note = form.values[`note-${matterId}`] as string
  const outcome = await stepMatter(services, authorOf(visit), region.id, { matterId, kind, note })
  if (!outcome.ok && outcome.code === 'no-such-matter') return notFound(visit)
  return redirect(visit, paths.deskPrivacy(region.slug), 'matterStepped')
}

const retentionForm = z.object({
  class: z.enum(recordClasses),
  months: z
    .string()
    .trim()
    .max(10)
    .transform((text) => (text === '' ? null : Number(text.replaceAll('.', '')))),
  source: requiredLine(500),
})

export async function handleRetention(visit: Desk): Promise<Response> {
  const { region, services, messages } = visit
  const form = await parseForm(visit, retentionForm)
  const again = (errors: Readonly<Record<string, string>>) =>
    privacyPage(visit, { form: 'retention', typed: form.typed, errors }, 422)
  if (!form.ok) return again(form.errors)
  const { months, source } = form.values
  const retention = { months, source }
  const outcome = await setRetention(services, authorOf(visit), region.id, form.values.class, retention)
  if (!outcome.ok) return again({ months: messages.privacy.refusals[outcome.code] })
  return redirect(visit, paths.deskPrivacy(region.slug), 'retentionSet')
}

const reportForm = z.object({
  ticket: z.string().trim().min(1).max(200),
  deed: z.enum(['copy', 'remove']),
})

export async function handleReport(visit: Desk): Promise<Response> {
  const { region, services, messages } = visit
  const form = await parseForm(visit, reportForm)
  const again = (sentence: string) =>
    privacyPage(visit, { form: 'report', typed: form.typed, errors: { ticket: sentence } }, 422)
  if (!form.ok) return again(form.errors.ticket ?? messages.privacy.reportRefusals['no-such-ticket'])
  const read = readTicket(form.values.ticket)
  if (!read.ok) return again(messages.privacy.reportRefusals['no-such-ticket'])
  const report = { regionId: region.id, ticket: read.value }
  if (form.values.deed === 'copy') {
    const copied = await copyReport(services, authorOf(visit), report)
    if (!copied.ok) return again(messages.privacy.reportRefusals[copied.code])
    const content = JSON.stringify(copied.value, null, 2)
    return sendFile(visit, { content, type: JSON_TYPE, name: `${read.value}.json` })
  }
  const removed = await removeReporter(services, authorOf(visit), report)
  if (!removed.ok) return again(messages.privacy.reportRefusals[removed.code])
  return page(visit, <RemovedReporterPage view={viewOf(visit)} removed={removed.value} />)
}

export async function handleRemovePerson(visit: Desk): Promise<Response> {
  const { region, services, parameters } = visit
  const outcome = await removePerson(services, authorOf(visit), region.id, parameters.person ?? '')
  if (!outcome.ok) return notFound(visit)
  return page(visit, <RemovedPage view={viewOf(visit)} removed={outcome.value} />)
}
