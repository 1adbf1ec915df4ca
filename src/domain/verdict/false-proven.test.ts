import { expect, test } from 'vitest'
import { falseAmongProven, mostFalse, RATE_OVER_TWO_YEARS } from './false-proven.ts'

test('of those proven at most all are false', () => {
  expect(falseAmongProven(100, 20, 0.05)).toBeCloseTo(0.25)
  expect(falseAmongProven(1000, 20, 0.05)).toBe(1)
  expect(falseAmongProven(10, 0, 0.05)).toBe(0)
})

test('the rate is the one that was measured over two years, and the count is rounded up', () => {
  expect(RATE_OVER_TWO_YEARS).toBeGreaterThan(0.03)
  expect(RATE_OVER_TWO_YEARS).toBeLessThanOrEqual(0.07)
  expect(mostFalse({ planned: 5, proven: 2 })).toEqual({ planned: 5, proven: 2, most: 0, isTold: true })
  const most = Math.ceil(100 * RATE_OVER_TWO_YEARS)
  expect(mostFalse({ planned: 100, proven: 50 })).toEqual({ planned: 100, proven: 50, most, isTold: true })
  // A plan that is counted no more proves nothing less.
  expect(mostFalse({ planned: 0, proven: 3 })).toMatchObject({ planned: 3, most: 0 })
})

test('a bound above half of those proven is not told as theirs', () => {
  const most = Math.ceil(100 * RATE_OVER_TWO_YEARS)
  expect(mostFalse({ planned: 100, proven: 2 })).toMatchObject({ most, isTold: false })
  expect(mostFalse({ planned: 100, proven: 2 * most - 1 }).isTold).toBe(false)
  expect(mostFalse({ planned: 100, proven: 2 * most }).isTold).toBe(true)
  expect(mostFalse({ planned: 4, proven: 1 })).toMatchObject({ most: 0, isTold: false })
})
