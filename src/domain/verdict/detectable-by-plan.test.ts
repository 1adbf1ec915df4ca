import { expect, test } from 'vitest'
import {
  evidenceOf,
  indicatorOf,
  monthAt,
  simulateOutcome,
  USUAL_OUTCOME,
} from '../../../simulation/outcome-series.ts'
import { randomOf } from '../../../simulation/simulate-innovation.ts'
import { isRefused } from '../result.ts'
import { detectableByPlan } from './detectable-by-plan.ts'
import { judgeEffective } from './effective.ts'
import { DEFAULT_POLICY } from './policy.ts'

const CASES = 250
const POWER = 0.8
const WITHIN_MS = 180_000

/** Share of plans with so many months on each side that find their own smallest change, times a factor. */
function foundShare(before: number, after: number, factor: number): number {
  const random = randomOf(5)
  let found = 0
  for (let one = 0; one < CASES; one += 1) {
    const sides = { monthsBefore: [before, before], monthsAfter: [after, after] } as const
    const series = simulateOutcome({ ...USUAL_OUTCOME, ...(sides as object) }, random)
    const { values } = indicatorOf(series, {})
    const plan = {
      launch: `${monthAt(before)}-01`,
      resultDue: `${monthAt(before + after)}-01`,
      frequency: 'month',
    } as const
    const least = detectableByPlan(values, plan, DEFAULT_POLICY)
    if (isRefused(least)) throw new Error(least.code)
    const gained = series.values.map((value, month) =>
      value === null || month < before ? value : value + factor * least.change,
    )
    const evidence = evidenceOf(before, [indicatorOf({ before, values: gained }, {})])
    if (judgeEffective(evidence, DEFAULT_POLICY).state === 'met') found += 1
  }
  return found / CASES
}

test.each([
  [24, 24],
  [36, 12],
])(
  'the smallest change that a plan of %d and %d months can find is right within a tenth',
  (before, after) => {
    const error = 1.96 * Math.sqrt((POWER * (1 - POWER)) / CASES)
    expect(foundShare(before, after, 0.9)).toBeLessThan(POWER + error)
    expect(foundShare(before, after, 1.1)).toBeGreaterThan(POWER - error)
  },
  WITHIN_MS,
)

test('a sample that says nothing, and a plan that ends too early, are refused', () => {
  const plan = { launch: '2020-01-01', resultDue: '2021-01-01', frequency: 'month' } as const
  const values = [5, 6, 5, 7, 6, 5].map((value, month) => ({ period: monthAt(month), value }))
  expect(detectableByPlan(values.slice(1), plan, DEFAULT_POLICY)).toMatchObject({ code: 'too-few-points' })
  expect(detectableByPlan(values, { ...plan, resultDue: '2020-06-01' }, DEFAULT_POLICY)).toMatchObject({
    code: 'too-few-points',
  })
  const flat = values.map(({ period }) => ({ period, value: 5 }))
  expect(detectableByPlan(flat, plan, DEFAULT_POLICY)).toMatchObject({ code: 'constant-values' })
})
