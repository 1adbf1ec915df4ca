import { averageOf } from '../measurement/average.ts'
import { studentQuantile } from '../measurement/distribution.ts'

/** The total that one judge gave one entry, in points of 100. */
export type JudgeTotal = { readonly entry: string; readonly judge: string; readonly total: number }

/** An entry's place and how sure it is. */
export type RankedEntry = {
  readonly entry: string
  readonly judges: number
  /** Mean of the judges' totals, with full precision. */
  readonly score: number
  /** Shared by entries with the same score: 1, 2, 2, 4. */
  readonly rank: number
  /** Best and worst place that chance between judges leaves open; null where nobody can tell. */
  readonly between: { readonly best: number; readonly worst: number } | null
  /** Largest difference between two judges, in points. */
  readonly gap: number
}

/** Scores that differ by less are the same: rounding of sums. */
const ROUNDING = 1e-9

/** Points between two judges of an entry above which a second look is asked for, until a panel sets others. Our proposal. */
export const SECOND_LOOK_POINTS = 15

/**
 * Entries by the mean of their judges, the best first. Places are sure as far as judges agree: two entries differ beyond chance
 * when |difference| > t(0.975) s sqrt(1/n1 + 1/n2), where s is the spread of judges within entries, pooled over all. Where every
 * judge scored every entry, a strict judge is strict with all of them, and that part is taken out of s; elsewhere it stays in,
 * because strictness then does move places. Source: two-way layout with one observation a cell, Scheffe 1959.
 */
export function rankEntries(totals: readonly JudgeTotal[]): RankedEntry[] {
  const byEntry = Map.groupBy(totals, ({ entry }) => entry)
  const means = [...byEntry].map(([entry, given]) => ({
    entry,
    judges: given.length,
    score: averageOf(given.map(({ total }) => total)),
    gap: Math.max(...given.map(({ total }) => total)) - Math.min(...given.map(({ total }) => total)),
  }))
  const spread = spreadOf(totals, byEntry)
  return means
    .map((one) => ({
      ...one,
      rank: 1 + means.filter((other) => other.score - one.score > ROUNDING).length,
      between: placesOf(one, means, spread),
    }))
    .sort((one, other) => one.rank - other.rank || one.entry.localeCompare(other.entry))
}

type Mean = { readonly entry: string; readonly judges: number; readonly score: number }
type Spread = { readonly deviation: number; readonly freedom: number }

function placesOf(one: Mean, all: readonly Mean[], spread: Spread | null): RankedEntry['between'] {
  if (spread === null) return null
  const quantile = studentQuantile(0.975, spread.freedom)
  const differs = (other: Mean) => {
    const error = spread.deviation * Math.sqrt(1 / one.judges + 1 / other.judges)
    return Math.abs(other.score - one.score) > quantile * error + ROUNDING
  }
  const surelyBetter = all.filter((other) => other.score > one.score && differs(other)).length
  const surelyWorse = all.filter((other) => other.score < one.score && differs(other)).length
  return { best: 1 + surelyBetter, worst: all.length - surelyWorse }
}

function spreadOf(
  totals: readonly JudgeTotal[],
  byEntry: ReadonlyMap<string, readonly JudgeTotal[]>,
): Spread | null {
  const byJudge = Map.groupBy(totals, ({ judge }) => judge)
  const isComplete = totals.length === byEntry.size * byJudge.size
  const all = averageOf(totals.map(({ total }) => total))
  const meanOf = (given: readonly JudgeTotal[] | undefined) =>
    averageOf((given ?? []).map(({ total }) => total))
  const entryMeans = new Map([...byEntry].map(([entry, given]) => [entry, meanOf(given)]))
  const judgeMeans = new Map([...byJudge].map(([judge, given]) => [judge, meanOf(given)]))
  const squares = totals.reduce((sum, { entry, judge, total }) => {
    const strictness = isComplete ? (judgeMeans.get(judge) as number) - all : 0
    return sum + (total - (entryMeans.get(entry) as number) - strictness) ** 2
  }, 0)
  const freedom = totals.length - byEntry.size - (isComplete ? byJudge.size - 1 : 0)
  return freedom > 0 ? { deviation: Math.sqrt(squares / freedom), freedom } : null
}
