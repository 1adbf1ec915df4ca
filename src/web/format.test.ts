import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsFor, formatsOf, sharedDigits } from './format.ts'

const indonesian = formatsOf('id')
const english = formatsOf('en')

describe('numbers', () => {
  test.each([
    [indonesian.number(1234567), '1.234.567'],
    [indonesian.decimal(-1129476.525, 2), '−1.129.476,53'],
    [indonesian.decimal(1.005, 2), '1,01'],
    [indonesian.decimal(-0.04), '0,0'],
    [indonesian.short(-2_500_000), '−2,5\u00a0jt'],
    [english.number(1234567), '1,234,567'],
    [indonesian.decimal(9.87), '9,9'],
    [indonesian.decimal(9, 2), '9,00'],
    [indonesian.plain(9), '9'],
    [indonesian.plain(1234.56), '1.234,56'],
    [english.plain(1234.56), '1,234.56'],
    [indonesian.short(12_500), '12.500'],
    [indonesian.short(2_500_000), '2,5\u00a0jt'],
    [english.short(2_500_000), '2.5m'],
    [indonesian.percent(0.5449, 1), '54,5%'],
    [indonesian.signed(2), '+2'],
    [indonesian.signed(-3), '−3'],
    [indonesian.signed(0), '0'],
    [indonesian.rupiah(2_500_000), 'Rp2.500.000'],
    [indonesian.rupiah(-45_000), '−Rp45.000'],
    [english.rupiah(2_500_000), 'Rp2,500,000'],
    [indonesian.fileSize(1_234_567), '1,2 MB'],
    [indonesian.fileSize(999), '999 B'],
  ])('%s is written as %s', (written, expected) => {
    expect(written).toBe(expected)
  })
})

test('numbers are written as Intl writes them, with a true minus where something is left', () => {
  const sized = fc.oneof(
    fc.double({ min: -2e6, max: 2e6, noNaN: true }),
    fc.double({ noNaN: true }),
    fc.integer().map((value) => value / 1000),
  )
  fc.assert(
    fc.property(sized, fc.integer({ min: 0, max: 4 }), (given, digits) => {
      // Intl tells a negative zero from zero; no page should.
      const value = given === 0 ? 0 : given
      for (const [format, locale] of [
        [indonesian, 'id-ID'],
        [english, 'en-GB'],
      ] as const) {
        const intl = (least: number, most: number) =>
          new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
            .format(value)
            .replace(/^-(?=.*[1-9∞])/, '−')
            .replace(/^-/, '')
        expect(format.decimal(value, digits)).toBe(intl(digits, digits))
        expect(format.plain(value, digits)).toBe(intl(0, digits))
        expect(format.number(value)).toBe(intl(0, 0))
      }
    }),
  )
})

describe('dates', () => {
  // 17:42 on 4 October in London is already the 5th in Jakarta.
  const moment = new Date('2020-10-04T17:42:00Z')

  test.each([
    [indonesian.date('2020-10-05'), '5 Oktober 2020'],
    [english.date('2020-10-05'), '5 October 2020'],
    [indonesian.dateShort('2021-08-17'), '17 Agu 2021'],
    [indonesian.month('2020-10'), 'Okt 2020'],
    [indonesian.month('2020-10-05'), 'Okt 2020'],
    [english.monthLong('2020-05'), 'May 2020'],
    [indonesian.month('2020-Q4'), 'TW IV 2020'],
    [indonesian.monthLong('2020-Q1'), 'triwulan I 2020'],
    [english.month('2021-Q2'), 'Q2 2021'],
    [english.monthLong('2021-Q2'), 'quarter 2 2021'],
    [indonesian.weekday('2021-12-06'), 'Senin, 6 Desember 2021'],
    [indonesian.time(moment, 'Asia/Jakarta'), '00.42'],
    [indonesian.moment(moment, 'Asia/Jakarta'), '5 Oktober 2020 pukul 00.42'],
    [indonesian.moment(moment, 'Asia/Jayapura'), '5 Oktober 2020 pukul 02.42'],
    [english.moment(moment, 'Asia/Jakarta'), '5 October 2020 at 00:42'],
    [indonesian.workingDays(2), '2 hari kerja'],
    [english.workingDays(1), '1 working day'],
  ])('%s is written as %s', (written, expected) => {
    expect(written).toBe(expected)
  })
})

test.each([
  [0, 1],
  [1302, 0],
  [-100, 0],
  [8.99, 1],
  [0.95, 2],
  [0.031, 3],
  [0.0000012, 4],
])('a measured value of %d is written with %d decimals', (size, digits) => {
  expect(digitsFor(size)).toBe(digits)
})

test('numbers of one sentence share their decimals', () => {
  expect(sharedDigits([9, 4.31])).toBe(1)
  expect(sharedDigits([9, 4])).toBe(0)
  expect(sharedDigits([120.4, 85.3])).toBe(0)
  expect(sharedDigits([0.031, 0.0122])).toBe(3)
  // A small one beside a large one does not read as nothing.
  expect(sharedDigits([5, 0.04])).toBe(3)
  expect(sharedDigits([0, 0])).toBe(0)
})
