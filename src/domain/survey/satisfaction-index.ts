import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { type Refused, refused } from '../result.ts'

/** One respondent's answers by element: 1 (worst) to 4 (best), null or absent when not answered. */
export type Response = Readonly<Record<string, number | null | undefined>>

/**
 * Running totals from which the index follows exactly, so that a page never reads the answers. `n` counts
 * respondents with at least one element answered; `indexSum` and `indexSquareSum` are over their own indices
 * (25-100).
 */
export type AnswerCounters = {
  n: number
  indexSum: number
  indexSquareSum: number
  elements: Readonly<Record<string, ElementTotals>>
}

/** Answers to an element added up; their squares where a running total of them is kept. */
export type ElementTotals = { sum: number; count: number; squareSum?: number }

/** The totals of two sets of answers that have none in common, as totals of both. */
export function addCounters(one: AnswerCounters, other: AnswerCounters): AnswerCounters {
  const keys = new Set([...Object.keys(one.elements), ...Object.keys(other.elements)])
  const none: ElementTotals = { sum: 0, count: 0, squareSum: 0 }
  const elements = [...keys].map((key) => {
    const { sum, count, squareSum } = one.elements[key] ?? none
    const more = other.elements[key] ?? none
    const totals: ElementTotals = { sum: sum + more.sum, count: count + more.count }
    const hasSquares = squareSum !== undefined && more.squareSum !== undefined
    return [key, hasSquares ? { ...totals, squareSum: squareSum + more.squareSum! } : totals] as const
  })
  return {
    n: one.n + other.n,
    indexSum: one.indexSum + other.indexSum,
    indexSquareSum: one.indexSquareSum + other.indexSquareSum,
    elements: Object.fromEntries(elements),
  }
}

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

/** One answered step of the scale is worth 25 points of the index. */
const POINTS_PER_STEP = 25
/** Worst and best index of the scale. */
export const INDEX_MIN = skm.scale.min * POINTS_PER_STEP
export const INDEX_MAX = skm.scale.max * POINTS_PER_STEP

/**
 * Satisfaction index of PermenPANRB 14/2017: the average of the element averages, each weighing exactly the
 * same (1/9 for the nine elements), times 25.
 *
 * A missing answer counts for no element it misses; an element that nobody answered takes no part. The 95 %
 * interval is index -+ 1.96 s / sqrt(n) with s the standard deviation of the respondents' own indices, times
 * sqrt((N-n)/(N-1)) when the number served N is known (and not below n). One answer says nothing of the
 * others: its interval is the whole scale. Refuses 'no-elements', 'no-answers' and 'answer-out-of-range'.
 */
export function satisfactionIndex(
  responses: readonly Response[],
  elements: readonly string[],
  options: { served?: number | null } = {},
): SatisfactionIndex | Refused {
  const counters = countAnswers(responses, elements)
  return 'ok' in counters ? counters : satisfactionFromCounters(counters, elements, options)
}

/** The same index from running totals. */
export function satisfactionFromCounters(
  counters: AnswerCounters,
  elements: readonly string[],
  { served }: { served?: number | null } = {},
): SatisfactionIndex | Refused {
  if (elements.length === 0) return refused('no-elements')
  const scores = elements.map((key) => elementScore(key, counters.elements[key]))
  const answered = scores.flatMap((score) => (score.index === null ? [] : [score.index]))
  if (counters.n < 1 || answered.length === 0) return refused('no-answers', { n: counters.n })
  const index = answered.reduce((sum, value) => sum + value, 0) / answered.length
  const half = NORMAL_95 * standardErrorOf(counters, served ?? null)
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
 * Totals of a list of answers; sums are kept in whole numbers, so that the order of the answers never
 * matters.
 */
export function countAnswers(
  responses: readonly Response[],
  elements: readonly string[],
): AnswerCounters | Refused {
  const totals = new Map(elements.map((key) => [key, { sum: 0, count: 0 }]))
  const denominator = leastCommonMultiple(totals.size)
  let n = 0
  let unitSum = 0
  let unitSquareSum = 0
  for (const [row, response] of responses.entries()) {
    let sum = 0
    let count = 0
    for (const [key, total] of totals) {
      const value = response[key] ?? null
      if (value === null) continue
      if (!Number.isInteger(value) || value < skm.scale.min || value > skm.scale.max) {
        return refused('answer-out-of-range', {
          row,
          element: key,
          value,
          min: skm.scale.min,
          max: skm.scale.max,
        })
      }
      sum += value
      count += 1
      total.sum += value
      total.count += 1
    }
    if (count === 0) continue
    const units = (sum * denominator) / count
    n += 1
    unitSum += units
    unitSquareSum += units * units
  }
  const points = POINTS_PER_STEP / denominator
  return {
    n,
    indexSum: unitSum * points,
    indexSquareSum: unitSquareSum * points * points,
    elements: Object.fromEntries(totals),
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

function standardErrorOf(counters: AnswerCounters, served: number | null): number {
  const factor = finitePopulationFactor(counters.n, served)
  if (counters.n < 2) return factor === 0 ? 0 : Number.POSITIVE_INFINITY
  return (spreadOf(counters) / Math.sqrt(counters.n)) * factor
}

function elementScore(key: string, total: ElementTotals | undefined): ElementScore {
  if (!total || total.count === 0) return { key, mean: null, index: null, n: 0 }
  const mean = total.sum / total.count
  return { key, mean, index: mean * POINTS_PER_STEP, n: total.count }
}

function leastCommonMultiple(upTo: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let multiple = 1
  for (let factor = 2; factor <= upTo; factor += 1) multiple = (multiple / divisor(multiple, factor)) * factor
  return multiple
}
