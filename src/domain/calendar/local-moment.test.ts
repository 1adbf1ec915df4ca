import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localMoment, momentOf } from './local-moment.ts'
import { dayAt } from './working-days.ts'

test('midnight is the day alone, in each zone of Indonesia', () => {
  expect(localMoment(new Date('2026-03-04T17:00:00Z'), 'Asia/Jakarta')).toBe('2026-03-05')
  expect(localMoment(new Date('2026-03-04T17:00:00Z'), 'Asia/Makassar')).toBe('2026-03-05T01:00')
  expect(momentOf('2026-03-05', 'Asia/Jayapura')).toEqual(new Date('2026-03-04T15:00:00Z'))
  expect(momentOf('2026-03-05T14:05', 'Asia/Jakarta')).toEqual(new Date('2026-03-05T07:05:00Z'))
})

test('what a region shows of a moment is the same moment again, on the day of its calendar', () => {
  const moments = fc.date({
    min: new Date('1971-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
      const shown = localMoment(moment, zone)
      expect(momentOf(shown, zone)).toEqual(minute)
      expect(shown.slice(0, 10)).toBe(dayAt(moment, zone))
    }),
  )
})
