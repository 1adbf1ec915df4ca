import { stateOnArrival } from '../../domain/learning/course.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { lockCourse } from '../../store/learning/course.ts'
import { listSeats, setRegistrationState } from '../../store/learning/registration.ts'
import { listNetworks, markLetIn } from '../../store/learning/registration-sender.ts'
import type { Services } from '../services.ts'
import { moveUp } from './edit-course.ts'

/**
 * Lets in or turns away registrations of a course that were held, in the order in which they came: a seat while there is one, else a place on the
 * waiting list. Those that are not held any more stay as they are. Refuses 'no-such-course' and 'none-held' when none of them is.
 */
export async function lookAtHeld(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { registrationIds, areLetIn }: { registrationIds: readonly string[]; areLetIn: boolean },
): Promise<Result<null, 'no-such-course' | 'none-held'>> {
  return change(db, author, 'course.look-at-held', async (transaction) => {
    const course = await lockCourse(transaction, regionId, courseId)
    if (!course) return refused('no-such-course')
    const named = new Set(registrationIds)
    const list = await listSeats(transaction, regionId, courseId)
    const held = list.filter(({ id, state }) => state === 'held' && named.has(id))
    if (held.length === 0) return refused('none-held')
    let rest = list.filter(({ id }) => !held.some((one) => one.id === id))
    for (const one of held) {
      const state = areLetIn ? stateOnArrival(course.quota, rest) : 'withdrawn'
      await setRegistrationState(transaction, regionId, one.id, state)
      rest = [...rest, { ...one, state }]
    }
    if (areLetIn)
      await markLetIn(
        transaction,
        regionId,
        held.map(({ id }) => id),
      )
    return ok(null)
  })
}

/**
 * Says of registrations that came without an account and stand on a course's list that they are people, or frees their seats for those who
 * waited longest. Those that were looked at meanwhile stay as they are. Refuses 'no-such-course' and 'none-standing' when none is left.
 */
export async function lookAtNetwork(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { registrationIds, areFreed }: { registrationIds: readonly string[]; areFreed: boolean },
): Promise<Result<null, 'no-such-course' | 'none-standing'>> {
  return change(db, author, 'course.look-at-network', async (transaction) => {
    const course = await lockCourse(transaction, regionId, courseId)
    if (!course) return refused('no-such-course')
    const named = new Set(registrationIds)
    const networks = await listNetworks(transaction, regionId, courseId)
    const standing = (await listSeats(transaction, regionId, courseId)).filter(
      ({ id, state }) => named.has(id) && networks.has(id) && (state === 'registered' || state === 'waiting'),
    )
    if (standing.length === 0) return refused('none-standing')
    if (!areFreed)
      await markLetIn(
        transaction,
        regionId,
        standing.map(({ id }) => id),
      )
    else {
      for (const { id } of standing) await setRegistrationState(transaction, regionId, id, 'withdrawn')
      await moveUp(transaction, regionId, course)
    }
    return ok(null)
  })
}
