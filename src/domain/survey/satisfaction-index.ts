import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { type Refused, refused } from '../result.ts'
import {
  type AnswerCounters,
  countAnswers,
  type ElementTotals,
  POINTS_PER_STEP,
  pairKey,
  type Response,
} from './answer-counters.ts'

export { type AnswerCounters, countAnswers, type Response }

export type Band = 'A' | 'B' | 'C' | 'D'

export type ElementScore = {
  key: string
  /** Average answer 1-4, or null when nobody answered it. */
  mean: number | null
  /** The average as 25-100. */
  index: number | null
  n: number
}

export type SatisfactionIndex = {
  n: number
  /** 25-100, full precision; show two decimals. */
  index: number
  lower: number
  upper: number
  band: Band
  elements: ElementScore[]
}

/**
 * What is known beside the answers: people served, and the answers below which an element does not count. Without the
 * latter every element that somebody answered counts, as the regulation's arithmetic has it.
 */
export type IndexOptions = { served?: number | null; elementAnswersMin?: number }

/** Worst and best index of the scale. */
export const INDEX_MIN = skm.scale.min * POINTS_PER_STEP
export const INDEX_MAX = skm.scale.max * POINTS_PER_STEP

/**
 * Satisfaction index of PermenPANRB 14/2017: the average of the element averages, each weighing exactly the
 * same (1/9 for the nine elements), times 25.
 *
 * A missing answer counts for no element it misses; an element that nobody answered takes no part. The 95 %
 * interval is index -+ 1.96 x the standard error of a sum of ratios (`standardErrorOf`), times sqrt((N-n)/(N-1)) when
 * the number served N is known (and not below n). Where everybody answered everything that is 1.96 s / sqrt(n) with s
 * the standard deviation of the respondents' own indices. One answer says nothing of the others: its interval is the
 * whole scale. Refuses 'no-elements', 'no-answers' and 'answer-out-of-range'.
 */
export function satisfactionIndex(
  responses: readonly Response[],
  elements: readonly string[],
  options: IndexOptions = {},
): SatisfactionIndex | Refused {
  const counters = countAnswers(responses, elements)
  return 'ok' in counters ? counters : satisfactionFromCounters(counters, elements, options)
}

/**
 * The elements that count: those that somebody answered and, with a least number, those that as many people answered or
 * half of those who answered the most answered one, so that one long answer among many short ones moves nothing.
 */
export function countedElements(
  scores: readonly ElementScore[],
  answersMin: number | undefined,
): ElementScore[] {
  const most = Math.max(0, ...scores.map(({ n }) => n))
  const least = answersMin === undefined ? 1 : Math.max(1, Math.min(answersMin, most / 2))
  return scores.filter(({ n }) => n >= least)
}

/** The same index from running totals. */
export function satisfactionFromCounters(
  counters: AnswerCounters,
  elements: readonly string[],
  { served, elementAnswersMin }: IndexOptions = {},
): SatisfactionIndex | Refused {
  if (elements.length === 0) return refused('no-elements')
  const scores = elements.map((key) => elementScore(key, counters.elements[key]))
  const counted = countedElements(scores, elementAnswersMin)
  if (counters.n < 1 || counted.length === 0) return refused('no-answers', { n: counters.n })
  const index = counted.reduce((sum, score) => sum + (score.index ?? 0), 0) / counted.length
  const keys = counted.map(({ key }) => key)
  const factor = finitePopulationFactor(counters.n, served ?? null)
  // Who asked everybody knows it, also where that is one person.
  const half = factor === 0 ? 0 : NORMAL_95 * standardErrorOf(counters, keys) * factor
  return {
    n: counters.n,
    index,
    lower: Math.max(INDEX_MIN, index - half),
    upper: Math.min(INDEX_MAX, index + half),
    band: bandOf(index),
    elements: scores,
  }
}

/**
 * Band of an index by the printed table, after rounding half up to the two decimals in which the table is
 * printed.
 */
export function bandOf(index: number): Band {
  const printed = Math.floor(index * 100 + 0.5 + 1e-9) / 100
  return (skm.bands.find((band) => printed >= band.indexMin)?.quality ?? 'D') as Band
}

