import { ok, type Result, refused } from '../result.ts'
import { isCheckRight, randomCode, tidyCode } from './check-character.ts'

/** Random signs of a visit code: 30^9, or 20 trillion, so that a guess finds none of a few thousand printed ones. */
const VISIT_SIGNS = 9
/** Two groups of five are read from a slip and typed without a slip. */
const GROUP_SIGNS = 5

/** So many slips are forty sheets: a day at a full counter. Whoever needs more prints another batch. */
export const VISIT_CODES_MAX = 500

/** Slips go to every k-th visitor: above this nobody would count so far. */
export const VISIT_STEP_MAX = 1000

/** The code of one visit, 'K7Q2M9XA4B': random, with a check character. `pick(n)` gives a random whole number below n. */
export function newVisitCode(pick: (below: number) => number): string {
  return randomCode(VISIT_SIGNS, pick)
}

/** A visit code from what was typed, in any case, with or without dashes and spaces. */
export function readVisitCode(text: string): Result<string, 'visit-mistyped'> {
  const signs = VISIT_SIGNS + 1
  const code = text.length > signs * 4 ? null : tidyCode(text)
  return code?.length === signs && isCheckRight(code) ? ok(code) : refused('visit-mistyped')
}

/** A visit code as it is printed: 'K7Q2M-9XA4B'. */
export function shownVisitCode(code: string): string {
  return `${code.slice(0, GROUP_SIGNS)}-${code.slice(GROUP_SIGNS)}`
}
