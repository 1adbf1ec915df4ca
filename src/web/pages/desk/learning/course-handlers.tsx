import { z } from 'zod'
import { momentOf } from '../../../../domain/calendar/local-moment.ts'
import { networksOf } from '../../../../domain/learning/course.ts'
import { attendByHand } from '../../../../services/learning/attend.ts'
import { certifyCourse, withdrawCertificate } from '../../../../services/learning/certify.ts'
import { addSession } from '../../../../services/learning/edit-course.ts'
import { lookAtHeld, lookAtNetwork } from '../../../../services/learning/look-at-held.ts'
import { listSessions } from '../../../../store/learning/course.ts'
import { listParticipants } from '../../../../store/learning/registration.ts'
import { listNetworks } from '../../../../store/learning/registration-sender.ts'
import { day, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { readRegistrationCode } from '../../public/learning/my-registrations.ts'
import { DeskCoursePage } from './course-page.tsx'
import { courseOf, type Desk } from './handlers.tsx'

type Said = { typed?: Typed; errors?: Readonly<Record<string, string>> }

const REASON_CHARACTERS_MAX = 300

async function courseAnswer(visit: Desk, said: Said = {}): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const [sessions, participants, networkOf] = await Promise.all([
    listSessions(services.db, region.id, course.id),
    listParticipants(services.db, region.id, course.id),
    listNetworks(services.db, region.id, course.id),
  ])
  const now = services.clock()
  const isOver = sessions.length > 0 && sessions.every(({ closesAt }) => closesAt < now)
  const networks = networksOf(participants.map((one) => ({ ...one, network: networkOf.get(one.id) ?? null })))
  const props = { ...said, region, course, sessions, participants, networks, isOver }
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  return page(visit, <DeskCoursePage view={view} {...props} />, said.errors ? 422 : 200)
}

export function showDeskCourse(visit: Desk): Promise<Response> {
  return courseAnswer(visit)
}

const timeOfDay = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'time')
  .transform((text) => text.replace('.', ':').padStart(5, '0'))

const sessionForm = z.object({ day, opens: timeOfDay, closes: timeOfDay })

export async function handleSession(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, sessionForm)
  if (!form.ok) {
    const time = messages.learningDesk.time
    const errors = { ...form.errors }
    for (const name of ['opens', 'closes']) if (errors[name] && form.typed[name]) errors[name] = time
    return courseAnswer(visit, { typed: form.typed, errors })
  }
  const moment = (time: string) => momentOf(`${form.values.day}T${time}`, region.timeZone)
  const times = { opensAt: moment(form.values.opens), closesAt: moment(form.values.closes) }
  const scope = { regionId: region.id, courseId: course.id }
  const added = await addSession(services, authorOf(visit), scope, times)
  if (added.ok) return redirect(visit, paths.deskCourse(region.slug, course.code), 'saved')
  if (added.code === 'no-such-course') return notFound(visit)
  const errors = { closes: messages.learningDesk.sessionRefused[added.code] }
  return courseAnswer(visit, { typed: form.typed, errors })
}

const heldForm = z.object({
  held: z.string().optional(),
  deed: z.enum(['let-in', 'turn-away', 'keep', 'free']),
})

export async function handleHeld(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, heldForm)
  if (!form.ok) return courseAnswer(visit, form)
  const scope = { regionId: region.id, courseId: course.id }
  const registrationIds = (form.values.held ?? '').split('\n')
  const { deed } = form.values
  const looked =
    deed === 'let-in' || deed === 'turn-away'
      ? await lookAtHeld(services, authorOf(visit), scope, { registrationIds, areLetIn: deed === 'let-in' })
      : await lookAtNetwork(services, authorOf(visit), scope, { registrationIds, areFreed: deed === 'free' })
  if (looked.ok) return redirect(visit, paths.deskCourse(region.slug, course.code), 'saved')
  if (looked.code === 'no-such-course') return notFound(visit)
  return courseAnswer(visit, { typed: form.typed, errors: { held: messages.learningDesk.heldNone } })
}

const handForm = z.object({
  registration: z.string().trim().min(1).max(40),
  session: z.guid(),
  reason: requiredText(REASON_CHARACTERS_MAX),
})

export async function handleAttendByHand(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, handForm)
  if (!form.ok) return courseAnswer(visit, form)
  const { registration, session, reason } = form.values
  const scope = { regionId: region.id, courseId: course.id }
  const registrationCode = readRegistrationCode(registration) ?? ''
  const input = { registrationCode, sessionId: session, reason }
  const counted = await attendByHand(services, authorOf(visit), scope, input)
  if (counted.ok) return redirect(visit, paths.deskCourse(region.slug, course.code), 'saved')
  const field = counted.code === 'no-such-registration' ? 'registration' : 'session'
  const errors = { [field]: messages.learningDesk.byHandRefused[counted.code] }
  return courseAnswer(visit, { typed: form.typed, errors })
}

export async function handleCertify(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const certified = await certifyCourse(services, authorOf(visit), region, course.id)
  if (certified.ok) return redirect(visit, paths.deskCourse(region.slug, course.code), 'certified')
  if (certified.code === 'no-such-course') return notFound(visit)
  return courseAnswer(visit, { errors: { '': messages.learningDesk.certifyRefused[certified.code] } })
}

const withdrawForm = z.object({ certificate: z.guid(), withdrawReason: requiredText(REASON_CHARACTERS_MAX) })

export async function handleWithdrawCertificate(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, withdrawForm)
  if (!form.ok) return courseAnswer(visit, form)
  const participants = await listParticipants(services.db, region.id, course.id)
  const { certificate: id, withdrawReason: reason } = form.values
  if (!participants.some(({ certificateId }) => certificateId === id)) return notFound(visit)
  const withdrawn = await withdrawCertificate(services, authorOf(visit), region.id, { id, reason })
  return withdrawn.ok ? redirect(visit, paths.deskCourse(region.slug, course.code), 'saved') : notFound(visit)
}
