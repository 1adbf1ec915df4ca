import { ok, type Result, refused } from '../result.ts'
import { isCheckRight, randomCode, tidyCode } from '../survey/check-character.ts'

/** Random signs of a ticket: 30^11, or 54 bits. Whoever guesses cannot find one while tries are limited. */
const TICKET_SIGNS = 11
/** Random signs of a short code: 30^6, or 729 million, so that a guessed code finds nothing. */
const SHORT_CODE_SIGNS = 6
const GROUP_SIGNS = 4

export type TicketRefusal = 'ticket-malformed' | 'ticket-mistyped'

/**
 * The number a citizen follows a complaint by, '7KQ2-M9XA-4BTC': random, so that it tells nothing and cannot be
 * guessed, with a check character against slips. `pick(n)` gives a random whole number below n (`crypto.randomInt`).
 */
export function newTicket(pick: (below: number) => number): string {
  return grouped(randomCode(TICKET_SIGNS, pick))
}

/** The longest address that is looked at for its ticket: ours are far shorter, with everything behind them. */
const LINK_CHARACTERS_MAX = 500

/** The ticket in the link of its page, for whoever pastes that; what is no such link is the ticket itself. */
function inLink(text: string): string {
  if (text.length > LINK_CHARACTERS_MAX) return text
  return /\/track\/([^/?#\s]+)/.exec(text)?.[1] ?? /[?&]ticket=([^&#\s]+)/.exec(text)?.[1] ?? text
}

/**
 * A ticket as it is kept, from what was typed or pasted: any case, with or without dashes and spaces, alone or in the link
 * of its page.
 */
export function readTicket(typed: string): Result<string, TicketRefusal> {
  const text = inLink(typed)
  const signs = TICKET_SIGNS + 1
  // Nobody types much more than the code; longer text is not looked at.
  const code = text.length > signs * 4 ? null : tidyCode(text)
  if (code === null || code.length !== signs) return refused('ticket-malformed', { signs })
  return isCheckRight(code) ? ok(grouped(code)) : refused('ticket-mistyped')
}

/**
 * The code of a survey's short link, 'K7Q2MAX': short enough to type from a poster. Its check character makes two
 * codes differ in two signs at least, so that one slip never leads to another survey.
 */
export function newShortCode(pick: (below: number) => number): string {
  return randomCode(SHORT_CODE_SIGNS, pick)
}

function grouped(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP_SIGNS}}`, 'g')) ?? []).join('-')
}
