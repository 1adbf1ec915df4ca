import { expect, test } from 'vitest'
import { firstOfMonthBefore } from './month.ts'

test.each([
  ['2026-11-30', '2026-10-01'],
  ['2026-01-01', '2025-12-01'],
])('the month before that of %s begins on %s', (day, first) => {
  expect(firstOfMonthBefore(day)).toBe(first)
})
