import { expect, test } from 'vitest'
import { reportPeriodOf, yearBeforePeriod } from './report-period.ts'

test.each([
  ['2026-01-01', '2026-01', 2025, '2026-Q1', 2025],
  ['2026-02-28', '2026-02', 2026, '2026-Q1', 2025],
  ['2026-04-01', '2026-04', 2026, '2026-Q2', 2026],
  ['2026-12-31', '2026-12', 2026, '2026-Q4', 2026],
] as const)('%s lies in %s and in %4$s', (day, month, monthYear, quarter, quarterYear) => {
  expect(reportPeriodOf(day, 'month')).toBe(month)
  expect(yearBeforePeriod(day, 'month')).toBe(monthYear)
  expect(reportPeriodOf(day, 'quarter')).toBe(quarter)
  expect(yearBeforePeriod(day, 'quarter')).toBe(quarterYear)
})
