import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { CODE_SIGNS, checkCharacter, isCheckRight } from '../survey/check-character.ts'
import { newShortCode, newTicket, readTicket } from './ticket.ts'

const picks = fc
  .infiniteStream(fc.nat(CODE_SIGNS.length - 1))
  .map((stream) => () => stream.next().value as number)
const body = fc
  .array(fc.constantFrom(...CODE_SIGNS), { minLength: 2, maxLength: 12 })
  .map((signs) => signs.join(''))

/** The published steps of ISO 7064 hybrid systems, as a yardstick. */
function published(code: string, signs: string): string {
  let product = signs.length
  for (const sign of code) {
    let sum = product + signs.indexOf(sign)
    if (sum > signs.length) sum -= signs.length
    product = sum * 2
    if (product > signs.length) product -= signs.length + 1
  }
  const check = signs.length + 1 - product
  return signs[check === signs.length ? 0 : check] as string
}

test('the check character follows the published steps', () => {
  // The example of the Global Release Identifier, A1-2425G-ABC1234002-M, which uses MOD 37,36.
  expect(published('A12425GABC1234002', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')).toBe('M')
  fc.assert(
    fc.property(body, (code) => {
      expect(checkCharacter(code)).toBe(published(code, CODE_SIGNS))
    }),
  )
})

test('every wrong sign is found, and a swap of neighbours but for few pairs', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.constantFrom(...CODE_SIGNS), (code, place, sign) => {
      const whole = code + checkCharacter(code)
      const at = place % whole.length
      fc.pre(whole[at] !== sign)
      const wrong = whole.slice(0, at) + sign + whole.slice(at + 1)
      expect(checkCharacter(wrong.slice(0, -1))).not.toBe(wrong.at(-1))
    }),
  )
  const pairs = [...CODE_SIGNS].flatMap((one) =>
    [...CODE_SIGNS].filter((other) => other !== one).map((other) => [one, other]),
  )
  const missed = pairs.filter(
    ([one, other]) => checkCharacter(`K${one}${other}`) === checkCharacter(`K${other}${one}`),
  )
  expect(missed.length / pairs.length).toBeLessThan(0.04)
})

test('a new ticket reads back however it is typed, and a short code is checked', () => {
  fc.assert(
    fc.property(picks, (pick) => {
      const [ticket, code] = [newTicket(pick), newShortCode(pick)]
      expect(ticket).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      for (const typed of [ticket, ticket.toLowerCase(), ` ${ticket.replaceAll('-', ' ')} `]) {
        expect(readTicket(typed)).toEqual({ ok: true, value: ticket })
      }
      expect(isCheckRight(code)).toBe(true)
      expect(code).toHaveLength(7)
    }),
  )
})

test('what is no code is refused, and a slip is told from it', () => {
  const ticket = newTicket(() => 7)
  expect(readTicket(`3${ticket.slice(1)}`)).toMatchObject({ code: 'ticket-mistyped' })
  expect(readTicket('0')).toMatchObject({ code: 'ticket-malformed' })
  fc.assert(
    fc.property(garbageText, (text) => {
      expect(readTicket(text).ok).toBe(false)
    }),
  )
})
