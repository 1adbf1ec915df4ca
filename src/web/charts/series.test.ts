import { expect, test } from 'vitest'
import { hasMoreLayers, hasValues, plainSeries, type Series, type SeriesPoint, segmentsOf } from './series.ts'

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

test('four layers are drawn at first; the course without the innovation and another place are more', () => {
  const whole: Series = {
    points: [point(9, 8), point(3, 2)],
    launchIndex: 1,
    target: 4,
    baseline: 10,
    counterfactual: [null, 9],
    counterfactualBand: [null, { lower: 8, upper: 10 }],
    comparison: { name: 'Kota B', values: [9, 9] },
  }
  expect(plainSeries(whole)).toEqual({ points: whole.points, launchIndex: 1, target: 4, baseline: null })
  expect(plainSeries({ ...whole, points: [point(null)] }).baseline).toBe(10)
  expect(hasMoreLayers(whole)).toBe(true)
  expect(hasMoreLayers(plainSeries(whole))).toBe(false)
  expect(hasMoreLayers({ ...plainSeries(whole), counterfactual: [null, null] })).toBe(false)
})
