import { expect, test } from 'vitest'
import { feignedBy, unreportedShare } from './unreported.ts'

const months = (before: number, missingBefore: number, after: number, missingAfter: number) => [
  ...Array.from({ length: before }, (_, month) => month >= missingBefore),
  ...Array.from({ length: after }, (_, month) => month >= missingAfter),
]

test('a third of the months kept back after the launch counts, where none was missing before', () => {
  expect(unreportedShare(months(12, 0, 12, 4), 12, false)).toBeCloseTo(1 / 3, 9)
})

test('what was missing before as well is usual, and what chance explains is nothing', () => {
  expect(unreportedShare(months(12, 4, 12, 4), 12, false)).toBe(0)
  expect(unreportedShare(months(12, 0, 12, 1), 12, false)).toBe(0)
  expect(unreportedShare(months(12, 0, 12, 0), 12, false)).toBe(0)
  // Beyond the usual sixth: (1/2 - 1/6) / (5/6).
  expect(unreportedShare(months(12, 2, 12, 6), 12, false)).toBeCloseTo(0.4, 9)
})

test('of promised values each one that is missing counts', () => {
  expect(unreportedShare(months(12, 4, 12, 1), 12, true)).toBeCloseTo(1 / 12, 9)
})

test('leaving out the worst third of normal values feigns 0.545 deviations', () => {
  // The normal density at its lower third, 0.3636, over the two thirds that are left.
  expect(feignedBy(1 / 3)).toBeCloseTo(0.5454, 3)
  expect(feignedBy(0)).toBe(0)
})
