import { ok, type Result, refused } from '../result.ts'
import type { SessionTimes } from './course.ts'

/** A question of a course's test with one right option. */
export type TestQuestion = {
  readonly text: string
  readonly options: readonly string[]
  /** Place of the right option, from 0. */
  readonly right: number
}

/** The same questions are asked twice: before a course and after it. */
export const testMoments = ['before', 'after'] as const
export type TestMoment = (typeof testMoments)[number]

/** More questions are an examination, and fewer options no choice. */
export const QUESTIONS_MAX = 40
const OPTIONS_MIN = 2
const OPTIONS_MAX = 6
const LINE_CHARACTERS_MAX = 500

export type QuestionsRefusal =
  | 'too-many'
  | 'no-question'
  | 'few-options'
  | 'many-options'
  | 'one-right'
  | 'too-long'

type Draft = { text: string; options: string[]; rights: number[] }

function checkDraft({ text, options, rights }: Draft): Result<TestQuestion, QuestionsRefusal> {
  if (options.length < OPTIONS_MIN) return refused('few-options', { question: text })
  if (options.length > OPTIONS_MAX) return refused('many-options', { question: text })
  const [right] = rights
  if (right === undefined || rights.length > 1) return refused('one-right', { question: text })
  return ok({ text, options, right })
}

/**
 * Questions from lines as people write them: the question, then its options each behind a `-`, the right one behind a `*`. Refuses
 * 'too-many', 'too-long', 'no-question' for an option before any question, 'few-options', 'many-options' and 'one-right' where
 * none or several are marked, with the question.
 */
export function readQuestions(text: string): Result<TestQuestion[], QuestionsRefusal> {
  const drafts: Draft[] = []
  for (const line of text.split('\n').flatMap((one) => one.trim() || [])) {
    if (line.length > LINE_CHARACTERS_MAX) return refused('too-long', { line: line.slice(0, 60) })
    const [, sign, option] = /^([-*])\s*(.*\S)$/.exec(line) ?? []
    const draft = drafts.at(-1)
    if (sign === undefined || option === undefined) drafts.push({ text: line, options: [], rights: [] })
    else if (!draft) return refused('no-question', { line })
    else {
      if (sign === '*') draft.rights.push(draft.options.length)
      draft.options.push(option)
    }
  }
  if (drafts.length > QUESTIONS_MAX) return refused('too-many', { most: QUESTIONS_MAX })
  const questions: TestQuestion[] = []
  for (const draft of drafts) {
    const checked = checkDraft(draft)
    if (!checked.ok) return checked
    questions.push(checked.value)
  }
  return ok(questions)
}

/** The lines from which `readQuestions` reads the same. */
export function questionLines(questions: readonly TestQuestion[]): string {
  return questions
    .map(({ text, options, right }) =>
      [text, ...options.map((option, place) => `${place === right ? '*' : '-'} ${option}`)].join('\n'),
    )
    .join('\n\n')
}

/** Which questions were answered rightly. An answer is the place of an option, or null for one left open. */
export function rightAnswers(
  questions: readonly TestQuestion[],
  answers: readonly (number | null)[],
): boolean[] {
  return questions.map(({ right }, place) => answers[place] === right)
}

/** People sit down, and take the test before the first session really begins. */
export const TEST_BEFORE_MINUTES = 60
/** And the one after it in its last hour, or at home within two weeks. */
export const TEST_AFTER_DAYS = 14

export type TestDoorRefusal = 'not-yet' | 'over'

/**
 * Whether a test may be taken now. Before: until an hour after the first session began, at most until half of it. After: from the
 * last hour of the last session, at the earliest when the other one is closed, for two weeks. Refuses 'not-yet' and 'over'.
 */
export function testDoor(
  moment: TestMoment,
  sessions: readonly SessionTimes[],
  now: number,
): Result<null, TestDoorRefusal> {
  const first = sessions[0]
  const last = sessions.at(-1)
  if (!first || !last) return refused('not-yet')
  const hour = TEST_BEFORE_MINUTES * 60_000
  const beforeEnds = Math.min(first.opensAt + hour, (first.opensAt + first.closesAt) / 2)
  if (moment === 'before') return now <= beforeEnds ? ok(null) : refused('over')
  const afterBegins = Math.max(beforeEnds, last.closesAt - hour)
  if (now < afterBegins) return refused('not-yet')
  return now <= last.closesAt + TEST_AFTER_DAYS * 86_400_000 ? ok(null) : refused('over')
}
