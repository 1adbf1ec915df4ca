import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NORMAL_95 } from '../measurement/estimate.ts'
import { elementInterval, elementSpreads } from './element-interval.ts'
import { satisfactionFromCounters } from './satisfaction-index.ts'

const score = (answers: readonly number[]) => ({
  key: 'cost',
  mean: answers.reduce((sum, value) => sum + value, 0) / answers.length,
  index: null,
  n: answers.length,
})

test('it holds the interval that the answers themselves would give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 50 }), (answers) => {
      const { mean, n } = score(answers)
      const spread = Math.sqrt(answers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n)
      const half = (NORMAL_95 * spread) / Math.sqrt(n)
      const { lower, upper } = elementInterval(score(answers))!
      expect(lower).toBeLessThanOrEqual(Math.max(1, mean - half) + 1e-9)
      expect(upper).toBeGreaterThanOrEqual(Math.min(4, mean + half) - 1e-9)
    }),
  )
})

test('everybody asked leaves no doubt, nobody asked no interval', () => {
  expect(elementInterval(score([1, 4, 3, 2]), { served: 4 })).toEqual({ lower: 2.5, upper: 2.5 })
  expect(elementInterval({ key: 'cost', mean: null, index: null, n: 0 })).toBeNull()
  expect(elementInterval(score([3]))).toEqual({ lower: 1, upper: 4 })
})

test('with the squares of the answers it is just theirs', () => {
  const answers = [4, 4, 3, 2, 4, 3]
  const sum = answers.reduce((total, value) => total + value, 0)
  const squareSum = answers.reduce((total, value) => total + value * value, 0)
  const counters = {
    n: 6,
    indexSum: 25 * sum,
    indexSquareSum: 625 * squareSum,
    elements: { cost: { sum, count: 6, squareSum } },
  }
  const index = satisfactionFromCounters(counters, ['cost'])
  if ('ok' in index) throw new Error(index.code)
  const { lower, upper } = elementInterval(index.elements[0]!, { spread: elementSpreads(counters).cost })!
  // One element asked: its interval is that of the index, a 25th as wide.
  expect(lower).toBeCloseTo(index.lower / 25, 12)
  expect(upper).toBeCloseTo(Math.min(4, index.upper / 25), 12)
})
