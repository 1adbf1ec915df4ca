import { attend, attendanceCode } from '../../src/services/learning/attend.ts'
import { certifyCourse, withdrawCertificate } from '../../src/services/learning/certify.ts'
import { addCourse, addSession } from '../../src/services/learning/edit-course.ts'
import { register } from '../../src/services/learning/register.ts'
import { findCourse, listSessions } from '../../src/store/learning/course.ts'
import { listParticipants } from '../../src/store/learning/registration.ts'
import { daysAfter } from '../calendar.ts'
import { agencyNamed, as, firstOf, must, mustBeRefused, regionOf, type World, YEAR } from '../world.ts'

const nobody = { personId: null, kind: 'citizen', origin: 'year' } as const

/** A number that reads as one and belongs to nobody: born on the first days of 1990, serial from 900 on. */
const numberOf = (place: number) =>
  `1990010${1 + (place % 9)}2015031${String(900 + (place % 99)).padStart(3, '0')}`

export type Learner = { readonly name: string; readonly agency: string; readonly number: string }

export function learnersOf({ ledger, size }: World): Learner[] {
  return Array.from({ length: size.learners }, (_, place) => ({
    name: `Peserta ${place}`,
    agency: ledger.agencies[(place * 2) % ledger.agencies.length]?.name ?? '',
    number: place < 99 ? numberOf(place) : '',
  }))
}

type Course = {
  readonly name: string
  readonly kind: 'workshop' | 'guidance'
  readonly begins: string
  readonly days: number
  readonly cohortId: string | null
  readonly quota: number
}

/** A course with its list: those beyond the quota wait, and one of them moves up when a seat is given back. */
export async function holdCourse(
  world: World,
  { name, kind, begins, days, cohortId, quota }: Course,
): Promise<string> {
  const { services, regionId, calendar, ledger } = world
  const manager = as(firstOf(world, 'lab-manager'))
  const form = kind === 'workshop' ? 'workshop' : 'technical-guidance'
  const subjects = kind === 'workshop' ? [] : [{ name: 'Mengukur hasil', minutes: 270 }]
  const about = {
    name,
    form,
    description: 'Dari masalah ke rencana.',
    organiser: 'Kota Setahun',
    place: 'Balai kota',
    quota,
    minimumPercent: 100,
    subjects,
  }
  const signed = {
    signatoryName: 'Kepala Uji',
    signatoryPosition: 'Kepala badan',
    cohortId,
    isExample: false,
    today: calendar.today(),
  }
  const { code } = await must(
    'a course',
    addCourse(services, manager, regionId, { ...about, ...signed } as never),
  )
  const course = await findCourse(services.db, regionId, code)
  if (!course) throw new Error('the course has gone')
  const scope = { regionId, courseId: course.id }
  for (let day = 0; day < days; day += 1) {
    const on = daysAfter(begins, day)
    await must(
      'a session',
      addSession(services, manager, scope, {
        opensAt: new Date(`${on}T01:00:00Z`),
        closesAt: new Date(`${on}T08:00:00Z`),
      }),
    )
  }
  const learners = learnersOf(world)
  const seats: { learner: Learner; code: string }[] = []
  for (const [place, learner] of learners.entries()) {
    const input = {
      name: learner.name,
      agencyId: agencyNamed(world, learner.agency).id,
      civilServantNumber: learner.number,
    }
    const made = await must('a registration', register(services, nobody, scope, input))
    const expected = place < quota ? 'registered' : 'waiting'
    if (made.state !== expected)
      throw new Error(`the registration ${place} is ${made.state} and not ${expected}`)
    if (made.state === 'registered') seats.push({ learner, code: made.code })
  }
  const spreadsheet = { name: 'Peserta rusak', agencyId: null, civilServantNumber: '1,99001E+17' }
  await mustBeRefused(
    world,
    'a number that a spreadsheet broke',
    'turned-into-a-number',
    register(services, nobody, scope, spreadsheet),
  )
  await come(world, course.id, begins, seats, { days, kind })
  calendar.goTo(daysAfter(begins, days), 9)
  const { issued } = await must(
    'certificates',
    certifyCourse(services, manager, await regionOf(world), course.id),
  )
  const earned = ledger.learning.filter(({ subject }) => subject === course.id).length
  if (issued !== earned) throw new Error(`${issued} certificates and not ${earned}`)
  return course.id
}

/** Everybody with a seat comes each day by the code of the screen, except each seventh, who misses the last day. */
async function come(
  world: World,
  courseId: string,
  begins: string,
  seats: readonly { learner: Learner; code: string }[],
  { days, kind }: { days: number; kind: 'workshop' | 'guidance' },
): Promise<void> {
  const { services, regionId, calendar, ledger } = world
  const sessions = await listSessions(services.db, regionId, courseId)
  for (const [day, session] of sessions.entries()) {
    calendar.goTo(daysAfter(begins, day), 8.2)
    const shown = await must('the screen', attendanceCode(services, session))
    for (const [place, seat] of seats.entries()) {
      if (place % 7 === 6 && day === days - 1) continue
      await must(
        'attendance',
        attend(services, nobody, regionId, { code: shown, registrationCode: seat.code }),
      )
    }
    const [first] = seats
    if (!first) continue
    await mustBeRefused(
      world,
      'the same code twice',
      'counted-already',
      attend(services, nobody, regionId, { code: shown, registrationCode: first.code }),
    )
    calendar.pass(2)
    await mustBeRefused(
      world,
      'a code that was passed on',
      'code-gone',
      attend(services, nobody, regionId, { code: shown, registrationCode: first.code }),
    )
  }
  for (const [place, { learner }] of seats.entries()) {
    if (place % 7 === 6) continue
    const { name, agency } = learner
    ledger.learning.push({
      learner: name,
      agency,
      kind,
      subject: courseId,
      endsOn: daysAfter(begins, days - 1),
      days,
      minutes: 270,
      isWithdrawn: false,
    })
  }
}

/** A certificate that should not have been given is withdrawn; its hours count no more. */
export async function withdrawOne(world: World, courseId: string): Promise<void> {
  const { services, regionId, ledger } = world
  const [participant] = (await listParticipants(services.db, regionId, courseId)).filter(
    ({ certificateId }) => certificateId !== null,
  )
  if (!participant?.certificateId) throw new Error('nobody has a certificate')
  const manager = as(firstOf(world, 'lab-manager'))
  await must(
    'a withdrawal',
    withdrawCertificate(services, manager, regionId, {
      id: participant.certificateId,
      reason: 'Bukan peserta',
    }),
  )
  const own = ledger.learning.find(
    ({ subject, learner }) => subject === courseId && learner === participant.name,
  )
  if (own) own.isWithdrawn = true
}

export const workshopDays = { begins: `${YEAR}-02-18`, days: 2 }
