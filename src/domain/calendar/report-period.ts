import type { Day } from './working-days.ts'

/** How often a report comes. */
export const reportPaces = ['month', 'quarter'] as const
export type ReportPace = (typeof reportPaces)[number]

const MONTHS_OF_QUARTER = 3

/** The period in which a day lies: `2026-11`, or `2026-Q4`. Later periods of one pace sort behind earlier ones. */
export function reportPeriodOf(day: Day, every: ReportPace): string {
  if (every === 'month') return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_QUARTER)}`
}

/** The year that had just ended, or ran, when the period of a day began: a report on the first of January tells of the year before. */
export function yearBeforePeriod(day: Day, every: ReportPace): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const isFirst = every === 'month' ? month === 1 : month <= MONTHS_OF_QUARTER
  return isFirst ? year - 1 : year
}
