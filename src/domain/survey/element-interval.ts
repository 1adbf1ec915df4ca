import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { ELEMENT_ANSWERS_MIN } from './element-answers.ts'
import {
  type AnswerCounters,
  countedElements,
  type ElementScore,
  finitePopulationFactor,
} from './satisfaction-index.ts'

/**
 * 95 % interval of an element's mean, 1 to 4: mean -+ 1.96 s / sqrt(n) with s the standard deviation of its answers, as
 * that of the index. Where s is not known it is the largest that answers between 1 and 4 with this mean can have,
 * sqrt((mean - 1)(4 - mean)) (Bhatia and Davis 2000), and the interval never too narrow. Null without answers; one answer
 * says nothing of the others.
 */
export function elementInterval(
  { mean, n }: ElementScore,
  { served, spread }: { served?: number | null; spread?: number } = {},
): { lower: number; upper: number } | null {
  if (mean === null) return null
  const { min, max } = skm.scale
  if (n < 2) return { lower: min, upper: max }
  const deviation = spread ?? Math.sqrt(Math.max(0, (mean - min) * (max - mean)))
  const half = ((NORMAL_95 * deviation) / Math.sqrt(n)) * finitePopulationFactor(n, served ?? null)
  return { lower: Math.max(min, mean - half), upper: Math.min(max, mean + half) }
}

/**
 * The elements with the best and the worst mean, where enough people answered both and chance does not explain that they differ:
 * their intervals lie apart. Null elsewhere: of answers that are all alike none is the worst.
 */
export function farthestApart(elements: readonly ElementScore[]): { best: string; worst: string } | null {
  const counted = countedElements(elements, ELEMENT_ANSWERS_MIN)
    .filter(({ mean }) => mean !== null)
    .toSorted((one, other) => (other.mean ?? 0) - (one.mean ?? 0))
  const [best, worst] = [counted.at(0), counted.at(-1)]
  if (!best || !worst) return null
  const isApart = (elementInterval(best)?.lower ?? 0) > (elementInterval(worst)?.upper ?? 0)
  return isApart ? { best: best.key, worst: worst.key } : null
}

/** Standard deviation of the answers to each element, where their squares were counted and two or more answered. */
export function elementSpreads({ elements }: Pick<AnswerCounters, 'elements'>): Record<string, number> {
  const known = Object.entries(elements).flatMap(([key, { sum, count, squareSum }]) => {
    if (squareSum === undefined || count < 2) return []
    const squares = Math.max(0, squareSum - (sum * sum) / count)
    return [[key, Math.sqrt(squares / (count - 1))] as const]
  })
  return Object.fromEntries(known)
}
