import {
  rightAnswers,
  type TestDoorRefusal,
  type TestMoment,
  type TestQuestion,
  testDoor,
} from '../../domain/learning/course-test.ts'
import { type GroupGain, groupGain } from '../../domain/learning/gain.ts'
import { analyseItems, type ItemAnalysis } from '../../domain/learning/item-analysis.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listSessions, lockCourse, type SessionRow } from '../../store/learning/course.ts'
import {
  findQuestions,
  insertTestAnswer,
  listTestAnswers,
  putQuestions,
} from '../../store/learning/course-test.ts'
import { findRegistration } from '../../store/learning/registration.ts'
import type { Services } from '../services.ts'

type CourseScope = { readonly regionId: RegionId; readonly courseId: string }

/** Sets the questions of a course. Refuses 'no-such-course', and 'answered-already' once somebody has answered them. */
export async function saveQuestions(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: CourseScope,
  questions: readonly TestQuestion[],
): Promise<Result<null, 'no-such-course' | 'answered-already'>> {
  return change(db, author, 'course.test', async (transaction) => {
    if (!(await lockCourse(transaction, scope.regionId, scope.courseId))) return refused('no-such-course')
    const answers = await listTestAnswers(transaction, scope.regionId, scope.courseId)
    if (answers.length > 0) return refused('answered-already')
    await putQuestions(transaction, scope, { questions, savedBy: author.personId, savedAt: clock() })
    return ok(null)
  })
}

const timesOf = (sessions: readonly SessionRow[]) =>
  sessions.map(({ opensAt, closesAt }) => ({ opensAt: opensAt.getTime(), closesAt: closesAt.getTime() }))

export type TestRefusal =
  | TestDoorRefusal
  | 'no-such-registration'
  | 'not-seated'
  | 'no-test'
  | 'answered-already'

/** Whether a test of a course may be taken now. Refuses 'not-yet' and 'over'. */
export function testIsOpen(
  { clock }: Pick<Services, 'clock'>,
  moment: TestMoment,
  sessions: readonly SessionRow[],
): Result<null, TestDoorRefusal> {
  return testDoor(moment, timesOf(sessions), clock().getTime())
}

/**
 * Keeps what a participant answered, once before and once after; `answers` holds the place of the chosen option of each question.
 * Refuses 'no-such-registration', 'not-seated', 'no-test', 'not-yet', 'over' and 'answered-already'.
 */
export async function takeTest(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  input: { registrationCode: string; moment: TestMoment; answers: readonly (number | null)[] },
): Promise<Result<{ points: number; questions: number }, TestRefusal>> {
  const { registrationCode, moment } = input
  return change(services.db, author, 'course.take-test', async (transaction) => {
    const found = await findRegistration(transaction, regionId, registrationCode)
    if (!found) return refused('no-such-registration')
    const { registration, course } = found
    if (registration.state !== 'registered') return refused('not-seated')
    // Held, so that nobody changes the questions while somebody answers them.
    await lockCourse(transaction, regionId, course.id)
    const questions = await findQuestions(transaction, regionId, course.id)
    if (questions.length === 0) return refused('no-test')
    const open = testIsOpen(services, moment, await listSessions(transaction, regionId, course.id))
    if (!open.ok) return open
    const answers = questions.map((_, place) => input.answers[place] ?? null)
    const points = rightAnswers(questions, answers).filter(Boolean).length
    const keys = { regionId, registrationId: registration.id, moment }
    const isNew = await insertTestAnswer(transaction, {
      ...keys,
      answers,
      points,
      answeredAt: services.clock(),
    })
    return isNew ? ok({ points, questions: questions.length }) : refused('answered-already')
  })
}

export type TestResult = {
  readonly questions: readonly TestQuestion[]
  readonly before: number
  readonly after: number
  readonly gain: GroupGain | null
  /** Of the test after, which whoever was taught took; null for fewer than tell something. */
  readonly items: ItemAnalysis | null
  /** Share right of each question before; null where nobody took that test. */
  readonly sharesBefore: readonly number[] | null
}

/** What the test of a course tells: what was learned with its interval, and how each question worked. */
export async function showTestResult(
  { db }: Pick<Services, 'db'>,
  { regionId, courseId }: CourseScope,
): Promise<TestResult> {
  const [questions, answers] = await Promise.all([
    findQuestions(db, regionId, courseId),
    listTestAnswers(db, regionId, courseId),
  ])
  const of = (moment: TestMoment) => answers.filter((one) => one.moment === moment)
  const rows = (moment: TestMoment) => of(moment).map((one) => rightAnswers(questions, one.answers))
  const pairs = [...Map.groupBy(answers, ({ registrationId }) => registrationId).values()].map((own) => {
    const points = (moment: TestMoment) => own.find((one) => one.moment === moment)?.points ?? null
    return { before: points('before'), after: points('after') }
  })
  const before = rows('before')
  const shareOf = (place: number) => before.filter((row) => row[place]).length / before.length
  return {
    questions,
    before: before.length,
    after: of('after').length,
    gain: questions.length === 0 ? null : groupGain(pairs, questions.length),
    items: analyseItems(rows('after')),
    sharesBefore: before.length === 0 ? null : questions.map((_, place) => shareOf(place)),
  }
}
