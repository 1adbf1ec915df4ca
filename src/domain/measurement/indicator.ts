import { ok, type Result, refused } from '../result.ts'

export const INDICATOR_KINDS = ['input', 'output', 'outcome'] as const
export const DIRECTIONS = ['higher', 'lower', 'neutral'] as const
export const FREQUENCIES = ['month', 'quarter', 'year'] as const
/**
 * Series that are needed by their meaning: people served, reached and meant, and complaints per 1,000 served for the
 * verdict; the reported per cent of complaints completed and followers of an account only to be held against the records.
 */
export const PURPOSES = [
  'served',
  'reached',
  'intended',
  'complaints-per-thousand',
  'complaints-completed',
  'followers',
] as const

export type IndicatorPurpose = (typeof PURPOSES)[number]
export type Frequency = (typeof FREQUENCIES)[number]

export type BaselineRefusal = 'baseline-day-missing' | 'baseline-source-missing' | 'baseline-in-future'

/**
 * A baseline as it may be kept: none, or a value with its day and its source, because a number of which nobody knows when
 * and from where it is proves nothing. `today` is 'YYYY-MM-DD'.
 */
export function checkBaseline(
  baseline: { value: number | null; on: string | null; source: string | null },
  today: string,
): Result<typeof baseline, BaselineRefusal> {
  if (baseline.value === null) return ok({ value: null, on: null, source: null })
  if (baseline.on === null) return refused('baseline-day-missing')
  if (baseline.on > today) return refused('baseline-in-future', { today })
  if (baseline.source === null) return refused('baseline-source-missing')
  return ok(baseline)
}

/** First day of the month, quarter or year that a day lies in. */
export function periodStart(day: string, frequency: Frequency): string {
  if (frequency === 'year') return `${day.slice(0, 4)}-01-01`
  if (frequency === 'month') return `${day.slice(0, 7)}-01`
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** Months of one period. */
export const MONTHS_OF_FREQUENCY: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, year: 12 }

/** First days of the periods of a year, oldest first. */
export function periodsOfYear(year: number, frequency: Frequency): string[] {
  const step = MONTHS_OF_FREQUENCY[frequency]
  return Array.from(
    { length: 12 / step },
    (_, index) => `${year}-${String(index * step + 1).padStart(2, '0')}-01`,
  )
}
