import { monthOf, periodOf } from '../calendar/month.ts'
import { monthSince, PERIOD_MONTHS } from '../survey/index-period.ts'
import type { ReleasedPeriod } from './released-period.ts'

/** The answers of one side of a change, as they are told: how many people, and their mean index with two decimals. */
export type ToldSide = { readonly n: number; readonly index: number }

export type ToldSplit = { readonly before: ToldSide; readonly since: ToldSide }

/**
 * The answers before a change that was told and since it, from the periods that the public reads anyway, so that nothing about
 * fewer people than the limit can be reckoned back. A period holds what came since the one before it was told: one that may have
 * begun before the change and was told after it belongs to neither side. Before is the year before. Null where a side has fewer
 * people than the limit, or other questions than the other.
 */
export function toldSplit(
  periods: readonly ReleasedPeriod[],
  changedOn: string,
  limit: number,
): ToldSplit | null {
  const changed = changedOn.slice(0, 7)
  const since = monthSince(changedOn)
  const earliest = periodOf((monthOf(changed) ?? 0) - PERIOD_MONTHS)
  const sides = [
    periods.filter(({ month }) => month >= earliest && month < changed),
    periods.filter((_, place) => (periods[place - 1]?.month ?? '') >= since),
  ]
  if (!areAlike(sides.flat())) return null
  const [before, after] = sides.map((side) => sideOf(side, limit)) as [ToldSide | null, ToldSide | null]
  return before && after && { before, since: after }
}

/** Whether all are of the same number of questions, as far as that is known: three and nine are no before and after. */
const areAlike = (periods: readonly ReleasedPeriod[]) =>
  new Set(periods.flatMap(({ questions }) => questions ?? [])).size <= 1

function sideOf(periods: readonly ReleasedPeriod[], limit: number): ToldSide | null {
  const n = periods.reduce((sum, period) => sum + period.n, 0)
  if (n < limit || n === 0) return null
  const sum = periods.reduce((total, period) => total + period.indexSum, 0)
  return { n, index: Math.round((sum / n) * 100) / 100 }
}
