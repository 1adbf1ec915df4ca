import { type AnswerCounters, addCounters, subtractCounters } from '../survey/answer-counters.ts'

/** Answers that were told together, under the month in which they were told; `indexSum` over their own indices. */
export type ReleasedPeriod = {
  readonly month: string
  readonly n: number
  readonly indexSum: number
  /**
   * What the public knows of these answers: what the totals gained in the steps of that month. All of the first release lies in its last month. Left out where the
   * month was told together with a later one.
   */
  readonly counters?: AnswerCounters
  /** Of a period as it is told: how many questions its index is made of, where that is known. */
  readonly questions?: number
}

export const NOBODY: AnswerCounters = { n: 0, indexSum: 0, indexSquareSum: 0, elements: {} }

/** What is told of the answers so far. */
type Told = { readonly counters: AnswerCounters; readonly periods: readonly ReleasedPeriod[] }

/** The limit of small numbers, and the month of today. */
type Options = { readonly limit: number; readonly month: string }

/** What all answers come to without those of some periods. */
function restOf({ n, indexSum }: AnswerCounters, periods: readonly ReleasedPeriod[]) {
  return periods.reduce(
    (left, period) => ({ n: left.n - period.n, indexSum: left.indexSum - period.indexSum }),
    { n, indexSum },
  )
}

/** Totals of pairs are known of all answers alone, and of no part that is told. */
function withoutPairs({ pairs: _, ...counters }: AnswerCounters): AnswerCounters {
  return counters
}

/** The periods that were told, and the step that is told now under this month. */
export function furtherPeriods(
  told: Told,
  counters: AnswerCounters,
  { limit, month }: Options,
): ReleasedPeriod[] {
  const step = withoutPairs(subtractCounters(counters, told.counters))
  const latest = { month, ...restOf(counters, told.periods), counters: step }
  return mergeSmall(withLatest(withTotals(told), latest), limit, true)
}

/** The periods of a release from before the totals of each were kept: all of them lie in the last. */
function withTotals({ periods, counters }: Told): readonly ReleasedPeriod[] {
  const last = periods.at(-1)
  if (!last || periods.some((period) => period.counters)) return periods
  return [...periods.slice(0, -1), { ...last, counters: withoutPairs(counters) }]
}

/**
 * The months of the first release, joined until each holds the limit. Its totals are one step, without the months that lie before the period of the index,
 * which are told by their means alone: an element of few answers in one of these months could be subtracted when that month leaves. Fewer than the limit in the
 * period, or of an element in it, are in no index.
 */
export function firstPeriods(
  live: { readonly months: readonly ReleasedPeriod[]; readonly from: string | null },
  counters: AnswerCounters,
  { limit, month }: Options,
): ReleasedPeriod[] {
  const earlier = mergeSmall(live.months.slice(0, -1), limit, false)
  const latest = { month: live.months.at(-1)?.month ?? month, ...restOf(counters, earlier) }
  const since = live.from ?? ''
  const before = earlier.filter((period) => period.month < since).flatMap((period) => period.counters ?? [])
  const first = latest.month < since ? NOBODY : before.reduce(subtractCounters, withoutPairs(counters))
  const periods = [...earlier, latest].map(({ month: of, n, indexSum }) => ({ month: of, n, indexSum }))
  const told = mergeSmall(periods, limit, true)
  const step = ofEnough(first, limit)
  return [...told.slice(0, -1), ...told.slice(-1).map((last) => ({ ...last, counters: step }))]
}

/** Totals without the elements that fewer than the limit answered; nobody where all are fewer. */
function ofEnough(counters: AnswerCounters, limit: number): AnswerCounters {
  if (counters.n < limit) return NOBODY
  const elements = Object.entries(counters.elements).filter(([, { count }]) => count >= limit)
  return { ...counters, elements: Object.fromEntries(elements) }
}

/**
 * The totals of the answers that the index counts: of whole steps that were told since its period began. While the limit is larger than when they were told,
 * steps below it stand with the next.
 */
export function countersSince(release: Told & { readonly from?: string }, limit: number): AnswerCounters {
  const { from = '', counters } = release
  const periods = mergeSmall(release.periods, limit, true)
  if (periods.every((period) => !period.counters)) return counters
  return periods
    .filter((period) => period.month >= from)
    .flatMap((period) => period.counters ?? [])
    .reduce(addCounters, NOBODY)
}

function together(one: ReleasedPeriod, other: ReleasedPeriod): ReleasedPeriod {
  const totals = [one, other].flatMap(({ counters }) => counters ?? [])
  return {
    month: other.month,
    n: one.n + other.n,
    indexSum: one.indexSum + other.indexSum,
    ...(totals.length > 0 ? { counters: totals.reduce(addCounters) } : {}),
  }
}

function withLatest(periods: readonly ReleasedPeriod[], latest: ReleasedPeriod): ReleasedPeriod[] {
  const last = periods.at(-1)
  if (!last || last.month !== latest.month) return [...periods, latest]
  return [...periods.slice(0, -1), together(last, latest)]
}

/** Joins neighbouring periods until each holds the limit; what is left in the end joins the last, or is left out. */
export function mergeSmall(
  periods: readonly ReleasedPeriod[],
  limit: number,
  keepRest: boolean,
): ReleasedPeriod[] {
  const merged: ReleasedPeriod[] = []
  let open: ReleasedPeriod | null = null
  for (const period of periods) {
    open = open ? together(open, period) : period
    if (open.n < limit) continue
    merged.push(open)
    open = null
  }
  const last = merged.pop()
  if (!last) return open && keepRest ? [open] : []
  return [...merged, open && keepRest ? together(last, open) : last]
}
