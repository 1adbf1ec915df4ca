import { expect, test } from 'vitest'
import { keptMonths, usualRange } from './outlier-months.ts'

const BEFORE = [9, 11, 10, 12, 8, 10, 11, 9]
const AFTER = [3, 5, 4, 6, 4, 5, 3, 4]
const keptAfter = (after: readonly number[]) =>
  keptMonths([...BEFORE, ...after], BEFORE.length).slice(BEFORE.length)

test('a month that went its own way is left out, on either side of its middle', () => {
  expect(keptAfter([...AFTER, 30, 4])).toEqual([...AFTER.map(() => true), false, true])
  expect(keptAfter([...AFTER, -20, 4])).toEqual([...AFTER.map(() => true), false, true])
  // One up and one down beside it are two months of their own.
  expect(keptAfter([...AFTER, 30, -20, 4])).toEqual([...AFTER.map(() => true), false, false, true])
})

test('far values that follow one another are a change that lasts, and stay', () => {
  expect(keptAfter([...AFTER, 30, 31])).toContain(false)
  expect(keptAfter([...AFTER, 30, 31, 29])).not.toContain(false)
  // Also where one of them lies only half as far as a month of its own would.
  expect(keptAfter([...AFTER, 30, 10, 29])).not.toContain(false)
})

test('a run ends at the launch: far values before it say nothing of those after', () => {
  const kept = keptMonths([...BEFORE, 30, 31, 32, ...AFTER.slice(0, 4), 4], BEFORE.length + 3)
  expect(kept).not.toContain(false)
  const apart = keptMonths([...BEFORE, 30, 31, -20, ...AFTER], BEFORE.length + 2)
  expect(apart.filter((isKept) => !isKept)).toHaveLength(3)
})

test('values of which half are equal have no outliers', () => {
  expect(keptMonths([5, 5, 5, 5, 5, 90], 3)).not.toContain(false)
})

test('what is usual is told from six values on, never below nought, and not where half are equal', () => {
  const values = [10, 12, 11, 13, 9, 12, 10]
  const range = usualRange(values)
  expect(range && values.every((value) => value >= range.low && value <= range.high)).toBe(true)
  expect(range && 105 > range.high).toBe(true)
  expect(usualRange([1, 2, 3, 9, 4, 30])?.low).toBe(0)
  expect([usualRange(values.slice(0, 5)), usualRange([7, 7, 7, 7, 8, 9])]).toEqual([null, null])
})
