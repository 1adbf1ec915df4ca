import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { fillTemplate, openPlaceholders } from '../../../../domain/complaint/answer-template.ts'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import type { MaskLabel } from '../../../../domain/moderation/text-review.ts'
import { goesOn } from '../../../../domain/region/agency-count.ts'
import type { AgencyId } from '../../../../domain/scope.ts'
import { handleComplaint, type StaffMove } from '../../../../services/complaint/handle-complaint.ts'
import { showMerge } from '../../../../services/complaint/merge-complaints.ts'
import { noteReading } from '../../../../services/complaint/note-reading.ts'
import {
  type ComplaintFile,
  showComplaint,
  showComplaints,
} from '../../../../services/complaint/show-complaints.ts'
import { forgetWaiting } from '../../../../services/complaint/waiting-complaints.ts'
import { uploadsOf } from '../../../../services/uploads.ts'
import type { ComplaintScope } from '../../../../store/access/subject.ts'
import { listTemplates } from '../../../../store/complaint/answer-template.ts'
import type { Complaint } from '../../../../store/complaint/complaint.ts'
import { listCategories } from '../../../../store/complaint/complaint-category.ts'
import { findComplaintPhoto } from '../../../../store/complaint/complaint-photo.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { formatsOf } from '../../../format.ts'
import { optionalLine, optionalText, requiredLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { pageOf } from '../../../page-number.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { ComplaintPage } from './complaint-page.tsx'
import { ComplaintsPage } from './complaints-page.tsx'
import { wishOf } from './wish.ts'

type Desk = Visit & { region: RegionScope; actor: Actor }
export type OnComplaint = Desk & { complaint: ComplaintScope }

export async function showComplaintList(visit: Desk): Promise<Response> {
  const { services, actor, region, query } = visit
  const wish = wishOf(query)
  const number = pageOf(query)
  const list = await showComplaints(services, actor, region, { ...wish, page: number }, maskOf(visit))
  const maySet = may(actor, 'complaint-setting.edit', { regionId: region.id, agencyIds: [] })
  const agencies = await listAgencies(services.db, region.id)
  const props = { region: region.slug, list, wish, agencies, page: number, maySet }
  return page(visit, <ComplaintsPage view={viewOf(visit)} {...props} />)
}

const maskOf =
  ({ messages }: Visit): MaskLabel =>
  (kind) =>
    messages.personalData[kind]

export function fileOf(visit: OnComplaint): Promise<ComplaintFile | null> {
  const { services, actor, region, complaint } = visit
  return showComplaint(services, authorOf(visit), actor, region, complaint, maskOf(visit))
}

/** Shows the complaint again, with what was typed and what is wrong with it. */
export async function answerComplaint(
  visit: OnComplaint,
  file: ComplaintFile,
  said: { typed?: Typed; errors?: Readonly<Record<string, string>>; status?: 409 | 422 } = {},
): Promise<Response> {
  const { complaint } = file
  const { services, actor, region } = visit
  const props = {
    region: visit.region,
    file,
    reportClass: complaint.reportClass,
    agencies: (await listAgencies(visit.services.db, visit.region.id)).filter(goesOn),
    agencyId: complaint.agency?.id ?? null,
    categories: await listCategories(services.db, region.id),
    mayModerate: may(actor, 'text.moderate', { regionId: region.id, agencyIds: [] }),
    categoryKey: complaint.category?.key ?? null,
    templates: file.moves.includes('answer') ? await filledTemplates(visit, complaint) : [],
    merge: file.isHandler
      ? await showMerge(services, actor, region, complaint, maskOf(visit))
      : { likely: [], mayMerge: false, merged: [] },
  }
  visit.context.header('Cache-Control', 'no-store')
  const element = <ComplaintPage view={viewOf(visit)} {...props} typed={said.typed} errors={said.errors} />
  return page(visit, element, said.status ?? 200)
}

export async function showOneComplaint(visit: OnComplaint): Promise<Response> {
  const file = await fileOf(visit)
  return file ? answerComplaint(visit, file) : notFound(visit)
}

/** An answer whose placeholders are all filled: a citizen is not to read `{tenggat}`. */
const finishedText = requiredText().refine((text) => openPlaceholders(text).length === 0, 'placeholderOpen')

/** The region's templates in the citizen's language, with the values of this complaint. */
async function filledTemplates({ services, region }: OnComplaint, complaint: Complaint) {
  const { language, ticket, dueOn } = complaint
  const values = {
    ticket,
    region: region.name,
    agency: complaint.agency?.name ?? null,
    innovation: complaint.innovation?.name ?? null,
    due: dueOn && formatsOf(language).date(dueOn),
  }
  const templates = await listTemplates(services.db, region.id)
  return templates.map(({ id, title, textId, textEn }) => ({
    id,
    title,
    text: fillTemplate(language === 'en' ? (textEn ?? textId) : textId, values),
  }))
}

/** Without script: puts the chosen template behind what was typed, and nothing else. */
async function insertTemplate(visit: OnComplaint, file: ComplaintFile, typed: Typed): Promise<Response> {
  const templates = await filledTemplates(visit, file.complaint)
  const found = templates.find(({ id }) => id === typed['answer-template'])
  const text = [typed['answer-text'], found?.text].filter(Boolean).join('\n')
  return answerComplaint(visit, file, { typed: { ...typed, 'answer-text': text } })
}

const moveForm = z.discriminatedUnion('move', [
  z.object({
    move: z.literal('verify'),
    'verify-class': z.enum(reportClasses),
    'verify-category': optionalLine(),
  }),
  z.object({ move: z.literal('assign'), 'assign-agency': z.guid() }),
  z.object({ move: z.literal('ask-back'), 'ask-back-text': requiredText() }),
  z.object({ move: z.literal('answer'), 'answer-text': finishedText }),
  z.object({ move: z.literal('note'), 'note-text': requiredText() }),
  z.object({ move: z.literal('close'), 'close-text': optionalText() }),
  z.object({ move: z.literal('hand-over'), 'hand-over-tracking': optionalLine(60) }),
  z.object({ move: z.literal('record-number'), 'record-number-tracking': requiredLine(60) }),
])

function moveOf(values: z.output<typeof moveForm>): StaffMove {
  switch (values.move) {
    case 'verify':
      return {
        move: 'verify',
        reportClass: values['verify-class'],
        categoryKey: values['verify-category'],
      }
    case 'assign':
      return { move: 'assign', agencyId: values['assign-agency'] as AgencyId }
    case 'ask-back':
      return { move: 'ask-back', text: values['ask-back-text'] }
    case 'answer':
      return { move: 'answer', text: values['answer-text'] }
    case 'note':
      return { move: 'note', text: values['note-text'] }
    case 'close':
      return { move: 'close', text: values['close-text'] }
    case 'hand-over':
      return { move: 'hand-over', trackingId: values['hand-over-tracking'] }
    case 'record-number':
      return { move: 'record-number', trackingId: values['record-number-tracking'] }
  }
}

export async function handleMove(visit: OnComplaint): Promise<Response> {
  const form = await parseForm(visit, moveForm)
  const file = await fileOf(visit)
  if (!file) return notFound(visit)
  const { typed } = form
  if (typed.move === 'answer' && typed.insert === 'yes') return insertTemplate(visit, file, typed)
  if (!form.ok) return answerComplaint(visit, file, { typed, errors: form.errors, status: 422 })
  const input = moveOf(form.values)
  const words = visit.messages.complaint.refusals
  const changed = { typed, errors: { '': words['move-not-allowed'] }, status: 409 } as const
  // Only what the page offers this person: an agency neither verifies nor hands over, however it came by the form.
  if (!file.moves.includes(input.move)) return answerComplaint(visit, file, changed)
  const scope = { region: visit.region, complaintId: visit.complaint.id }
  const outcome = await handleComplaint(visit.services, authorOf(visit), scope, input)
  if (outcome.ok) forgetWaiting(visit.services, visit.region)
  if (outcome.ok) return redirect(visit, paths.complaint(visit.region.slug, visit.complaint.ticket), 'saved')
  if (outcome.code === 'no-such-complaint') return notFound(visit)
  if (outcome.code === 'no-such-agency') {
    return answerComplaint(visit, file, {
      typed,
      errors: { 'assign-agency': words['no-such-agency'] },
      status: 422,
    })
  }
  if (outcome.code !== 'move-not-allowed') {
    const errors = { [`${input.move}-tracking`]: words[outcome.code] }
    return answerComplaint(visit, file, { typed, errors, status: 422 })
  }
  const now = await fileOf(visit)
  return now ? answerComplaint(visit, now, changed) : notFound(visit)
}

export async function sendPhoto(visit: OnComplaint): Promise<Response> {
  const { services, region, complaint } = visit
  await noteReading(services, authorOf(visit), region, complaint.id)
  const photo = await findComplaintPhoto(services.db, region.id, complaint.id)
  const stored = photo && (await uploadsOf(services).get(photo.storageKey))
  if (!photo || !stored) return notFound(visit)
  const { stream: content, bytes } = stored
  return sendFile(visit, { content, type: photo.contentType, name: photo.fileName, bytes, shown: true })
}
