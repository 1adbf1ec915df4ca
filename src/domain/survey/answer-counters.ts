import skm from '../facts/skm.json' with { type: 'json' }
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
  /** Totals over those who answered both of two elements, by `pairKey`; where they are kept, the interval is exact. */
  pairs?: Readonly<Record<string, PairTotals>>
}

/** Answers of those who answered both of two elements: how many, the sums of each, and of the products. */
export type PairTotals = { count: number; first: number; second: number; product: number }

/** Answers to an element added up; their squares where a running total of them is kept. */
export type ElementTotals = { sum: number; count: number; squareSum?: number }

/** One answered step of the scale is worth 25 points of the index. */
export const POINTS_PER_STEP = 25
/**
 * Totals of a list of answers; sums are kept in whole numbers, so that the order of the answers never
 * matters.
 */
export function countAnswers(
  responses: readonly Response[],
  elements: readonly string[],
): AnswerCounters | Refused {
  const keys = [...new Set(elements)]
  const totals = keys.map(() => ({ sum: 0, count: 0, squareSum: 0 }))
  const pairs = new PairSums(keys)
  const given: (number | null)[] = keys.map(() => null)
  const denominator = leastCommonMultiple(keys.length)
  let n = 0
  let unitSum = 0
  let unitSquareSum = 0
  for (const [row, response] of responses.entries()) {
    let sum = 0
    let count = 0
    for (let place = 0; place < keys.length; place += 1) {
      const value = response[keys[place]!] ?? null
      given[place] = value
      if (value === null) continue
      if (!isOnScale(value)) {
        const { min, max } = skm.scale
        return refused('answer-out-of-range', { row, element: keys[place], value, min, max })
      }
      const total = totals[place]!
      sum += value
      count += 1
      total.sum += value
      total.count += 1
      total.squareSum += value * value
    }
    if (count === 0) continue
    pairs.add(given, count)
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
    elements: Object.fromEntries(keys.map((key, place) => [key, totals[place]!])),
    pairs: pairs.totals(),
  }
}

function isOnScale(value: number): boolean {
  return Number.isInteger(value) && value >= skm.scale.min && value <= skm.scale.max
}

/**
 * Totals of each pair of elements, in plain arrays while counting: half a million answers are counted in a second. Of people
 * who answered everything only the products differ by pair.
 */
class PairSums {
  readonly #sums: Float64Array
  readonly #keys: readonly string[]
  readonly #products: Float64Array
  readonly #complete: Float64Array
  #completeCount = 0

  constructor(keys: readonly string[]) {
    this.#keys = keys
    this.#sums = new Float64Array(keys.length * keys.length * 4)
    this.#products = new Float64Array(keys.length * keys.length)
    this.#complete = new Float64Array(keys.length)
  }

  /** Adds the answers of one person, of which `count` are given. */
  add(given: readonly (number | null)[], count: number): void {
    if (count === given.length) this.#addComplete(given as readonly number[])
    else this.#addSome(given)
  }

  #addComplete(given: readonly number[]): void {
    const size = given.length
    const products = this.#products
    this.#completeCount += 1
    for (let one = 0; one < size; one += 1) {
      const a = given[one]!
      this.#complete[one]! += a
      const line = one * size
      for (let other = one + 1; other < size; other += 1) products[line + other]! += a * given[other]!
    }
  }

  #addSome(given: readonly (number | null)[]): void {
    const size = given.length
    const sums = this.#sums
    for (let one = 0; one < size; one += 1) {
      const a = given[one]
      if (a == null) continue
      for (let other = one + 1; other < size; other += 1) {
        const b = given[other]
        if (b == null) continue
        const at = (one * size + other) * 4
        sums[at]! += 1
        sums[at + 1]! += a
        sums[at + 2]! += b
        sums[at + 3]! += a * b
      }
    }
  }

  totals(): Record<string, PairTotals> {
    const size = this.#keys.length
    const [sums, complete] = [this.#sums, this.#complete]
    const found: Record<string, PairTotals> = {}
    for (const [one, key] of this.#keys.entries()) {
      for (let other = one + 1; other < size; other += 1) {
        const otherKey = this.#keys[other]!
        const pair = one * size + other
        const count = sums[pair * 4]! + this.#completeCount
        if (count === 0) continue
        const a = sums[pair * 4 + 1]! + complete[one]!
        const b = sums[pair * 4 + 2]! + complete[other]!
        const product = sums[pair * 4 + 3]! + this.#products[pair]!
        const [first, second] = key < otherKey ? [a, b] : [b, a]
        found[pairKey(key, otherKey)] = { count, first, second, product }
      }
    }
    return found
  }
}

/** The totals of two sets of answers together. Pairs are known where they are known of both, or of the only ones. */
export function addCounters(one: AnswerCounters, other: AnswerCounters): AnswerCounters {
  if (one.n === 0) return other
  if (other.n === 0) return one
  const elements = mergedBy(one.elements, other.elements, (a, b) => ({
    sum: a.sum + b.sum,
    count: a.count + b.count,
    squareSum: a.squareSum === undefined || b.squareSum === undefined ? undefined : a.squareSum + b.squareSum,
  }))
  const sums = {
    n: one.n + other.n,
    indexSum: one.indexSum + other.indexSum,
    indexSquareSum: one.indexSquareSum + other.indexSquareSum,
    elements,
  }
  if (!one.pairs || !other.pairs) return sums
  const pairs = mergedBy(one.pairs, other.pairs, (a, b) => ({
    count: a.count + b.count,
    first: a.first + b.first,
    second: a.second + b.second,
    product: a.product + b.product,
  }))
  return { ...sums, pairs }
}

/** The totals without those of some of the answers. */
export function subtractCounters(all: AnswerCounters, some: AnswerCounters): AnswerCounters {
  const negative: AnswerCounters = {
    n: -some.n,
    indexSum: -some.indexSum,
    indexSquareSum: -some.indexSquareSum,
    elements: Object.fromEntries(
      Object.entries(some.elements).map(([key, { sum, count, squareSum }]) => [
        key,
        { sum: -sum, count: -count, squareSum: squareSum === undefined ? undefined : -squareSum },
      ]),
    ),
    pairs:
      some.pairs &&
      Object.fromEntries(
        Object.entries(some.pairs).map(([key, { count, first, second, product }]) => [
          key,
          { count: -count, first: -first, second: -second, product: -product },
        ]),
      ),
  }
  return addCounters(all, negative)
}

function mergedBy<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  add: (a: T, b: T) => T,
) {
  const merged: Record<string, T> = { ...one }
  for (const [key, b] of Object.entries(other)) {
    const a = merged[key]
    merged[key] = a === undefined ? b : add(a, b)
  }
  return merged
}

/** Under which name the totals of two different elements are kept: the same in either order. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function leastCommonMultiple(upTo: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let multiple = 1
  for (let factor = 2; factor <= upTo; factor += 1) multiple = (multiple / divisor(multiple, factor)) * factor
  return multiple
}
