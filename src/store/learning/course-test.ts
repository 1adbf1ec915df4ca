import { and, eq, sql } from 'drizzle-orm'
import type { TestMoment, TestQuestion } from '../../domain/learning/course-test.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { courseTest, registration, testAnswer } from '../schema/learning.ts'

/** The questions of a course; empty where it has no test. */
export async function findQuestions(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<readonly TestQuestion[]> {
  const [row] = await db
    .select({ questions: courseTest.questions })
    .from(courseTest)
    .where(and(eq(courseTest.regionId, regionId), eq(courseTest.courseId, courseId)))
  return row?.questions ?? []
}

export async function putQuestions(
  transaction: Database,
  keys: { regionId: RegionId; courseId: string },
  row: { questions: readonly TestQuestion[]; savedBy: PersonId | null; savedAt: Date },
): Promise<void> {
  await transaction
    .insert(courseTest)
    .values({ ...keys, ...row })
    .onConflictDoUpdate({ target: [courseTest.regionId, courseTest.courseId], set: row })
}

export type TestAnswer = {
  readonly registrationId: string
  readonly moment: TestMoment
  readonly answers: readonly (number | null)[]
  readonly points: number
}

/** What was answered in a course, by whoever holds a seat or held one. */
export async function listTestAnswers(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<TestAnswer[]> {
  return db
    .select({
      registrationId: testAnswer.registrationId,
      moment: testAnswer.moment,
      answers: testAnswer.answers,
      points: testAnswer.points,
    })
    .from(testAnswer)
    .innerJoin(
      registration,
      and(eq(registration.regionId, testAnswer.regionId), eq(registration.id, testAnswer.registrationId)),
    )
    .where(and(eq(testAnswer.regionId, regionId), eq(registration.courseId, courseId)))
    .orderBy(testAnswer.registrationId, sql`${testAnswer.moment} = 'after'`)
}

/** Points of one registration by moment. */
export async function listOwnPoints(
  db: Database,
  regionId: RegionId,
  registrationId: string,
): Promise<{ moment: TestMoment; points: number }[]> {
  return db
    .select({ moment: testAnswer.moment, points: testAnswer.points })
    .from(testAnswer)
    .where(and(eq(testAnswer.regionId, regionId), eq(testAnswer.registrationId, registrationId)))
}

/** Keeps what was answered; false when it was answered before. */
export async function insertTestAnswer(
  transaction: Database,
  values: typeof testAnswer.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(testAnswer)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: testAnswer.registrationId })
  return rows.length === 1
}
