import { type Band, countedElements, type SatisfactionIndex } from './satisfaction-index.ts'

/** Answers from which an element counts in an index that is shown: below it one person would move it by more than a point. */
export const ELEMENT_ANSWERS_MIN = 30

/** Questions of the regulation's survey: only all of them make its letter. */
export const LETTER_ELEMENTS = 9

/** Answers, or reports, from which a month is a point on a line: one answer is no month's index. */
export const POINT_PEOPLE_MIN = 10

/** Points from which there is a line; fewer are told in a sentence. */
export const LINE_POINTS_MIN = 2

/** The letter of an index, or how many questions it is made of where these are fewer than the regulation's nine. */
export function letterOf({ elements, band }: SatisfactionIndex): { band: Band } | { questions: number } {
  const questions = countedElements(elements, ELEMENT_ANSWERS_MIN).length
  return questions < LETTER_ELEMENTS ? { questions } : { band }
}
