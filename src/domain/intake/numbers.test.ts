import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { decimalSignOf, readNumber } from './numbers.ts'

test.each([
  ['412', 412, null],
  ['8,8', 8.8, null],
  ['9.3', 9.3, null],
  ['1.234,5', 1234.5, null],
  ['1,234.5', 1234.5, null],
  ['1.234.567', 1_234_567, null],
  ['1,234,567', 1_234_567, null],
  ['1 234,5', 1234.5, null],
  ["1'234", 1234, null],
  ['0,125', 0.125, null],
  ['0.125', 0.125, null],
  ['-5,2', -5.2, null],
  ['−5', -5, null],
  ['1.150', 1150, 1.15],
  ['1,150', 1.15, 1150],
  ['.5', 0.5, null],
])('%s is %d, or perhaps %s', (text, value, alternative) => {
  expect(readNumber(text)).toMatchObject({ ok: true, value: { value, alternative } })
})

test.each([
  ['412 orang', 412, 'orang', false],
  ['±60 pelaku usaha', 60, 'pelaku usaha', true],
  ['~60', 60, null, true],
  ['sekitar 60', 60, null, true],
  ['Rp2.500.000', 2_500_000, 'Rp', false],
  ['75 %', 75, '%', false],
  ['12,5 hari', 12.5, 'hari', false],
])('%s: %d with unit %s', (text, value, unit, isApproximate) => {
  expect(readNumber(text)).toMatchObject({ ok: true, value: { value, unit, isApproximate } })
})

test.each(['', 'banyak', '10-12', '3/4', '1.2.3', '1,2,3', '12.34.567', '=1+1', '1 2', '5x7', '12.'])(
  '%j is no number',
  (text) => {
    expect(readNumber(text)).toMatchObject({ ok: false, code: 'number-unreadable' })
  },
)

test('what no double holds exactly is refused', () => {
  expect(readNumber('99999999999999999999')).toMatchObject({ code: 'number-outside-range' })
})

test('the rest of the column settles what a point means', () => {
  expect(decimalSignOf(['9.3', '8.0', '8,8', '1.150', ''])).toBe('point')
  expect(decimalSignOf(['338', '1.150'])).toBeUndefined()
  expect(readNumber('1.150', 'point')).toMatchObject({ value: { value: 1.15, alternative: null } })
  expect(readNumber('1.150', 'comma')).toMatchObject({ value: { value: 1150, alternative: null } })
})

test('a number written the Indonesian or the English way is read back', () => {
  const numbers = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100)
  fc.assert(
    fc.property(numbers, fc.constantFrom('id-ID', 'en-US'), (number, locale) => {
      const text = number.toLocaleString(locale, { minimumFractionDigits: 2 })
      const reading = readNumber(text)
      expect(reading.ok && reading.value.value).toBeCloseTo(number, 2)
    }),
  )
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(garbageText, fc.string({ unit: fc.constantFrom(..."0123456789.,-+ ' Rp%") })),
      (text) => {
        const reading = readNumber(text)
        expect(reading.ok ? Number.isFinite(reading.value.value) : reading.code).toBeTruthy()
      },
    ),
    { numRuns: 1000 },
  )
})
