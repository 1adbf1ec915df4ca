import { z } from 'zod'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { formOn } from '../../../../domain/learning/hours-table.ts'
import { goesOn } from '../../../../domain/region/agency-count.ts'
import {
  courseNetworkKey,
  type RegisterRefusal,
  register,
  withdrawRegistration,
} from '../../../../services/learning/register.ts'
import { showAfter } from '../../../../services/learning/show-after.ts'
import { listAttendances } from '../../../../store/learning/attendance.ts'
import { findCertificateOf } from '../../../../store/learning/certificate.ts'
import { findCourse, listCourses, listSessions } from '../../../../store/learning/course.ts'
import { listSeats } from '../../../../store/learning/registration.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { requiredLine } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'
import { paths } from '../../../paths.ts'
import { addressOf, type Pace, paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { CoursePage } from './course-page.tsx'
import { LearningPage } from './learning-page.tsx'
import { readRegistrationCode, rememberRegistration } from './my-registrations.ts'
import { findOwnRegistration, openOwnRegistration } from './own-registration-handlers.ts'
import { OpenRegistrationPage, RegistrationPage } from './registration-page.tsx'

type InRegion = Visit & { region: RegionScope }
type Said = { typed?: Typed; errors?: Readonly<Record<string, string>> }

/** A whole office registers behind one address; beyond it one follows the other. */
const registrationsOfNetwork: Pace = { name: 'register', usesMax: 300, windowSeconds: 600, spacingMs: 100 }
/** Nobody opens more. What keeps from guessing stands with the code itself. */
const openingsOfNetwork: Pace = { name: 'registration', usesMax: 600, windowSeconds: 60, spacingMs: 50 }

export async function showLearning(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const courses = await listCourses(services.db, region.id, { openOnly: true, now: services.clock() })
  return page(visit, <LearningPage view={viewOf(visit)} region={region} courses={courses} />)
}

async function courseAnswer(visit: InRegion, said: Said = {}): Promise<Response> {
  const { services, region, parameters, language } = visit
  const code = readRegistrationCode(parameters.course ?? '')
  const course = code && (await findCourse(services.db, region.id, code))
  if (!course) return notFound(visit)
  const [sessions, seats, agencies] = await Promise.all([
    listSessions(services.db, region.id, course.id),
    listSeats(services.db, region.id, course.id),
    listAgencies(services.db, region.id),
  ])
  const now = services.clock()
  const last = sessions.at(-1)
  const isOpen = !course.endedAt && last !== undefined && last.closesAt > now
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  const taken = seats.filter(({ state }) => state === 'registered').length
  const form = formOn(course.form, dayAt(now, region.timeZone))?.name[language] ?? course.form
  const props = {
    ...said,
    region,
    course,
    sessions,
    agencies: agencies.filter(goesOn),
    isOpen,
    form,
    left: course.quota - taken,
  }
  return page(visit, <CoursePage view={view} {...props} />, said.errors ? 422 : 200)
}

export function showCourse(visit: InRegion): Promise<Response> {
  return courseAnswer(visit)
}

const NUMBER_CHARACTERS_MAX = 60

const registerForm = z.object({
  name: requiredLine(),
  agency: z.union([z.literal(''), z.guid()]).optional(),
  number: z.string().trim().max(NUMBER_CHARACTERS_MAX).optional(),
})

function errorsOf(code: RegisterRefusal, { learning }: Messages): Record<string, string> {
  if (code === 'list-full') return { '': learning.listFull }
  if (code === 'network-full') return { '': learning.networkFull }
  if (code === 'course-over' || code === 'no-such-course') return { '': learning.closed }
  return { number: learning.numberRefused[code] }
}

export async function handleRegister(visit: InRegion): Promise<Response> {
  const { services, region, parameters, messages } = visit
  if (!(await paced(visit, registrationsOfNetwork))) return tooMany(visit)
  const code = readRegistrationCode(parameters.course ?? '')
  const course = code && (await findCourse(services.db, region.id, code))
  if (!course) return notFound(visit)
  const form = await parseForm(visit, registerForm)
  if (!form.ok) return courseAnswer(visit, form)
  const { name, agency, number } = form.values
  const agencies = await listAgencies(services.db, region.id)
  const agencyId = agencies.find(({ id }) => id === agency)?.id ?? null
  const scope = { regionId: region.id, courseId: course.id }
  const personId = visit.person?.id ?? null
  const networkKey = personId === null ? courseNetworkKey(services, course.id, addressOf(visit)) : null
  const input = { name, agencyId, civilServantNumber: number ?? '', personId, networkKey }
  const outcome = await register(services, authorOf(visit), scope, input)
  if (!outcome.ok) {
    return courseAnswer(visit, { typed: form.typed, errors: errorsOf(outcome.code, messages) })
  }
  rememberRegistration(visit, outcome.value.code)
  return redirect(visit, paths.registration(region.slug, outcome.value.code), 'registered')
}

async function openAnswer(visit: InRegion, typed: string, error?: string): Promise<Response> {
  const element = (
    <OpenRegistrationPage view={viewOf(visit)} region={visit.region.slug} typed={typed} error={error} />
  )
  return page(visit, element, error ? 404 : 200)
}

/** Opens a registration by its code, which stands in the query of the form that asks for it. */
export async function showRegistrations(visit: InRegion): Promise<Response> {
  const typed = visit.query.get('registration') ?? ''
  if (typed === '') return openAnswer(visit, '')
  const code = readRegistrationCode(typed)
  if (code) return redirect(visit, paths.registration(visit.region.slug, code))
  return openAnswer(visit, typed, visit.messages.learning.attendRefused['no-such-registration'])
}

export async function showRegistration(visit: InRegion): Promise<Response> {
  const { services, region, parameters, messages } = visit
  if (!(await paced(visit, openingsOfNetwork))) return tooMany(visit)
  const found = await findOwnRegistration(visit)
  if (found === 'too-many') return tooMany(visit)
  if (!found) {
    const error = messages.learning.attendRefused['no-such-registration']
    return openAnswer(visit, parameters.registration ?? '', error)
  }
  const { registration, course } = found
  const [sessions, attendances, certificate] = await Promise.all([
    listSessions(services.db, region.id, course.id),
    listAttendances(services.db, region.id, registration.id),
    findCertificateOf(services.db, region.id, registration.id),
  ])
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  const last = sessions.at(-1)
  const mayWithdraw = registration.state !== 'withdrawn' && (!last || last.closesAt > services.clock())
  const after = await showAfter(services, region, { registration, course, sessions })
  const props = { region, registration, course, sessions, attendances, certificate, mayWithdraw, after }
  // It is opened by its code alone, and stays behind on no shared computer.
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <RegistrationPage view={view} {...props} />)
}

export async function handleWithdraw(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  if (!(await paced(visit, openingsOfNetwork))) return tooMany(visit)
  const found = await openOwnRegistration(visit)
  if (found instanceof Response) return found
  const { code } = found.registration
  const outcome = await withdrawRegistration(services, authorOf(visit), region.id, code)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.registration(region.slug, code), 'saved')
}
