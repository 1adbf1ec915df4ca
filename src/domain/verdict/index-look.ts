import { normalQuantile } from '../measurement/distribution.ts'
import { type AnswerCounters, POINTS_PER_STEP } from '../survey/answer-counters.ts'
import type { AnswerSignThresholds } from '../survey/answer-sign-thresholds.ts'
import {
  finitePopulationFactor,
  INDEX_MAX,
  INDEX_MIN,
  standardErrorOf,
} from '../survey/satisfaction-index.ts'
import type { VoiceEvidence } from './evidence.ts'

export type LookOptions = {
  /** People served, or null when not known. */
  served: number | null
  /** Answers below which nothing is judged, and the same for each element. */
  answersMin: number
  elementAnswersMin: number
  /** Chance of a bound on the wrong side of the truth, on each side, at one look. */
  errorRate: number
  /** What an answer with the heaviest sign still counts. */
  signWeightMin: number
}

/** The index as praise and blame see it: points of 25 to 100. */
export type IndexLook = {
  /** Average of the element averages, as the regulation has it. */
  index: number
  /** The less favourable of the two readings, on which the lower bound stands. */
  least: number
  lower: number
  upper: number
  /** The index if every answer that an element lacks were perfect. */
  atBest: number
  /** Answers by their weight, in whole numbers. */
  counted: number
  /** Answers that the element with the fewest lacks. */
  elementLacks: number
  /** Standard deviation of one answer's part in the index, and the quantile of the bounds. */
  spread: number
  quantile: number
}

/** What is lost in the ninth decimal is rounding. */
const ROUNDING = 1e-9

/** What an answer still counts, sign by sign, by a policy. */
export function signWeightsOf(policy: AnswerSignThresholds): number[] {
  return [
    policy.burstWeight,
    policy.senderWeight,
    policy.sentenceWeight,
    policy.rowWeight,
    policy.oneScoreWeight,
    policy.outsideHoursWeight,
    policy.agencyNetworkWeight,
  ]
}

/**
 * Bounds of the index that a verdict may stand on, and what is still lacking.
 *
 * Two readings of the same answers: each element weighs the same (the regulation's), and each person does. Where all
 * answered everything they are one; where few long answers stand beside many short ones the lower bound stands on the
 * lower reading and the upper bound on the upper, so that a handful of people cannot carry six of nine elements.
 *
 * n answers of weight w bound the index like n x w. Where the weight is below 1 and the answers that have a sign are not
 * given by themselves (then there is a look without them), so many as would explain the weight are taken to have been the best possible for the lower bound
 * and the worst for the upper, and are taken away: what is left is the least that the others can have said.
 *
 * The deviation is taken as at least z d sqrt(n) / (n - 1), with d the distance to the end of the scale that lies in
 * favour (100 for the lower bound) or against it (25 for the upper): nearly equal answers do not make a certainty that a
 * single answer of the other kind would end. Bounds and lacks go by the weighed number itself: rounding would let one more
 * answer count as two or three.
 */
export function lookAtIndex(voice: VoiceEvidence, options: LookOptions): IndexLook {
  const { counters, elements } = voice
  const { weight } = voice
  const weighed = counters.n * weight
  const means = elements.flatMap((key) => {
    const total = counters.elements[key]
    return total && total.count > 0 ? [(total.sum / total.count) * POINTS_PER_STEP] : []
  })
  const index = means.reduce((sum, mean) => sum + mean, 0) / means.length
  const byPerson = counters.indexSum / counters.n
  const away = voice.signed ? 0 : Math.min(1, (1 - weight) / Math.max(ROUNDING, 1 - options.signWeightMin))
  const least = without(Math.min(index, byPerson), INDEX_MAX, away)
  const most = without(Math.max(index, byPerson), INDEX_MIN, away)
  const fewest = Math.min(...elements.map((key) => counters.elements[key]?.count ?? 0)) * weight
  const spread = standardErrorOf(counters, elements) * Math.sqrt(counters.n)
  const quantile = -normalQuantile(options.errorRate)
  const factor = finitePopulationFactor(counters.n, options.served)
  const half = (distance: number) => {
    if (factor === 0) return 0
    if (weighed < 2 || fewest <= 1) return INDEX_MAX
    return (
      factor * Math.max((quantile * spread) / Math.sqrt(weighed), (quantile ** 2 * distance) / (fewest - 1))
    )
  }
  return {
    index,
    least,
    lower: Math.max(INDEX_MIN, least - half(INDEX_MAX - least)),
    upper: Math.min(INDEX_MAX, most + half(most - INDEX_MIN)),
    atBest: indexAtBest(counters, elements, { weight, answersMin: options.answersMin }),
    counted: Math.floor(weighed + ROUNDING),
    elementLacks: Math.max(0, options.elementAnswersMin - Math.floor(fewest + ROUNDING)),
    spread,
    quantile,
  }
}

/** An average without the share `away` of its answers when each of these was `at`. */
function without(average: number, at: number, away: number): number {
  if (away >= 1) return at === INDEX_MAX ? INDEX_MIN : INDEX_MAX
  return Math.min(INDEX_MAX, Math.max(INDEX_MIN, (average - at * away) / (1 - away)))
}

/** The index with perfect answers put in for those that each element lacks. */
function indexAtBest(
  { elements: totals }: AnswerCounters,
  elements: readonly string[],
  { weight, answersMin }: { weight: number; answersMin: number },
): number {
  const indices = elements.map((key) => {
    const { sum, count } = totals[key] ?? { sum: 0, count: 0 }
    const lacking = Math.max(0, answersMin - count * weight)
    const given = sum * POINTS_PER_STEP * weight + INDEX_MAX * lacking
    return given / (count * weight + lacking)
  })
  return indices.reduce((sum, each) => sum + each, 0) / indices.length
}
