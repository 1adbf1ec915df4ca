import { expect, test } from 'vitest'
import { countHours, hoursByYear } from '../learning/hours.ts'
import { checkMeeting, coachingActivity, readParticipants } from './coaching.ts'

test('a meeting has been, and lasts no longer than a day', () => {
  const code = (heldOn: string, minutes: number) => {
    const checked = checkMeeting({ heldOn, minutes }, '2026-11-30')
    return checked.ok || checked.code
  }
  expect(code('2026-11-30', 720)).toBe(true)
  expect(code('2026-12-01', 60)).toBe('in-the-future')
  for (const minutes of [0, 721, 1.5, Number.NaN]) expect(code('2026-11-30', minutes)).toBe('bad-minutes')
})

test('a session gives 2 JP, two of a month count, and one that is written down twice counts once', () => {
  const of = (heldOn: string, id: string, innovation = 'i') => ({
    ...coachingActivity(innovation, { heldOn, minutes: 90 }),
    id,
  })
  const counted = countHours([
    of('2026-11-03', '1'),
    of('2026-11-03', '2'),
    of('2026-11-10', '3'),
    of('2026-11-17', '4'),
    of('2026-12-01', '5'),
  ])
  expect(counted.map((one) => [one.counted, one.reason])).toEqual([
    [2, null],
    [0, 'counted-already'],
    [2, null],
    [0, 'month-full'],
    [2, null],
  ])
  expect(hoursByYear(counted)).toEqual(new Map([[2026, 6]]))
})

test('participants are read a line each, with their number behind a semicolon', () => {
  expect(readParticipants('Siti; 199001012015032001\n\n Budi \nWati|1')).toEqual({
    ok: true,
    value: [
      { name: 'Siti', number: '199001012015032001' },
      { name: 'Budi', number: '' },
      { name: 'Wati', number: '1' },
    ],
  })
  expect(readParticipants('a\n'.repeat(61))).toMatchObject({ code: 'too-many' })
})
