import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { daysInMonth, firstDayOf, lastDayOf, readDate, readYear } from './dates.ts'

test.each([
  ['2020-10-05', '2020-10-05', 'iso'],
  ['2020/10/5', '2020-10-05', 'iso'],
  ['2020-10-05 08:30:00', '2020-10-05', 'iso'],
  ['2020-10-05T00:00:00.000Z', '2020-10-05', 'iso'],
  ['2020-10', '2020-10', 'iso'],
  ['05/10/2020', '2020-10-05', 'day-first'],
  ['5-10-2020', '2020-10-05', 'day-first'],
  ['05.10.2020 08.30 WIB', '2020-10-05', 'day-first'],
  ['5 Oktober 2020', '2020-10-05', 'day-month-name'],
  ['Senin, 5 Okt 2020', '2020-10-05', 'day-month-name'],
  ["Jum'at 2 Oktober 2020", '2020-10-02', 'day-month-name'],
  ['5-Okt-2020', '2020-10-05', 'day-month-name'],
  ['17 Agt. 2020', '2020-08-17', 'day-month-name'],
  ['Oktober 2020', '2020-10', 'month-name'],
  ['Juli 2020', '2020-07', 'month-name'],
  ['NOPEMBER  2020', '2020-11', 'month-name'],
  ['10/2020', '2020-10', 'month-number'],
  ['44109', '2020-10-05', 'excel-serial'],
  ['29/02/2020', '2020-02-29', 'day-first'],
])('%s is %s', (text, date, form) => {
  expect(readDate(text)).toMatchObject({ ok: true, value: { date, form, isCenturyAssumed: false } })
})

test.each([
  ['31/02/2020', ['2020-02-29']],
  ['29/02/2019', ['2019-02-28']],
  ['10/25/2020', ['2020-10-25']],
  ['00/10/2020', []],
  ['2020-13-01', ['2020-01-13']],
  ['45/45/2020', []],
])('%s does not exist; perhaps %j', (text, candidates) => {
  expect(readDate(text)).toEqual({ ok: false, code: 'date-impossible', details: { candidates } })
})

test.each(['', 'segera', 'Okt', '2020', 'akhir 2020', '5 Oktoberfest 2020', '12345', '1/2/3/2020'])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toMatchObject({ code: 'date-unreadable' })
  },
)

test('a year outside the range is a slip; two digits are this century, and said to be', () => {
  expect(readDate('05/10/1020')).toMatchObject({ code: 'date-outside-range' })
  expect(readDate('05/10/20')).toMatchObject({ value: { date: '2020-10-05', isCenturyAssumed: true } })
})

test.each([
  ['2020', 2020, null],
  ['2019-2020', 2019, 2020],
  ['2019 – 2020', 2019, 2020],
  ['2019 s.d. 2020', 2019, 2020],
  ['2019 s/d 2020', 2019, 2020],
  ['2020-2020', 2020, null],
  ['5 Oktober 2020', 2020, null],
])('the year of %s', (text, year, yearUntil) => {
  expect(readYear(text)).toEqual({ ok: true, value: { year, yearUntil } })
})

test('a range that runs backwards and a year of another age are refused', () => {
  expect(readYear('2020-2019')).toMatchObject({ code: 'date-impossible' })
  expect(readYear('1020')).toMatchObject({ code: 'date-outside-range' })
})

test('a partial date covers its whole month or year', () => {
  expect(['2020', '2020-02', '2020-02-03'].map(firstDayOf)).toEqual([
    '2020-01-01',
    '2020-02-01',
    '2020-02-03',
  ])
  expect(['2020', '2020-02', '2020-02-03'].map(lastDayOf)).toEqual(['2020-12-31', '2020-02-29', '2020-02-03'])
})

test('every day of the calendar is read the same, day first or ISO, and a day past the month is refused', () => {
  const days = fc.tuple(
    fc.integer({ min: 1945, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  fc.assert(
    fc.property(days, ([year, month, day]) => {
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const exists = day <= daysInMonth(year, month)
      for (const text of [iso, `${day}/${month}/${year}`]) {
        const reading = readDate(text)
        expect(reading.ok ? reading.value.date : reading.code).toBe(exists ? iso : 'date-impossible')
      }
    }),
  )
})

test('no text makes the readers throw', () => {
  const text = fc.oneof(garbageText, fc.string({ unit: fc.constantFrom(...'0123456789-/. Oktober') }))
  fc.assert(
    fc.property(text, (input) => {
      expect(typeof readDate(input).ok).toBe('boolean')
      expect(typeof readYear(input).ok).toBe('boolean')
    }),
    { numRuns: 1000 },
  )
})
