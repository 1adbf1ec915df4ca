import { expect, test } from 'vitest'
import { HOLIDAYS_OF_YEAR_MIN, yearsOfDecree, yearsWithoutDecree } from './decree-year.ts'

test.each([
  ['2026-01-01', [2026]],
  ['2026-09-30', [2026]],
  ['2026-10-01', [2026, 2027]],
  ['2026-12-31', [2026, 2027]],
])('on %s the holidays of %j are asked for', (today, years) => {
  expect(yearsOfDecree(today)).toEqual(years)
})

const daysOf = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}-03-${String(index + 1).padStart(2, '0')}`)

test('the fixed days alone are no decree', () => {
  const complete = daysOf(2026, HOLIDAYS_OF_YEAR_MIN)
  expect(yearsWithoutDecree('2026-11-01', [...complete, ...daysOf(2027, 5)])).toEqual([2027])
  expect(yearsWithoutDecree('2026-09-01', complete)).toEqual([])
  expect(yearsWithoutDecree('2026-09-01', [])).toEqual([2026])
  expect(yearsWithoutDecree('2026-11-01', [...complete, ...daysOf(2027, HOLIDAYS_OF_YEAR_MIN)])).toEqual([])
})
