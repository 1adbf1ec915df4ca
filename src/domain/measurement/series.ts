import { monthOf, periodOf } from '../calendar/month.ts'
import { type Refused, refused } from '../result.ts'

// Whoever reads a series from outside finds both here.
export { monthOf, periodOf }

/** A value of a month ('2020-10') or of a day ('2020-10-05', counted to its month). */
export type PeriodValue = { period: string; value: number | null }

export type Series = {
  /** First period, 'YYYY-MM'. */
  start: string
  /** Months from one value to the next: 1 monthly, 3 quarterly, 12 yearly. */
  stepMonths: number
  /** One entry for each period from first to last; null where none was reported. */
  values: (number | null)[]
}

/**
 * Longest series looked at: a hundred years of months. It keeps one mistyped year from filling the memory.
 */
const PERIODS_MAX = 1200

/** Sums of squares of larger figures are no numbers any more; nothing that is measured comes near it. */
const SIZE_MAX = 1e100

/** True for a figure that can be reckoned with. */
export function isMeasurable(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= SIZE_MAX
}

/**
 * Values on an even grid of time, in order, with a null where a period is missing: a gap in time is never a
 * zero. The step is the largest that meets every reported month. Several values of one month are averaged.
 * Refuses 'no-values', 'bad-period', 'not-a-number' and 'too-long'.
 */
export function seriesOf(reported: readonly PeriodValue[]): Series | Refused {
  const months = new Map<number, { sum: number; count: number }>()
  for (const { period, value } of reported) {
    if (value === null) continue
    const month = monthOf(period)
    if (month === null) return refused('bad-period', { period })
    if (!isMeasurable(value)) return refused('not-a-number', { period })
    const total = months.get(month) ?? { sum: 0, count: 0 }
    months.set(month, { sum: total.sum + value, count: total.count + 1 })
  }
  if (months.size === 0) return refused('no-values')
  const first = Math.min(...months.keys())
  const last = Math.max(...months.keys())
  const stepMonths =
    [...months.keys()].reduce((step, month) => greatestCommonDivisor(step, month - first), 0) || 1
  const length = (last - first) / stepMonths + 1
  if (length > PERIODS_MAX) return refused('too-long', { periods: length, periodsMax: PERIODS_MAX })
  const values = Array.from({ length }, (_, index) => {
    const total = months.get(first + index * stepMonths)
    return total ? total.sum / total.count : null
  })
  return { start: periodOf(first), stepMonths, values }
}

/** Number of periods that begin before the launch month; the launch month itself counts as after. */
export function interventionIndexOf(series: Series, launch: string): number | null {
  const launched = monthOf(launch)
  const start = monthOf(series.start)
  if (launched === null || start === null) return null
  return Math.min(series.values.length, Math.max(0, Math.ceil((launched - start) / series.stepMonths)))
}

/** The series as months with their values. */
export function periodsOf(series: Series): PeriodValue[] {
  const start = monthOf(series.start)!
  return series.values.map((value, index) => ({ period: periodOf(start + index * series.stepMonths), value }))
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
