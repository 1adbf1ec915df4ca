import { randomInt } from 'node:crypto'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import {
  type CivilServantNumberRefusal,
  readCivilServantNumber,
} from '../../domain/learning/civil-servant-number.ts'
import { type RegistrationState, stateOnArrival } from '../../domain/learning/course.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { listSessions, lockCourse } from '../../store/learning/course.ts'
import {
  findRegistration,
  insertRegistration,
  listSeats,
  setRegistrationState,
} from '../../store/learning/registration.ts'
import type { Services } from '../services.ts'
import { moveUp } from './edit-course.ts'
import { learnerOf } from './find-learner.ts'

export type RegisterRefusal = 'no-such-course' | 'course-over' | 'list-full' | CivilServantNumberRefusal

/** A list longer than this is a flood, and nobody on it will ever move up. */
const LIST_PLACES_MAX = 2_000

type RegisterInput = {
  readonly name: string
  readonly agencyId: AgencyId | null
  /** As it was typed; empty where somebody has none. */
  readonly civilServantNumber: string
  /** The account of whoever registers themselves while signed in. */
  readonly personId?: PersonId | null
}

/**
 * Registers somebody for a course: a seat, or a place on the waiting list. What comes back is the same whether the number is
 * known here or not; two registrations of one number are both kept, for the organiser to see, and count once as hours. Refuses
 * 'no-such-course', 'course-over', 'list-full', and as the reading of the number does.
 */
export async function register(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { name, agencyId, civilServantNumber, personId = null }: RegisterInput,
): Promise<Result<{ code: string; state: RegistrationState }, RegisterRefusal>> {
  const read = civilServantNumber === '' ? null : readCivilServantNumber(civilServantNumber)
  if (read && !read.ok) return read
  return change(db, author, 'course.register', async (transaction) => {
    const course = await lockCourse(transaction, regionId, courseId)
    if (!course) return refused('no-such-course')
    const sessions = await listSessions(transaction, regionId, courseId)
    const last = sessions.at(-1)
    if (course.endedAt || !last || last.closesAt < clock()) return refused('course-over')
    const list = await listSeats(transaction, regionId, courseId)
    if (list.length >= LIST_PLACES_MAX) return refused('list-full')
    const number = read?.value.digits ?? null
    const learner = await learnerOf(transaction, regionId, { name, agencyId, number, personId })
    const state = stateOnArrival(course.quota, list)
    const code = newShortCode(randomInt)
    const place = (list.at(-1)?.place ?? 0) + 1
    const keys = { regionId, id: newIdentifier(), courseId, learnerId: learner.id }
    await insertRegistration(transaction, { ...keys, code, name, state, place, registeredAt: clock() })
    return ok({ code, state })
  })
}

/** Gives a seat or a place back; whoever waited longest moves up. Refuses 'no-such-registration' and 'course-over'. */
export async function withdrawRegistration(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  code: string,
): Promise<Result<null, 'no-such-registration' | 'course-over'>> {
  return change(db, author, 'course.withdraw', async (transaction) => {
    const found = await findRegistration(transaction, regionId, code)
    if (!found || found.registration.state === 'withdrawn') return refused('no-such-registration')
    const course = await lockCourse(transaction, regionId, found.course.id)
    const last = (await listSessions(transaction, regionId, found.course.id)).at(-1)
    if (!course || (last && last.closesAt < clock())) return refused('course-over')
    await setRegistrationState(transaction, regionId, found.registration.id, 'withdrawn')
    await moveUp(transaction, regionId, course)
    return ok(null)
  })
}
