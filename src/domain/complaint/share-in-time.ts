import { monthOf, periodOf } from '../calendar/month.ts'
import type { ReportCount } from './report-figure.ts'

/** Of the reports that came in within a period: those answered or overdue, and those of them answered in time. */
export type SharePeriod = {
  /** A month `2026-11` or a quarter `2026-Q4`. */
  readonly period: string
  /** First and last month with such reports, so that the rows behind it can be found; null where there were none. */
  readonly months: { readonly from: string; readonly to: string } | null
  readonly due: number
  readonly inTime: number
}

/** Of fewer reports a month the share jumps with each one. */
const DUE_OF_MONTH_MIN = 5
const MONTHS_OF_QUARTER = 3

/**
 * How many reports were answered in time, by the month in which they came in; by the quarter where half of the months or
 * more hold fewer than five. Every period from the first to the last, also those without reports.
 */
export function sharesInTime(counts: readonly ReportCount[]): SharePeriod[] {
  const months = new Map<number, { due: number; inTime: number }>()
  for (const { month, counts: of } of counts) {
    const at = monthOf(month)
    if (at === null || of.due === 0) continue
    const sum = months.get(at) ?? { due: 0, inTime: 0 }
    months.set(at, { due: sum.due + of.due, inTime: sum.inTime + of['in-time'] })
  }
  if (months.size === 0) return []
  const [first, last] = [Math.min(...months.keys()), Math.max(...months.keys())]
  const length = last - first + 1
  const enough = [...months.values()].filter(({ due }) => due >= DUE_OF_MONTH_MIN).length
  const byQuarter = length > MONTHS_OF_QUARTER && enough * 2 <= length
  const step = byQuarter ? MONTHS_OF_QUARTER : 1
  const start = first - (first % step)
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => {
    const from = start + index * step
    const inside = [...months].filter(([month]) => month >= from && month < from + step)
    const numbers = inside.map(([month]) => month)
    const year = periodOf(from).slice(0, 4)
    return {
      period: byQuarter ? `${year}-Q${Math.floor((from % 12) / MONTHS_OF_QUARTER) + 1}` : periodOf(from),
      months:
        inside.length === 0
          ? null
          : { from: periodOf(Math.min(...numbers)), to: periodOf(Math.max(...numbers)) },
      due: inside.reduce((sum, [, { due }]) => sum + due, 0),
      inTime: inside.reduce((sum, [, { inTime }]) => sum + inTime, 0),
    }
  })
}
