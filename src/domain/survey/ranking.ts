import { NORMAL_95 } from '../measurement/estimate.ts'
import type { AnswerCounters } from './answer-counters.ts'
import { INDEX_MAX, INDEX_MIN } from './satisfaction-index.ts'

/** Answers below which an index is in no public ranking: its interval is wider than the difference of two bands. */
export const RANKED_ANSWERS_MIN = 30

/** A part of the answers in a ranking: its mean of people's own indices with its 95 % interval, and what it is ranked by. */
export type Ranked<Part> = { part: Part; mean: number; lower: number; upper: number; shrunk: number }

/**
 * Parts in the order of their index, the weakest first, small ones shrunk towards the mean of all: a code with three answers
 * is neither the best nor the worst of a city because of them. Parts without answers are left out.
 *
 * shrunk = all + B (mean - all), with B = t2 / (t2 + s2 / n): s2 is the variance of people within the parts, t2 that of the
 * parts themselves by the method of moments, none where the parts differ no more than chance. The interval is that of the
 * part alone, mean -+ 1.96 s / sqrt(n), because s of three answers is no s. Source: Efron and Morris, JASA 1975.
 */
export function rankParts<Part extends { counters: AnswerCounters }>(parts: readonly Part[]): Ranked<Part>[] {
  const known = parts.filter(({ counters }) => counters.n > 0)
  const answers = known.reduce((sum, { counters }) => sum + counters.n, 0)
  const all = known.reduce((sum, { counters }) => sum + counters.indexSum, 0) / answers
  const within = withinVariance(known, answers)
  const between = betweenVariance(known, { all, within, answers })
  return known
    .map((part) => {
      const { n, indexSum } = part.counters
      const mean = indexSum / n
      const half = NORMAL_95 * Math.sqrt(within / n)
      const trust = between === 0 ? 0 : between / (between + within / n)
      return {
        part,
        mean,
        lower: Math.max(INDEX_MIN, mean - half),
        upper: Math.min(INDEX_MAX, mean + half),
        shrunk: all + trust * (mean - all),
      }
    })
    .sort((one, other) => one.shrunk - other.shrunk || one.mean - other.mean)
}

/** Variance of people within their parts; the largest that the scale allows while no part has two. */
function withinVariance(parts: readonly { counters: AnswerCounters }[], answers: number): number {
  const freedom = answers - parts.length
  if (freedom < 1) return ((INDEX_MAX - INDEX_MIN) / 2) ** 2
  const squares = parts.reduce(
    (sum, { counters: { n, indexSum, indexSquareSum } }) => sum + indexSquareSum - indexSum ** 2 / n,
    0,
  )
  return Math.max(0, squares) / freedom
}

function betweenVariance(
  parts: readonly { counters: AnswerCounters }[],
  { all, within, answers }: { all: number; within: number; answers: number },
): number {
  const squares = parts.reduce((sum, { counters: { n, indexSum } }) => sum + n * (indexSum / n - all) ** 2, 0)
  const scale = answers - parts.reduce((sum, { counters: { n } }) => sum + n ** 2, 0) / answers
  return scale > 0 ? Math.max(0, (squares - (parts.length - 1) * within) / scale) : 0
}
