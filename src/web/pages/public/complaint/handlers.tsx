import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { makeComplaint } from '../../../../services/complaint/make-complaint.ts'
import {
  type CitizenMove,
  speakAsCitizen,
  type TrackRefusal,
  trackComplaint,
} from '../../../../services/complaint/track-complaint.ts'
import { ruleOf } from '../../../../services/complaint/watch-complaints.ts'
import { recallSurvey } from '../../../../services/survey/recall-survey.ts'
import { findInnovation } from '../../../../store/access/subject.ts'
import { newIdentifier } from '../../../../store/base/identifier.ts'
import { listCategories } from '../../../../store/complaint/complaint-category.ts'
import { findHandling } from '../../../../store/complaint/complaint-channel.ts'
import { listPublishedNames } from '../../../../store/lifecycle/publication.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { slugPattern, surveyCodePattern } from '../../../slug.ts'
import { href } from '../../../view.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { ComplainPage, type ComplainProps, CopyPage } from './complain-page.tsx'
import { complaintForm, judgementForm, replyForm, sendingOf } from './complaint-form.ts'
import { TicketPage, TrackPage } from './track-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** A whole office behind one address reports less; beyond it one report follows the other. */
const complaintsOfNetwork: Pace = { name: 'complaint', usesMax: 60, windowSeconds: 600, spacingMs: 200 }
/** Nobody types faster than this, and whoever guesses finds none of 2^54 tickets so. */
export const tracksOfNetwork: Pace = { name: 'track', usesMax: 120, windowSeconds: 60, spacingMs: 50 }

/** Only a published innovation may be named, so that an address does not tell of one that is not. */
async function innovationOf(visit: InRegion, slug: string | null | undefined) {
  if (!slug || !slugPattern.test(slug)) return null
  const found = await findInnovation(visit.services.db, visit.region.id, slug)
  return found?.published ? found : null
}

/** The innovation that a survey code of this region asks about. */
async function innovationBehind({ services, region }: InRegion, code: string | null): Promise<string | null> {
  if (!code || !surveyCodePattern.test(code)) return null
  const survey = await recallSurvey(services, code.toUpperCase())
  return survey?.region.id === region.id ? survey.innovation.slug : null
}

/** What the address of a form named; an innovation that was chosen in the form stays a choice there. */
const namedBy = ({ typed, innovation }: Pick<ComplainProps, 'innovation' | 'typed'>) =>
  typed?.chosen === undefined ? innovation : null

async function propsOf(visit: InRegion, said: Pick<ComplainProps, 'innovation' | 'typed' | 'errors'>) {
  const { region, services } = visit
  const today = dayAt(services.clock(), region.timeZone)
  const rule = await ruleOf(services, region)
  const code = said.typed?.code ?? visit.query.get('code') ?? ''
  return {
    view: viewOf(visit),
    region: region.slug,
    regionName: region.name,
    handling: await findHandling(services.db, region.id, today),
    offered: region.openedAt === null ? [] : await listPublishedNames(services.db, region.id),
    categories: await listCategories(services.db, region.id),
    sendsMail: services.mail !== undefined,
    forgetDays: rule.forgetContactDays,
    code: surveyCodePattern.test(code) ? code : null,
    nonce: said.typed?.nonce ?? newIdentifier(),
    ...said,
    innovation: namedBy(said),
  }
}

async function answerComplain(
  visit: InRegion,
  said: Pick<ComplainProps, 'innovation' | 'typed' | 'errors'>,
  status: 200 | 413 | 422 | 429,
): Promise<Response> {
  return page(visit, <ComplainPage {...(await propsOf(visit, said))} />, status)
}

/** The text for the national channel: what it is about, what happened, and where. */
async function answerCopy(
  visit: InRegion,
  said: Pick<ComplainProps, 'innovation' | 'typed'>,
  { text, place }: { text: string; place: string | null },
): Promise<Response> {
  const words = visit.messages.complaint
  const parts = [
    ...(said.innovation ? [words.about(said.innovation.name)] : []),
    text,
    ...(place ? [`${words.place}: ${place}`] : []),
  ]
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <CopyPage {...(await propsOf(visit, said))} text={parts.join('\n\n')} />)
}

export async function showComplain(visit: InRegion): Promise<Response> {
  const slug = visit.query.get('innovation') ?? (await innovationBehind(visit, visit.query.get('code')))
  return answerComplain(visit, { innovation: await innovationOf(visit, slug) }, 200)
}

