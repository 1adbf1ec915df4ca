import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FollowUpRespondent } from '../../domain/learning/follow-up.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { course, followUpAnswer, registration } from '../schema/learning.ts'

export type FollowUpAnswer = Pick<
  typeof followUpAnswer.$inferSelect,
  'registrationId' | 'respondent' | 'scores' | 'subject' | 'remark'
>

/** What was said three months after a course. */
export async function listFollowUpAnswers(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<FollowUpAnswer[]> {
  return db
    .select({
      registrationId: followUpAnswer.registrationId,
      respondent: followUpAnswer.respondent,
      scores: followUpAnswer.scores,
      subject: followUpAnswer.subject,
      remark: followUpAnswer.remark,
    })
    .from(followUpAnswer)
    .innerJoin(
      registration,
      and(
        eq(registration.regionId, followUpAnswer.regionId),
        eq(registration.id, followUpAnswer.registrationId),
      ),
    )
    .where(and(eq(followUpAnswer.regionId, regionId), eq(registration.courseId, courseId)))
    .orderBy(followUpAnswer.answeredAt)
}

/** Who answered for a registration. */
export async function listRespondents(
  db: Database,
  regionId: RegionId,
  registrationId: string,
): Promise<FollowUpRespondent[]> {
  const rows = await db
    .select({ respondent: followUpAnswer.respondent })
    .from(followUpAnswer)
    .where(and(eq(followUpAnswer.regionId, regionId), eq(followUpAnswer.registrationId, registrationId)))
  return rows.map(({ respondent }) => respondent)
}

/** Keeps what was said; false when this respondent answered before. */
export async function insertFollowUpAnswer(
  transaction: Database,
  values: typeof followUpAnswer.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(followUpAnswer)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: followUpAnswer.registrationId })
  return rows.length === 1
}

/** Says that the links of a course's survey were handed on; false when that was said before. */
export async function markFollowUpSent(
  transaction: Database,
  regionId: RegionId,
  courseId: string,
  now: Date,
): Promise<boolean> {
  const rows = await transaction
    .update(course)
    .set({ followUpSentAt: now })
    .where(and(eq(course.regionId, regionId), eq(course.id, courseId), isNull(course.followUpSentAt)))
    .returning({ id: course.id })
  return rows.length === 1
}

export type DueCourse = { readonly code: string; readonly name: string; readonly lastDay: string }

/** Courses that somebody attended, whose survey is due by the day of their last session and was not handed on, the earliest first. */
export async function listCoursesToFollowUp(
  db: Database,
  regionId: RegionId,
  { timeZone, from, to, rowsMax }: { timeZone: string; from: string; to: string; rowsMax: number },
): Promise<DueCourse[]> {
  const { rows } = await db.execute(sql`
    SELECT c.code, c.name, s.day::text AS "lastDay" FROM course c
    JOIN LATERAL (SELECT max((closes_at AT TIME ZONE ${timeZone})::date) AS day FROM course_session s
      WHERE s.region_id = c.region_id AND s.course_id = c.id) s ON s.day BETWEEN ${from} AND ${to}
    WHERE c.region_id = ${regionId} AND c.follow_up_sent_at IS NULL
      AND EXISTS (SELECT FROM registration r JOIN attendance a ON a.region_id = r.region_id AND a.registration_id = r.id
        WHERE r.region_id = c.region_id AND r.course_id = c.id)
    ORDER BY s.day, c.code LIMIT ${rowsMax}`)
  return rows as DueCourse[]
}

export type OwnCourse = DueCourse & {
  readonly registration: string
  readonly nextDay: string | null
  readonly isAnswered: boolean
}

/** Courses in which somebody with an account holds a seat: their last and next day, and whether they said how it went. */
export async function listCoursesOfPerson(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
  { timeZone, now, from, rowsMax }: { timeZone: string; now: Date; from: string; rowsMax: number },
): Promise<OwnCourse[]> {
  const { rows } = await db.execute(sql`
    SELECT c.code, c.name, r.code AS registration, s.last::text AS "lastDay", s.next::text AS "nextDay",
      EXISTS (SELECT FROM follow_up_answer f WHERE f.region_id = r.region_id AND f.registration_id = r.id
        AND f.respondent = 'participant')
        OR NOT EXISTS (SELECT FROM attendance a WHERE a.region_id = r.region_id AND a.registration_id = r.id) AS "isAnswered"
    FROM learner l JOIN registration r ON r.region_id = l.region_id AND r.learner_id = l.id AND r.state = 'registered'
    JOIN course c ON c.region_id = r.region_id AND c.id = r.course_id
    JOIN LATERAL (SELECT max((closes_at AT TIME ZONE ${timeZone})::date) AS last,
        min((opens_at AT TIME ZONE ${timeZone})::date) FILTER (WHERE closes_at > ${now.toISOString()}) AS next
      FROM course_session s WHERE s.region_id = c.region_id AND s.course_id = c.id) s ON s.last >= ${from}
    WHERE l.region_id = ${regionId} AND l.person_id = ${personId} AND c.ended_at IS NULL
    ORDER BY s.last, c.code LIMIT ${rowsMax}`)
  return rows as OwnCourse[]
}
