import { createHmac, randomInt } from 'node:crypto'
import { siteOf } from '../../adapters/network-address.ts'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import {
  type CivilServantNumberRefusal,
  readCivilServantNumber,
} from '../../domain/learning/civil-servant-number.ts'
import {
  admissionOf,
  type Registration,
  type RegistrationState,
  stateOnArrival,
} from '../../domain/learning/course.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { type CourseRow, listSessions, lockCourse } from '../../store/learning/course.ts'
import {
  findRegistration,
  insertRegistration,
  listSeats,
  setRegistrationState,
} from '../../store/learning/registration.ts'
import { countOfNetwork, insertSender } from '../../store/learning/registration-sender.ts'
import type { Services } from '../services.ts'
import { moveUp } from './edit-course.ts'
import { learnerOf } from './find-learner.ts'

export type RegisterRefusal =
  | 'no-such-course'
  | 'course-over'
  | 'list-full'
  | 'network-full'
  | CivilServantNumberRefusal

/** A list longer than this is a flood, and nobody on it will ever move up. */
const LIST_PLACES_MAX = 2_000
/** More than an organiser can look at. They keep nobody else out. */
const HELD_MAX = 2_000

type RegisterInput = {
  readonly name: string
  readonly agencyId: AgencyId | null
  /** As it was typed; empty where somebody has none. */
  readonly civilServantNumber: string
  /** The account of whoever registers themselves while signed in. */
  readonly personId?: PersonId | null
  /** Of whoever registers without an account (see `courseNetworkKey`); absent, nobody's part of the seats is counted. */
  readonly networkKey?: string | null
}

/** The network of an address, for one course alone: keyed, so that no address can be found again from what is kept. */
export function courseNetworkKey(
  { secret }: Pick<Services, 'secret'>,
  courseId: string,
  address: string,
): string {
  return createHmac('sha256', secret)
    .update(`course ${courseId} ${siteOf(address)}`)
    .digest('base64url')
    .slice(0, 16)
}

/** How one more comes onto the list, which has an end only for whoever would wait on it. */
async function stateOf(
  transaction: Database,
  { regionId, id: courseId, quota }: CourseRow,
  list: readonly Registration[],
  networkKey: string | null,
): Promise<Result<RegistrationState, 'list-full' | 'network-full'>> {
  if (networkKey !== null) {
    const counts = await countOfNetwork(transaction, { regionId, courseId, networkKey })
    const admission = admissionOf(quota, counts)
    if (admission === 'refused') return refused('network-full')
    if (admission === 'held') {
      const held = list.filter(({ state }) => state === 'held').length
      return held >= HELD_MAX ? refused('list-full') : ok('held')
    }
  }
  const standing = list.filter(({ state }) => state === 'registered' || state === 'waiting').length
  return standing >= LIST_PLACES_MAX ? refused('list-full') : ok(stateOnArrival(quota, list))
}

/**
 * Registers somebody for a course: a seat, or a place on the waiting list. What comes back is the same whether the number is
 * known here or not; two registrations of one number are both kept, for the organiser to see, and count once as hours. Refuses
 * 'no-such-course', 'course-over', 'list-full', 'network-full', and as the reading of the number does.
 */
export async function register(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { name, agencyId, civilServantNumber, personId = null, networkKey = null }: RegisterInput,
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
    const state = await stateOf(transaction, course, list, networkKey)
    if (!state.ok) return state
    const number = read?.value.digits ?? null
    const learner = await learnerOf(transaction, regionId, { name, agencyId, number, personId })
    const code = newShortCode(randomInt)
    const place = (list.at(-1)?.place ?? 0) + 1
    const keys = { regionId, id: newIdentifier(), courseId, learnerId: learner.id }
    const values = { ...keys, code, name, state: state.value, place, registeredAt: clock() }
    await insertRegistration(transaction, values)
    if (networkKey !== null) {
      await insertSender(transaction, { regionId, registrationId: keys.id, courseId, networkKey })
    }
    return ok({ code, state: state.value })
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
