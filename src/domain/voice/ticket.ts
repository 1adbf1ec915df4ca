import { ok, type Result, refused } from '../result.ts'
import { isCheckRight, randomCode, tidyCode } from './check-character.ts'

/** Random signs of a ticket: 30^11, or 54 bits. Whoever guesses cannot find one while tries are limited. */
const TICKET_SIGNS = 11
/** Random signs of a short code: 30^5, or 24 million, for some codes per innovation of a whole country. */
const SHORT_CODE_SIGNS = 5
const GROUP_SIGNS = 4

export type CodeRefusal = 'code-malformed' | 'code-mistyped'

/**
 * The number a citizen follows a complaint by, '7KQ2-M9XA-4BTC': random, so that it tells nothing and cannot be
 * guessed, with a check character against slips. `pick(n)` gives a random whole number below n (`crypto.randomInt`).
 */
export function newTicket(pick: (below: number) => number): string {
  return grouped(randomCode(TICKET_SIGNS, pick))
}

/** A ticket as it is kept, from what was typed: any case, with or without dashes and spaces. */
export function readTicket(text: string): Result<string, CodeRefusal> {
  const code = readCode(text, TICKET_SIGNS + 1)
  return code.ok ? ok(grouped(code.value)) : code
}

/** The code of a survey's short link, 'K7Q2MA': short enough to type from a poster. Like a ticket it is checked. */
export function newShortCode(pick: (below: number) => number): string {
  return randomCode(SHORT_CODE_SIGNS, pick)
}

/** A short code as it is kept, from what was typed. */
export function readShortCode(text: string): Result<string, CodeRefusal> {
  return readCode(text, SHORT_CODE_SIGNS + 1)
}

function readCode(text: string, signs: number): Result<string, CodeRefusal> {
  // Nobody types much more than the code; longer text is not looked at.
  const code = text.length > signs * 4 ? null : tidyCode(text)
  if (code === null || code.length !== signs) return refused('code-malformed', { signs })
  return isCheckRight(code) ? ok(code) : refused('code-mistyped')
}

function grouped(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP_SIGNS}}`, 'g')) ?? []).join('-')
}