export async function handleComplain(visit: InRegion): Promise<Response> {
  const words = visit.messages.complaint.refusals
  const form = await parseForm(visit, complaintForm)
  const innovation = await innovationOf(visit, form.typed.innovation)
  const again = (errors: Readonly<Record<string, string>>, status: 413 | 422 | 429 = 422) =>
    answerComplain(visit, { innovation, typed: form.typed, errors }, status)
  if (!form.ok) return again(form.errors)
  if (!(await paced(visit, complaintsOfNetwork))) {
    visit.context.header('Retry-After', '600')
    return again({ '': words.tooMany }, 429)
  }
  const file = form.files.get('photo')?.[0]
  const { values } = form
  const outcome = await makeComplaint(visit.services, authorOf(visit), visit.region, {
    reportClass: values['report-class'],
    anonymous: values.anonymous,
    confidential: values.confidential,
    text: values.text,
    categoryKey: values.category,
    place: values.place,
    readConsent: true,
    contactName: values['contact-name'],
    contactEmail: values['contact-email'],
    language: visit.language,
    innovationId: innovation?.id ?? null,
    code: values.code,
    photo: file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
    sending: sendingOf(form.typed, file),
  })
  if (outcome.ok) {
    const { ticket, isPhotoLost } = outcome.value
    return redirect(visit, `${paths.ticket(ticket)}?new=1`, isPhotoLost ? 'photoNotKept' : undefined)
  }
  if (outcome.code === 'handled-elsewhere') {
    return answerCopy(visit, { innovation, typed: form.typed }, { text: values.text, place: values.place })
  }
  if (outcome.code === 'upload-too-large') return again({ photo: words['upload-too-large'] }, 413)
  const refusals: Readonly<Record<string, string>> = words
  return again({ photo: refusals[outcome.code] ?? words.photo })
}

export async function showTrack(visit: Visit): Promise<Response> {
  const typed = visit.query.get('ticket')
  if (typed === null) return page(visit, <TrackPage view={viewOf(visit)} />)
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const found = await trackComplaint(visit.services, typed)
  if (found.ok) return redirect(visit, paths.ticket(found.value.ticket))
  return answerUnknown(visit, typed, found.code)
}

function answerUnknown(visit: Visit, typed: string, code: TrackRefusal): Response {
  const error = visit.messages.complaint.trackErrors[code]
  const status = code === 'no-such-complaint' ? 404 : 422
  return page(visit, <TrackPage view={viewOf(visit)} typed={typed} error={error} />, status)
}

type Said = { typed?: string; error?: string; status?: 409 | 422 }

async function answerTicket(visit: Visit, said: Said = {}): Promise<Response> {
  const typed = visit.parameters.ticket ?? ''
  const found = await trackComplaint(visit.services, typed)
  if (!found.ok) return answerUnknown(visit, typed, found.code)
  const complaint = found.value
  visit.region = complaint.region
  visit.context.header('Cache-Control', 'no-store')
  const exampleData = complaint.isExample || complaint.region.holdsExampleData
  const isNew = visit.query.has('new')
  const view = viewOf(visit, { exampleData })
  return page(
    visit,
    <TicketPage
      view={view}
      complaint={complaint}
      isNew={isNew}
      address={visit.services.baseUrl + href(visit, paths.ticket(complaint.ticket))}
      typed={said.typed}
      error={said.error}
    />,
    said.status ?? 200,
  )
}

export async function showTicket(visit: Visit): Promise<Response> {
  return (await paced(visit, tracksOfNetwork)) ? answerTicket(visit) : tooMany(visit)
}

async function speak(visit: Visit, typed: string | undefined, move: CitizenMove): Promise<Response> {
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const ticket = visit.parameters.ticket ?? ''
  const outcome = await speakAsCitizen(visit.services, authorOf(visit), ticket, move)
  if (outcome.ok) return redirect(visit, paths.ticket(ticket), 'saved')
  if (outcome.code !== 'move-not-allowed') return answerUnknown(visit, ticket, outcome.code)
  return answerTicket(visit, { typed, error: visit.messages.complaint.refusals[outcome.code], status: 409 })
}

export async function handleReply(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, replyForm)
  if (!form.ok) return answerTicket(visit, { typed: form.typed.text, error: form.errors.text, status: 422 })
  return speak(visit, form.typed.text, { move: 'reply', text: form.values.text })
}

export async function handleBetter(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, judgementForm)
  if (!form.ok) {
    const error = form.errors.text ?? form.errors.better
    return answerTicket(visit, { typed: form.typed.text, error, status: 422 })
  }
  const { better, text } = form.values
  return speak(visit, form.typed.text, { move: better === 'yes' ? 'better' : 'reopen', text })
}
