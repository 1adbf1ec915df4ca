import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NORMAL_95 } from '../measurement/estimate.ts'
import { elementInterval } from './element-interval.ts'

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
