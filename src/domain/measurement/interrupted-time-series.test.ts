import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { poissonStepChange, segmentedRegression } from './interrupted-time-series.ts'

type Example = {
  values: number[]
  interventionIndex: number
  lag: number
  coef: number[]
  seNeweyWest: number[]
  dw: number
}

const EXAMPLES: Example[] = JSON.parse(
  readFileSync('tests/reference/interrupted-time-series-examples.json', 'utf8'),
)

const SICILY = readFileSync('tests/reference/sicily.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))

function solved<T>(outcome: T) {
  if (isRefused(outcome)) throw new Error(outcome.code)
  return outcome as Exclude<T, { ok: false }>
}

function expectNear(actual: number, expected: number, tolerance: number) {
  expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThan(tolerance)
}

describe('segmented regression', () => {
  test.each(EXAMPLES)('published series %#', ({ values, interventionIndex, lag, coef, seNeweyWest, dw }) => {
    const found = solved(segmentedRegression(values, { interventionIndex }))
    const estimates = [found.intercept, found.trend, found.levelChange, found.trendChange]
    estimates.forEach(({ estimate, standardError, lower, upper }, index) => {
      expectNear(estimate, coef[index]!, 1e-6)
      expectNear(standardError, seNeweyWest[index]!, 1e-6)
      expect(upper - lower).toBeCloseTo(2 * 1.959964 * standardError, 5)
    })
    expect(found.lag).toBe(lag)
    expectNear(found.durbinWatson!, dw, 1e-6)
  })

  test('the counterfactual goes on as before and the fitted line leaves it at the launch', () => {
    const { values, interventionIndex } = EXAMPLES[0]!
    const found = solved(segmentedRegression(values, { interventionIndex }))
    const { intercept, trend, levelChange, trendChange } = found
    expect(found.counterfactual.slice(0, interventionIndex)).toEqual(found.fitted.slice(0, interventionIndex))
    const first = interventionIndex
    expect(found.counterfactual[first]).toBeCloseTo(intercept.estimate + trend.estimate * (first + 1), 9)
    const gap = found.fitted[first]! - found.counterfactual[first]!
    expect(gap).toBeCloseTo(levelChange.estimate + trendChange.estimate, 9)
  })

  test('a gap keeps the time of what follows', () => {
    const line = Array.from({ length: 20 }, (_, index) => 3 + 0.5 * index - (index >= 10 ? 4 : 0))
    const values = line.map((value, index) => (index === 4 || index === 13 ? null : value))
    const found = solved(segmentedRegression(values, { interventionIndex: 10 }))
    expect(found.levelChange.estimate).toBeCloseTo(-4, 9)
    expect(found.trend.estimate).toBeCloseTo(0.5, 9)
    expect(found.durbinWatson).toBeNull()
    expect(found.fitted).toHaveLength(20)
  })

  const ten = [1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 2]
  test.each([
    [ten, 5, 'too-few-points'],
    [ten, 7, 'too-few-points'],
    [ten.map((value, index) => (index === 0 ? null : value)), 6, 'too-few-points'],
    [Array(12).fill(4), 6, 'constant-values'],
    [ten.map((_, index) => 0.1 * index - 3), 6, 'collinear'],
    [ten.map((_, index) => (index === 2 || index === 7 ? null : 7 - index)).concat([-5, -6]), 7, 'collinear'],
    [ten.map((value) => value * 1e200), 6, 'not-a-number'],
    [ten.with(3, Number.NaN), 6, 'not-a-number'],
    [ten, -1, 'bad-intervention'],
    [ten, 2.5, 'bad-intervention'],
    [ten, 13, 'bad-intervention'],
  ])('%j with the launch after %d points is refused: %s', (values, interventionIndex, code) => {
    expect(segmentedRegression(values, { interventionIndex })).toMatchObject({ ok: false, code })
  })

  test('figures of any size, and a small change of a large figure, are reckoned alike', () => {
    const { levelChange } = solved(segmentedRegression(ten, { interventionIndex: 6 }))
    const reckon = (change: (value: number) => number) =>
      solved(segmentedRegression(ten.map(change), { interventionIndex: 6 })).levelChange
    for (const unit of [1e-200, 1e-12, 1, 1e12, 1e90]) {
      const found = reckon((value) => value * unit)
      expectNear(found.estimate, levelChange.estimate * unit, 1e-9)
      expectNear(found.standardError, levelChange.standardError * unit, 1e-9)
    }
    const moved = reckon((value) => value + 1e12)
    expectNear(moved.estimate, levelChange.estimate, 1e-6)
    expectNear(moved.standardError, levelChange.standardError, 1e-6)
  })

  test('no series gives a figure that is not a number', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 12, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.nat(30), (series, interventionIndex) => {
        const found = segmentedRegression(series, { interventionIndex })
        if (isRefused(found)) return
        for (const { estimate, standardError } of [found.trend, found.levelChange, found.trendChange]) {
          expect(Number.isFinite(estimate) && Number.isFinite(standardError)).toBe(true)
        }
      }),
    )
  })
})

