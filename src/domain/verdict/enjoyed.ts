import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { isRefused } from '../result.ts'
import { requiredSample } from '../voice/sample-size.ts'
import {
  bandOf,
  finitePopulationFactor,
  satisfactionFromCounters,
  spreadOf,
} from '../voice/satisfaction-index.ts'
import type { Evidence, VoiceEvidence } from './evidence.ts'
import type { Dimension, MissingProof } from './judgement.ts'
import type { Policy } from './policy.ts'

const INDEX_MIN = skm.scale.min * 25
const BAND_B_MIN = skm.bands.find((band) => band.quality === 'B')!.indexMin

/**
 * Enjoyed: the lower bound of the satisfaction index reaches band B; its upper bound below band C is adverse.
 *
 * Answers count by their weight (signs of made-up answers lower it): n answers of weight w bound the index like n x w.
 * An interval that holds the edge of band B is insufficient until the sample of Krejcie and Morgan is there, then not met.
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
  const counted = Math.floor(index.n * voice.weight + 1e-9)
  const { lower, upper } = guardedBounds(index.index, counted, voice)
  const required = Math.max(policy.answersMin, sampleFor(voice.served))
  const numbers = { index: index.index, lower, upper, n: index.n, counted, band: index.band, required }
  const weighed =
    voice.weight < 1
      ? [{ code: 'answers-weighed-down' as const, numbers: { n: index.n, counted, weight: voice.weight } }]
      : []
  const outcome = (
    state: Dimension['state'],
    code: Dimension['reasons'][number]['code'],
    needed = 0,
  ): Dimension => ({
    state,
    reasons: [{ code, numbers }, ...weighed],
    missing: needed > 0 ? [missingAnswers(needed)] : [],
  })
  const answersMin = Math.min(policy.answersMin, voice.served ?? policy.answersMin)
  if (counted < answersMin) return outcome('insufficient', 'sample-too-small', answersMin - counted)
  if (bandOf(lower) <= 'B') return outcome('met', 'index-reaches-band')
  if (bandOf(upper) === 'D') return outcome('adverse', 'index-adverse')
  if (bandOf(upper) > 'B') return outcome('not-met', 'index-below-band')
  if (counted >= required) return outcome('not-met', 'index-undecided')
  return outcome('insufficient', 'sample-too-small', answersToDecide(index.index, counted, required, voice))
}

/**
 * Bounds of the index from the counted answers. The deviation is taken as at least 1.96 (index - 25) / (2 sqrt(n)): answers that
 * nearly all agree can hide the few who suffer, and with this floor a better or an additional perfect answer never
 * lowers the bound (shown in docs/method.md).
 */
function guardedBounds(index: number, counted: number, { counters, served }: VoiceEvidence) {
  if (counted < 2) return { lower: INDEX_MIN, upper: 100 }
  const root = Math.sqrt(counted)
  const factor = finitePopulationFactor(counters.n, served)
  const spread = Math.max(spreadOf(counters), (NORMAL_95 * (index - INDEX_MIN)) / (2 * root))
  const half = (NORMAL_95 * spread * factor) / root
  return {
    lower: index - half,
    upper: Math.min(100, index + (NORMAL_95 * spreadOf(counters) * factor) / root),
  }
}

function sampleFor(served: number | null): number {
  const required = requiredSample(served ?? Number.POSITIVE_INFINITY)
  return isRefused(required) ? 0 : required
}

/** Further answers like these after which the bound reaches band B, at most what the full sample lacks. */
function answersToDecide(
  index: number,
  counted: number,
  required: number,
  { counters }: VoiceEvidence,
): number {
  const lacking = required - counted
  if (index <= BAND_B_MIN) return lacking
  const spread = spreadOf(counters)
  const distance = index - BAND_B_MIN
  const enough = Math.max(
    ((NORMAL_95 * spread) / distance) ** 2,
    (NORMAL_95 ** 2 * (index - INDEX_MIN)) / (2 * distance),
  )
  return Math.max(1, Math.min(lacking, Math.ceil(enough) - counted))
}

function missingAnswers(needed: number): MissingProof {
  // A counter collects about twenty answers in a working day.
  return { code: 'answers', dimension: 'enjoyed', effortDays: needed / 20, numbers: { needed } }
}
