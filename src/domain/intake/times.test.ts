import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './dates.ts'
import { splitTime } from './times.ts'

const local = (time: string) => ({ time, aheadMinutes: null })

test.each([
  ['2026-03-05 14:05', local('14:05')],
  ['2026-03-05T14:05:59.999', local('14:05')],
  ['05/03/2026 14.05', local('14:05')],
  ['05/03/2026 9:05', local('09:05')],
  ['5/3/2026, 14.05.33', local('14:05')],
  ['5/3/2026 2:05 PM', local('14:05')],
  ['5/3/2026 12:05 am', local('00:05')],
  ['5 Maret 2026 pukul 14.05', local('14:05')],
  ['5 Mar 2026 pkl. 14.05 WITA', { time: '14:05', aheadMinutes: 480 }],
  ['Kamis, 5 Maret 2026 - 14.05 WIB', { time: '14:05', aheadMinutes: 420 }],
  ['2026-03-05T20:30:00Z', { time: '20:30', aheadMinutes: 0 }],
  ['2026-03-05T20:30+09:00', { time: '20:30', aheadMinutes: 540 }],
  ['2026-03-05 20:30 GMT-0330', { time: '20:30', aheadMinutes: -210 }],
  ['46086.586805555555', local('14:05')],
  ['46086,5868', local('14:05')],
  ['46085.99999', local('00:00')],
  ['46086', null],
  ['05/03/2026', null],
])('the time of %s', (text, clock) => {
  expect(readDate(text)).toMatchObject({ ok: true, value: { date: '2026-03-05', clock } })
})

test('a time that no clock shows is told, with the day that stands before it', () => {
  for (const text of ['2026-03-05 24:00', '05/03/2026 14.60', '5/3/2026 13:00 PM', '5/3/2026 0:30 AM']) {
    expect(readDate(text)).toMatchObject({ code: 'date-impossible', details: { candidates: ['2026-03-05'] } })
  }
  expect(readDate('31/02/2026 14.05')).toMatchObject({ details: { candidates: ['2026-02-28 14:05'] } })
  expect(readDate('Maret 2026 14.05')).toMatchObject({ value: { date: '2026-03', clock: null } })
})

test('every minute of a day is read the same, however office software writes it', () => {
  const minutes = fc.integer({ min: 0, max: 1_439 })
  fc.assert(
    fc.property(minutes, fc.integer({ min: 5, max: 15 }), (minute, digits) => {
      const [hour, rest] = [String(Math.floor(minute / 60)), String(minute % 60).padStart(2, '0')]
      const time = `${hour.padStart(2, '0')}:${rest}`
      const serial = (46_086 + minute / 1_440).toFixed(digits)
      const texts = [`2026-03-05T${time}`, `05/03/2026 ${hour}.${rest}`, serial, serial.replace('.', ',')]
      for (const text of texts) {
        expect(readDate(text)).toMatchObject({ value: { date: '2026-03-05', clock: { time } } })
      }
    }),
  )
})

test('a text without a time is left as it is', () => {
  for (const text of ['', '2026-03-05', '05.03.2026', 'loket 3.20 tutup']) {
    expect(splitTime(text)).toEqual({ day: text, time: null })
  }
})