describe('Poisson step change', () => {
  const counts = SICILY.map((row) => row[2]!)
  const exposure = SICILY.map((row) => row[6]!)

  test('the smoking ban in Sicily', () => {
    const found = solved(poissonStepChange(counts, exposure, { interventionIndex: 36 }))
    expectNear(found.levelChange.estimate, -0.111628443, 1e-4)
    expectNear(found.trend.estimate, 0.004944992, 1e-4)
    expectNear(found.intercept.estimate, -6.24315091, 1e-4)
    expectNear(found.dispersion, 3.559195, 1e-4)
    expectNear(found.levelChange.standardError, 0.032495945, 1e-4)
    // Plain Poisson errors are the quasi-Poisson ones without the dispersion.
    const root = Math.sqrt(found.dispersion)
    expectNear(found.levelChange.standardError / root, 0.017224765, 1e-4)
    expectNear(found.trend.standardError / root, 0.00049923, 1e-4)
    expect(found.rateRatio.estimate).toBeCloseTo(0.8944, 4)
    expect(found.rateRatio.lower).toBeCloseTo(0.8392, 4)
    expect(found.rateRatio.upper).toBeCloseTo(0.9532, 4)
  })

  test('exposure in another unit changes the intercept and nothing else', () => {
    const found = solved(poissonStepChange(counts, exposure, { interventionIndex: 36 }))
    const scaled = exposure.map((people) => people / 1000)
    const again = solved(poissonStepChange(counts, scaled, { interventionIndex: 36 }))
    expect(again.intercept.estimate - found.intercept.estimate).toBeCloseTo(Math.log(1000), 6)
    expect(again.rateRatio.estimate).toBeCloseTo(found.rateRatio.estimate, 9)
    expect(again.dispersion).toBeCloseTo(found.dispersion, 6)
  })

  const twelve = [3, 4, 2, 5, 3, 4, 1, 2, 1, 0, 2, 1]
  const people = Array(12).fill(100)
  test.each([
    [twelve, people.with(2, 0), 6, 'bad-exposure'],
    [twelve, people.slice(1), 6, 'bad-exposure'],
    [twelve.with(1, -1), people, 6, 'negative-count'],
    [twelve.fill(0, 6), people, 6, 'no-counts'],
    [Array(12).fill(2), people, 6, 'constant-values'],
    [Array.from({ length: 12 }, (_, index) => 2 ** index), people, 6, 'collinear'],
    [[0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1], people, 6, 'not-converged'],
    [[3, 4, 2, 5, 3, 4, 1, 2, 1, 0, 2, 1], undefined as unknown as number[], 6, 'bad-exposure'],
    [[3, 4, 2, 5, 3, 4, 1, 2, 1, 0, 2, 1], people.with(0, null), 6, 'too-few-points'],
  ])('case %# is refused', (cases, exposed, interventionIndex, code) => {
    expect(poissonStepChange(cases, exposed, { interventionIndex })).toMatchObject({ ok: false, code })
  })
})
