import { expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { levelShift } from './level-shift.ts'
import { movingSeasons } from './moving-season.ts'

const series = (start: string, months: number, stepMonths = 1) => ({
  start,
  stepMonths,
  values: Array.from({ length: months }, () => 0),
})

test('Ramadan moves through the year, by the share of each month that it fills', () => {
  const [ramadan, school] = movingSeasons(series('2012-07', 14), 0.4)
  // 20 July to 18 August 2012 and 9 July to 7 August 2013.
  expect(ramadan!.values[0]).toBeCloseTo(12 / 31, 9)
  expect(ramadan!.values[1]).toBeCloseTo(18 / 31, 9)
  expect(ramadan!.values.slice(2, 12).every((share) => share === 0)).toBe(true)
  expect(ramadan!.values[12]).toBeCloseTo(23 / 31, 9)
  expect(ramadan!.values[13]).toBeCloseTo(7 / 31, 9)
  // School begins in July.
  expect(school!.values.flatMap((share, month) => (share ? [month] : []))).toEqual([0, 12])
})

test('a quarter has the mean of its months, a year has no season, and one that is not met is left out', () => {
  const [ramadan] = movingSeasons(series('2012-07', 1, 3), 0.4)
  expect(ramadan!.values[0]).toBeCloseTo((12 / 31 + 18 / 31) / 3, 9)
  expect(movingSeasons(series('2012-07', 5, 12), 0.4)).toEqual([])
  expect(movingSeasons(series('2012-10', 3), 0.4)).toEqual([])
})

test('a Ramadan that falls only after the launch is not taken for the innovation', () => {
  const NOISE = [3, -8, 5, 9, -4, -7, 1, 6, -2, -9, 8, 2, -5, 4, -1, 7, -6, 0]
  // Of these months July and August 2012 alone hold Ramadan; launched in June.
  const start = '2011-09'
  const months = series(start, NOISE.length)
  const courses = movingSeasons(months, 0.4)
  const [ramadan] = courses
  const values = NOISE.map((noise, month) => 100 + noise / 4 + 5 * (ramadan!.values[month] ?? 0))
  const options = { interventionIndex: 9, stepMonths: 1 }
  const [blind, seeing] = [levelShift(values, options), levelShift(values, { ...options, courses })]
  if (isRefused(blind) || isRefused(seeing)) throw new Error('too short')
  expect(Math.abs(seeing.estimate)).toBeLessThan(Math.abs(blind.estimate))
})
