import { monthOf, periodOf } from '../calendar/month.ts'

/** Months that the index of an innovation looks back on at most. */
export const PERIOD_MONTHS = 12
/** Months between two beginnings of a new period at least: otherwise a bad month could always be left behind. */
export const RESTART_MONTHS_MIN = 6

/** Months 'YYYY-MM' of a period of the index, both counted in; `since` is the month of an improvement, or null. */
export type IndexPeriod = { from: string; to: string; since: string | null }

/**
 * The first whole month that an improvement of a day ('YYYY-MM-DD') was there: the answers of a month of which half was
 * before it would belong to neither period.
 */
export function monthSince(changedOn: string): string {
  const month = monthOf(changedOn) ?? 0
  return periodOf(changedOn.slice(8, 10) === '01' ? month : month + 1)
}

/** True when a period may begin in a month, six months or more after the latest that was confirmed. */
export function mayRestart(month: string, confirmed: readonly string[]): boolean {
  const wanted = monthOf(month) ?? 0
  return confirmed.every((one) => Math.abs(wanted - (monthOf(one) ?? 0)) >= RESTART_MONTHS_MIN)
}

/** The first of the months that the index of a month ('YYYY-MM') looks back on, without an improvement. */
export function earliestMonth(month: string): string {
  return periodOf((monthOf(month) ?? 0) - PERIOD_MONTHS + 1)
}

/**
 * The period of the index in a month ('YYYY-MM'): the last twelve months, or since the newest confirmed improvement that
 * has its full sample. Until a new period has it, the one before counts, so that nobody is judged by the first thirty who
 * answer. `hasSample` says whether the answers since a month are a full sample.
 */
export function indexPeriod(
  month: string,
  confirmed: readonly string[],
  hasSample: (since: string) => boolean,
): IndexPeriod {
  const earliest = earliestMonth(month)
  const since = confirmed
    .filter((one) => one > earliest && one <= month)
    .sort()
    .findLast(hasSample)
  return { from: since ?? earliest, to: month, since: since ?? null }
}
