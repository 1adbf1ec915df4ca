import type { AnswerCounters } from './answer-counters.ts'
import { type Band, countedElements, type SatisfactionIndex } from './satisfaction-index.ts'

/** Answers from which an element counts in an index that is shown: below it one person would move it by more than a point. */
export const ELEMENT_ANSWERS_MIN = 30

/** Questions of the regulation's survey: only all of them make its letter. */
export const LETTER_ELEMENTS = 9

/** Answers, or reports, from which a month is a point on a line: one answer is no month's index. */
export const POINT_PEOPLE_MIN = 10

/** Points from which there is a line; fewer are told in a sentence. */
export const LINE_POINTS_MIN = 2

/** Questions that an index of these answers is made of. */
export function questionsAsked({ elements }: Pick<AnswerCounters, 'elements'>): number {
  const scores = Object.entries(elements).map(([key, { count }]) => ({
    key,
    mean: null,
    index: null,
    n: count,
  }))
  return countedElements(scores, ELEMENT_ANSWERS_MIN).length
}

/** A month of answers: its index, and how many questions that is made of where it is known. */
type MonthIndex = { readonly answers: number; readonly index: number | null; readonly questions?: number }

/**
 * The months as points of a line, null where a month is none: of fewer people than a point needs, or of fewer questions than the
 * others, which would be a step of the questions and not of what people say.
 */
export function linePoints(months: readonly MonthIndex[]): (number | null)[] {
  const enough = months.filter(({ answers }) => answers >= POINT_PEOPLE_MIN)
  const most = Math.max(0, ...enough.map(({ questions = 0 }) => questions))
  return months.map(({ answers, index, questions = most }) =>
    answers >= POINT_PEOPLE_MIN && questions === most ? index : null,
  )
}

/** Whether so many of the months are points that there is a line; else they are told in a sentence. */
export function hasLine(months: readonly MonthIndex[]): boolean {
  return linePoints(months).filter((point) => point !== null).length >= LINE_POINTS_MIN
}

/** The letter of an index, or how many questions it is made of where these are fewer than the regulation's nine. */
export function letterOf({ elements, band }: SatisfactionIndex): { band: Band } | { questions: number } {
  const questions = countedElements(elements, ELEMENT_ANSWERS_MIN).length
  return questions < LETTER_ELEMENTS ? { questions } : { band }
}
