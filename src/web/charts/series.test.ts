import { expect, test } from 'vitest'
import { hasValues, type SeriesPoint, segmentsOf } from './series.ts'

const point = (mean: number | null, lowerLimit: number | null = null): SeriesPoint => ({
  period: '2020-01',
  value: 1,
  mean,
  lowerLimit,
  upperLimit: lowerLimit === null ? null : mean,
})

test('points with the same mean and limits are one stretch', () => {
  expect(segmentsOf([point(9, 8), point(9, 8), point(3, 2)])).toEqual([
    { from: 0, to: 1, mean: 9, lowerLimit: 8, upperLimit: 9 },
    { from: 2, to: 2, mean: 3, lowerLimit: 2, upperLimit: 3 },
  ])
})

test('a point without a mean ends a stretch and begins none', () => {
  expect(segmentsOf([point(9), point(null), point(9)]).map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [2, 2],
  ])
})

test('a series of gaps has no values', () => {
  expect(hasValues({ points: [{ period: '2020-01', value: null }], launchIndex: null })).toBe(false)
  expect(hasValues({ points: [{ period: '2020-01', value: 0 }], launchIndex: null })).toBe(true)
})
