import { randomInt } from 'node:crypto'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import { checkBounds, numberFault, type OutOfBounds, wordsFault } from '../../domain/intake/bounds.ts'
import { movingUp } from '../../domain/learning/course.ts'
import { formOn } from '../../domain/learning/hours-table.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  type CourseValues,
  insertCourse,
  insertSession,
  listSessions,
  lockCourse,
  updateCourse,
} from '../../store/learning/course.ts'
import { listSeats, setRegistrationState } from '../../store/learning/registration.ts'
import type { Services } from '../services.ts'

/** More meetings than a course of a year has. */
export const COURSE_SESSIONS_MAX = 60
const SESSION_HOURS_MAX = 24

type CourseInput = CourseValues & { readonly today: string; readonly isExample: boolean }

const checkCourse = ({ name, quota, minimumPercent }: Omit<CourseValues, 'form'>) =>
  checkBounds({
    name: wordsFault(name),
    quota: numberFault(quota, { min: 1 }),
    minimumPercent: numberFault(minimumPercent, { min: 0, max: 100 }),
  })

/** Adds a course. Refuses 'out-of-bounds', and 'no-such-form' for a kind that the table of hours of today does not know. */
export async function addCourse(
  { db }: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  { today, ...values }: CourseInput,
): Promise<Result<{ code: string }, 'no-such-form', OutOfBounds>> {
  const checked = checkCourse(values)
  if (!checked.ok) return checked
  if (!formOn(values.form, today)) return refused('no-such-form')
  const code = newShortCode(randomInt)
  const keys = { regionId, id: newIdentifier(), code, createdBy: author.personId }
  return change(db, author, 'course.save', async (transaction) => {
    await insertCourse(transaction, Object.assign(keys, values))
    return ok({ code })
  })
}

/** Changes a course; a larger quota lets those who waited move up. Its kind stays: certificates may hold it. Refuses 'no-such-course', 'out-of-bounds'. */
export async function changeCourse(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  values: Omit<CourseValues, 'form'>,
): Promise<Result<null, 'no-such-course', OutOfBounds>> {
  const checked = checkCourse(values)
  if (!checked.ok) return checked
  return change(db, author, 'course.save', async (transaction) => {
    if (!(await lockCourse(transaction, regionId, courseId))) return refused('no-such-course')
    await updateCourse(transaction, regionId, courseId, values)
    await moveUp(transaction, regionId, { id: courseId, quota: values.quota })
    return ok(null)
  })
}

/** Seats those who waited longest, as far as there are seats. The caller holds the lock of the course. */
export async function moveUp(
  transaction: Database,
  regionId: RegionId,
  course: { readonly id: string; readonly quota: number },
): Promise<void> {
  for (const { id } of movingUp(course.quota, await listSeats(transaction, regionId, course.id))) {
    await setRegistrationState(transaction, regionId, id, 'registered')
  }
}

export type SessionRefusal = 'no-such-course' | 'ends-before-it-begins' | 'too-long' | 'overlaps' | 'too-many'

/** Adds a meeting to a course. Refuses 'no-such-course', 'ends-before-it-begins', 'too-long', 'overlaps' and 'too-many'. */
export async function addSession(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): Promise<Result<null, SessionRefusal>> {
  const hours = (closesAt.getTime() - opensAt.getTime()) / 3_600_000
  if (!(hours > 0)) return refused('ends-before-it-begins')
  if (hours > SESSION_HOURS_MAX) return refused('too-long', { hours: SESSION_HOURS_MAX })
  return change(db, author, 'course.session', async (transaction) => {
    if (!(await lockCourse(transaction, regionId, courseId))) return refused('no-such-course')
    const sessions = await listSessions(transaction, regionId, courseId)
    if (sessions.length >= COURSE_SESSIONS_MAX) return refused('too-many', { most: COURSE_SESSIONS_MAX })
    if (sessions.some((other) => other.opensAt < closesAt && opensAt < other.closesAt)) {
      return refused('overlaps')
    }
    await insertSession(transaction, { regionId, id: newIdentifier(), courseId, opensAt, closesAt })
    return ok(null)
  })
}
