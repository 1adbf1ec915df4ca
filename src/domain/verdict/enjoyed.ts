import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { isRefused } from '../result.ts'
import { requiredSample } from '../survey/sample-size.ts'
import {
  type AnswerCounters,
  bandOf,
  finitePopulationFactor,
  INDEX_MAX,
  INDEX_MIN,
  satisfactionFromCounters,
  spreadOf,
} from '../survey/satisfaction-index.ts'
import type { Evidence, VoiceEvidence } from './evidence.ts'
import type { Dimension, DimensionState, MissingProof, Reason, ReasonCode } from './judgement.ts'
import type { Policy } from './policy.ts'

const [BAND_B_MIN, BAND_C_MIN] = ['B', 'C'].map(
  (quality) => skm.bands.find((band) => band.quality === quality)!.indexMin,
) as [number, number]

/** What is lost in the ninth decimal is rounding. */
const ROUNDING = 1e-9

/**
 * Enjoyed: the lower bound of the satisfaction index reaches band B; its upper bound below band C is adverse.
 *
 * Answers count by their weight (signs of made-up answers lower it): n answers of weight w bound the index
 * like n x w. Fewer than the policy's least number are not judged, unless their discontent weighs as much as
 * that number at the edge of band C would. An interval that holds the edge of band B is insufficient until
 * the sample of Krejcie and Morgan is there, then not met. A better answer, or one more perfect answer, never
 * turns the state for the worse (docs/method.md).
 */
export function judgeEnjoyed({ voice }: Evidence, policy: Policy): Dimension {
  const index = voice && satisfactionFromCounters(voice.counters, voice.elements, { served: voice.served })
  if (!voice || !index || isRefused(index)) {
    return {
      state: 'insufficient',
      reasons: [{ code: 'no-answers', numbers: {} }],
      missing: [missingAnswers(policy.answersMin)],
    }
  }
  // Fewer served than answered is a wrong count; then the number served counts as not known.
  const served = voice.served !== null && voice.served >= index.n ? voice.served : null
  // Bounds and discontent go by the weighed number itself: rounding would let one more answer count as two or three.
  const weighed = index.n * voice.weight
  const counted = Math.floor(weighed + ROUNDING)
  const { lower, upper } = guardedBounds(index.index, weighed, voice.counters, served)
  const answersMin = Math.min(policy.answersMin, served ?? policy.answersMin)
  const required = Math.max(answersMin, sampleFor(served))
  const numbers = { index: index.index, lower, upper, n: index.n, counted, band: index.band, required }
  const outcome = (state: DimensionState, code: ReasonCode, needed = 0): Dimension => ({
    state,
    reasons: [{ code, numbers }, ...weighedDown(voice, counted)],
    missing: needed > 0 ? [missingAnswers(needed)] : [],
  })
  const discontent = weighed * (INDEX_MAX - index.index)
  const discontentMin = answersMin * (INDEX_MAX - BAND_C_MIN) - ROUNDING
  if (bandOf(upper) === 'D' && discontent >= discontentMin) {
    return outcome('adverse', 'index-adverse')
  }
  if (counted < answersMin) return outcome('insufficient', 'sample-too-small', answersMin - counted)
  if (bandOf(lower) <= 'B') return outcome('met', 'index-reaches-band')
  if (bandOf(upper) > 'B') return outcome('not-met', 'index-below-band')
  if (counted >= required) return outcome('not-met', 'index-undecided')
  const needed = answersToDecide(index.index, counted, required, voice.counters)
  return outcome('insufficient', 'sample-too-small', needed)
}

function weighedDown({ weight, counters }: VoiceEvidence, counted: number): Reason[] {
  return weight < 1 ? [{ code: 'answers-weighed-down', numbers: { n: counters.n, counted, weight } }] : []
}

/**
 * 95 % bounds of the index from the weighed number of answers n. The deviation is taken as at least 1.96 d sqrt(n) / (n
 * - 1), with d the distance from the index to the end of the scale that lies in favour of it (100 for the
 * lower bound) or against it (25 for the upper): nearly equal answers do not make a certainty that a single
 * answer of the other kind would end.
 */
function guardedBounds(index: number, weighed: number, counters: AnswerCounters, served: number | null) {
  if (weighed < 2) return { lower: INDEX_MIN, upper: INDEX_MAX }
  const factor = finitePopulationFactor(counters.n, served)
  const half = (distance: number) => {
    const floor = (NORMAL_95 * distance * Math.sqrt(weighed)) / (weighed - 1)
    return (NORMAL_95 * Math.max(spreadOf(counters), floor) * factor) / Math.sqrt(weighed)
  }
  return {
    lower: Math.max(INDEX_MIN, index - half(INDEX_MAX - index)),
    upper: Math.min(INDEX_MAX, index + half(index - INDEX_MIN)),
  }
}

function sampleFor(served: number | null): number {
  const required = requiredSample(served ?? Number.POSITIVE_INFINITY)
  return isRefused(required) ? 0 : required
}

/**
 * Further answers like these after which the lower bound reaches band B, at most what the full sample lacks.
 */
function answersToDecide(index: number, counted: number, required: number, counters: AnswerCounters): number {
  const lacking = required - counted
  if (index <= BAND_B_MIN) return lacking
  const distance = index - BAND_B_MIN
  const bySpread = ((NORMAL_95 * spreadOf(counters)) / distance) ** 2
  const byFloor = (NORMAL_95 ** 2 * (INDEX_MAX - index)) / distance + 1
  return Math.max(1, Math.min(lacking, Math.ceil(Math.max(bySpread, byFloor)) - counted))
}

function missingAnswers(needed: number): MissingProof {
  // A counter collects about twenty answers in a working day.
  return { code: 'answers', dimension: 'enjoyed', effortDays: needed / 20, numbers: { needed } }
}
