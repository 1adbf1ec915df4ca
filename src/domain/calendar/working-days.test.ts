import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  calendarDaysAfter,
  countWorkingDays,
  dayAt,
  daysBefore,
  isWorkingDay,
} from './working-days.ts'

const none = new Set<string>()
// The joint leave and holidays around Idul Fitri 2021 (SKB 281/2021, 1/2021, 1/2021).
const fitri = new Set(['2021-05-12', '2021-05-13', '2021-05-14'])

test('weekends and holidays do not count', () => {
  expect(countWorkingDays('2021-12-03', '2021-12-07', none)).toBe(2)
  expect(countWorkingDays('2021-12-03', '2021-12-05', none)).toBe(0)
  expect(countWorkingDays('2021-05-11', '2021-05-17', fitri)).toBe(1)
  expect(countWorkingDays('2021-12-07', '2021-12-03', none)).toBe(0)
})

test('a term of working days ends on a working day', () => {
  expect(addWorkingDays('2021-12-03', 5, none)).toBe('2021-12-10')
  expect(addWorkingDays('2021-05-11', 1, fitri)).toBe('2021-05-17')
  expect(addWorkingDays('2021-05-11', 0, fitri)).toBe('2021-05-11')
})

test('counting the days of a term gives the term back', () => {
  const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.nat(120), (start, days) => {
      const from = start.toISOString().slice(0, 10)
      const last = addWorkingDays(from, days, fitri)
      expect(countWorkingDays(from, last, fitri)).toBe(days)
      if (days > 0) expect(isWorkingDay(last, fitri)).toBe(true)
    }),
  )
})

test('a region begins its day before London does', () => {
  const moment = new Date('2021-12-05T18:30:00Z')
  expect(dayAt(moment, 'Asia/Jakarta')).toBe('2021-12-06')
  expect(dayAt(new Date('2021-12-05T15:30:00Z'), 'Asia/Jayapura')).toBe('2021-12-06')
  expect(dayAt(new Date('2021-12-05T15:30:00Z'), 'Asia/Jakarta')).toBe('2021-12-05')
})

test('counting by weeks is the same as going from day to day, whichever days are holidays', () => {
  const day = fc.date({ min: new Date('1960-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -5, max: 400 }),
      fc.array(fc.integer({ min: -10, max: 420 })),
      (start, span, off) => {
        const from = start.toISOString().slice(0, 10)
        const to = calendarDaysAfter(from, span)
        const holidays = new Set(off.map((days) => calendarDaysAfter(from, days)))
        const days = Array.from({ length: Math.max(0, span) }, (_, at) => calendarDaysAfter(from, at + 1))
        const working = days.filter((one) => isWorkingDay(one, holidays))
        expect(countWorkingDays(from, to, holidays)).toBe(working.length)
        const last = working.at(-1)
        if (last) expect(addWorkingDays(from, working.length, holidays)).toBe(last)
        const first = working[0]
        if (first) expect(daysBefore(to, working.length, holidays)).toBe(calendarDaysAfter(first, -1))
      },
    ),
  )
})