/**
 * The index as a whole number for a place where decimals do not fit: the nearest one in the same band, so that 76.60 (C)
 * never reads 77 like a B.
 */
export function wholeIndexOf(index: number): number {
  const nearest = Math.round(index)
  if (bandOf(nearest) === bandOf(index)) return nearest
  return nearest > index ? Math.floor(index) : Math.ceil(index)
}

/**
 * The ends of an interval of an index for a sentence: whole numbers outwards, so that the range that is read holds the one that
 * was counted; where the whole number would read as another band, the two decimals of the printed table.
 */
export function wholeBoundsOf({ lower, upper }: { lower: number; upper: number }): [number, number] {
  const within = (whole: number, bound: number) =>
    bandOf(whole) === bandOf(bound) ? whole : Math.floor(bound * 100 + 0.5 + 1e-9) / 100
  return [within(Math.floor(lower + 1e-9), lower), within(Math.ceil(upper - 1e-9), upper)]
}

/** Standard deviation of the respondents' own indices, 0 for fewer than two. */
export function spreadOf({ n, indexSum, indexSquareSum }: AnswerCounters): number {
  if (n < 2) return 0
  return Math.sqrt(Math.max(0, indexSquareSum - (indexSum * indexSum) / n) / (n - 1))
}

/**
 * Share by which a standard error shrinks because n of the N people served answered; 1 when N is not known, is no number,
 * or counts fewer than answered.
 */
export function finitePopulationFactor(n: number, served: number | null): number {
  if (served === null || !Number.isFinite(served) || served < n) return 1
  return served <= 1 ? 0 : Math.sqrt((served - n) / (served - 1))
}

/**
 * Standard error of the index over these elements, in points, before the share of people asked is counted.
 *
 * Each element's average is a ratio, the sum of its answers over their number, and the number is as random as the sum:
 * z = (25 / k) sum of (y - mean) / count over a person's answers is what the person adds to the index, and the error
 * sqrt(n / (n - 1) sum of z^2). Source: Cochran, Sampling Techniques 1977, 6.3 (linearised ratio). It follows from the
 * totals of pairs; where these are not kept, s / sqrt(m) stands for it, with m the harmonic mean of the numbers of
 * answers, which is the same where everybody answered everything. Endless for fewer than two people.
 */
export function standardErrorOf(counters: AnswerCounters, elements: readonly string[]): number {
  const totals = elements.flatMap((key) => {
    const total = counters.elements[key]
    return total && total.count > 0 ? [{ key, ...total, mean: total.sum / total.count }] : []
  })
  if (counters.n < 2 || totals.length === 0) return Number.POSITIVE_INFINITY
  const complete = totals.every(({ count }) => count === counters.n)
  const { pairs } = counters
  if (!pairs || complete || totals.some(({ squareSum }) => squareSum === undefined)) {
    const harmonic = totals.length / totals.reduce((sum, { count }) => sum + 1 / count, 0)
    return spreadOf(counters) / Math.sqrt(harmonic)
  }
  let squares = 0
  for (const [place, one] of totals.entries()) {
    squares += ((one.squareSum ?? 0) - one.count * one.mean ** 2) / one.count ** 2
    for (const other of totals.slice(place + 1)) {
      const both = pairs[pairKey(one.key, other.key)]
      if (!both) continue
      const [first, second] = one.key < other.key ? [one.mean, other.mean] : [other.mean, one.mean]
      const together = both.product - second * both.first - first * both.second + both.count * first * second
      squares += (2 * together) / (one.count * other.count)
    }
  }
  const scale = (POINTS_PER_STEP / totals.length) ** 2
  return Math.sqrt((scale * Math.max(0, squares) * counters.n) / (counters.n - 1))
}

function elementScore(key: string, total: ElementTotals | undefined): ElementScore {
  if (!total || total.count === 0) return { key, mean: null, index: null, n: 0 }
  const mean = total.sum / total.count
  return { key, mean, index: mean * POINTS_PER_STEP, n: total.count }
}
