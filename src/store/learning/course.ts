import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { CourseSubject } from '../../domain/learning/course.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { course, courseSession, registration } from '../schema/learning.ts'

export type CourseRow = typeof course.$inferSelect
export type SessionRow = typeof courseSession.$inferSelect

/** A course by the code in its address, or null. */
export async function findCourse(db: Database, regionId: RegionId, code: string): Promise<CourseRow | null> {
  const [row] = await db
    .select()
    .from(course)
    .where(and(eq(course.regionId, regionId), eq(course.code, code)))
  return row ?? null
}

/** The same, and nobody else changes its list until this transaction ends. */
export async function lockCourse(
  transaction: Database,
  regionId: RegionId,
  id: string,
): Promise<CourseRow | null> {
  const [row] = await transaction
    .select()
    .from(course)
    .where(and(eq(course.regionId, regionId), eq(course.id, id)))
    .for('update')
  return row ?? null
}

/** A course in a list, with its first and last moment and how its seats stand. */
export type ListedCourse = {
  readonly course: CourseRow
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly registered: number
  readonly waiting: number
}

/** A region has a few dozen courses in a year; the page shows the latest of them. */
const COURSES_LISTED_MAX = 200

/** The courses of a region, the latest first; with `openOnly` those that have not ended, for the public list. */
export async function listCourses(
  db: Database,
  regionId: RegionId,
  { openOnly, now }: { openOnly: boolean; now: Date },
): Promise<ListedCourse[]> {
  const sessions = db
    .select({
      courseId: courseSession.courseId,
      opensAt: sql<Date | null>`min(${courseSession.opensAt})`.mapWith(courseSession.opensAt).as('opens'),
      closesAt: sql<Date | null>`max(${courseSession.closesAt})`.mapWith(courseSession.closesAt).as('closes'),
    })
    .from(courseSession)
    .where(eq(courseSession.regionId, regionId))
    .groupBy(courseSession.courseId)
    .as('sessions')
  const rows = await db
    .select({ course, opensAt: sessions.opensAt, closesAt: sessions.closesAt })
    .from(course)
    .leftJoin(sessions, eq(sessions.courseId, course.id))
    .where(
      and(
        eq(course.regionId, regionId),
        openOnly ? and(isNull(course.endedAt), gt(sessions.closesAt, now)) : undefined,
      ),
    )
    .orderBy(openOnly ? asc(sessions.opensAt) : desc(course.createdAt), asc(course.code))
    .limit(COURSES_LISTED_MAX)
  const counts = await countSeats(
    db,
    regionId,
    rows.map((row) => row.course.id),
  )
  return rows.map((row) => ({ ...row, ...(counts.get(row.course.id) ?? { registered: 0, waiting: 0 }) }))
}

async function countSeats(db: Database, regionId: RegionId, courses: readonly string[]) {
  const counts = new Map<string, { registered: number; waiting: number }>()
  if (courses.length === 0) return counts
  const rows = await db
    .select({
      courseId: registration.courseId,
      registered: sql<number>`count(*) FILTER (WHERE ${registration.state} = 'registered')`.mapWith(Number),
      waiting: sql<number>`count(*) FILTER (WHERE ${registration.state} = 'waiting')`.mapWith(Number),
    })
    .from(registration)
    .where(and(eq(registration.regionId, regionId), inArray(registration.courseId, [...courses])))
    .groupBy(registration.courseId)
  for (const { courseId, registered, waiting } of rows) counts.set(courseId, { registered, waiting })
  return counts
}

/** The sessions of a course in their order. */
export async function listSessions(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<SessionRow[]> {
  return db
    .select()
    .from(courseSession)
    .where(and(eq(courseSession.regionId, regionId), eq(courseSession.courseId, courseId)))
    .orderBy(asc(courseSession.opensAt), asc(courseSession.id))
}

/** Sessions whose door may be open at a moment: the rule itself is `doorIsOpen`. */
export async function listOpenSessions(
  db: Database,
  regionId: RegionId,
  { opensBefore, closesAfter }: { opensBefore: Date; closesAfter: Date },
): Promise<SessionRow[]> {
  return db
    .select()
    .from(courseSession)
    .where(
      and(
        eq(courseSession.regionId, regionId),
        sql`${courseSession.closesAt} >= ${closesAfter.toISOString()}`,
        sql`${courseSession.opensAt} <= ${opensBefore.toISOString()}`,
      ),
    )
}

export type CourseValues = {
  readonly name: string
  readonly form: string
  readonly organiser: string
  readonly place: string
  readonly description: string | null
  readonly quota: number
  readonly minimumPercent: number
  readonly subjects: readonly CourseSubject[]
  readonly signatoryName: string | null
  readonly signatoryPosition: string | null
  /** The cohort whose event it is. */
  readonly cohortId: string | null
}

export async function insertCourse(
  transaction: Database,
  values: CourseValues & {
    regionId: RegionId
    id: string
    code: string
    isExample: boolean
    createdBy: PersonId | null
  },
): Promise<void> {
  await transaction.insert(course).values(values)
}

export async function updateCourse(
  transaction: Database,
  regionId: RegionId,
  id: string,
  values: Partial<CourseValues>,
): Promise<void> {
  await transaction
    .update(course)
    .set(values)
    .where(and(eq(course.regionId, regionId), eq(course.id, id)))
}

export async function insertSession(
  transaction: Database,
  values: { regionId: RegionId; id: string; courseId: string; opensAt: Date; closesAt: Date },
): Promise<void> {
  await transaction.insert(courseSession).values(values)
}
