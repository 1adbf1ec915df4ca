import skm from '../facts/skm.json' with { type: 'json' }
import { isRefused } from '../result.ts'
import { addCounters, subtractCounters } from '../survey/answer-counters.ts'
import { requiredSample } from '../survey/sample-size.ts'
import { bandOf, INDEX_MAX, satisfactionFromCounters } from '../survey/satisfaction-index.ts'
import type { Evidence, VoiceEvidence } from './evidence.ts'
import { type IndexLook, type LookOptions, lookAtIndex, signWeightsOf } from './index-look.ts'
import type { Dimension, DimensionState, MissingProof, Reason, ReasonCode } from './judgement.ts'
import { completePolicy, type Policy } from './policy.ts'
import { lookAtWeighted } from './weighted-look.ts'

const [BAND_B_MIN, BAND_C_MIN] = ['B', 'C'].map(
  (quality) => skm.bands.find((band) => band.quality === quality)!.indexMin,
) as [number, number]

/** What is lost in the ninth decimal is rounding. */
const ROUNDING = 1e-9
/** Further answers are never exactly like those before: a fifth more leaves room for that. */
const ROOM = 1.2

/**
 * Enjoyed: the lower bound of the satisfaction index reaches band B; its upper bound below band C is adverse.
 *
 * The bounds are wider than those of one look, so that they hold over two years of monthly looks, and both must hold
 * where each question weighs the same and where each person does. Until every element that is asked has its answers the
 * state is insufficient, unless it were adverse also if all that lack were perfect. Answers that have a sign of being
 * made may neither make praise nor blame: each must hold with and without them (index-look.ts), and for a sample also
 * weighted by who is served, where that is known (weighted-look.ts). An interval that holds
 * the edge of band B is insufficient until the sample of Krejcie and Morgan is there, then not met. A better answer, or
 * one more perfect answer, never turns the state for the worse (docs/method.md).
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
  const options = optionsOf(voice, policy)
  const looks = looksOf(voice).map((look) => outcomeOf(lookAtIndex(look, options), look, options))
  const [shown, ...others] = looks as [Dimension, ...Dimension[]]
  const weighted = lookAtWeighted(voice, options)
  const reasons = [...shown.reasons, ...(weighted ? [weighted.reason] : []), ...doubtsOf(voice)]
  const held = heldByAll({ ...shown, reasons }, statesOf(others), 'index-hangs-on-marked')
  const byServed = weighted ? [outcomeOf(weighted.look, voice, options)] : []
  return heldByAll(held, statesOf(byServed), 'index-hangs-on-weighting')
}

const statesOf = (dimensions: readonly Dimension[]) => dimensions.map(({ state }) => state)

/** The answers as they are shown, then without those that have a sign, then with those that are marked. */
function looksOf(voice: VoiceEvidence): VoiceEvidence[] {
  const { counters, marked, signed } = voice
  const unsigned = signed && { ...voice, counters: subtractCounters(counters, signed), weight: 1 }
  return [
    voice,
    ...(unsigned && unsigned.counters.n > 0 && signed.n > 0 ? [unsigned] : []),
    ...(marked && marked.n > 0 ? [{ ...voice, counters: addCounters(counters, marked) }] : []),
  ]
}

function optionsOf(voice: VoiceEvidence, policy: Policy): LookOptions {
  const answered = voice.counters.n + (voice.marked?.n ?? 0)
  // Fewer served than answered is a wrong count; then the number served counts as not known.
  const served = voice.served !== null && voice.served >= answered ? voice.served : null
  return {
    served,
    answersMin: Math.min(policy.answersMin, served ?? policy.answersMin),
    // Where fewer than the least number are served at all, half of them say enough of a question.
    elementAnswersMin:
      served !== null && served < policy.answersMin ? Math.ceil(served / 2) : policy.answersMin,
    errorRate: completePolicy(policy).indexErrorRate,
    signWeightMin: Math.min(...signWeightsOf(policy)),
  }
}

/** Praise or blame that hangs on doubted answers, or on who happened to answer, is none; what is shown stays the index that it is. */
function heldByAll(shown: Dimension, others: readonly DimensionState[], hangs: ReasonCode): Dimension {
  if (others.every((state) => state === shown.state)) return shown
  const [reason, ...more] = shown.reasons
  const told = (code: ReasonCode): Reason[] => [{ code, numbers: reason?.numbers ?? {} }, ...more]
  if (shown.state === 'met') {
    return { state: 'insufficient', reasons: told(hangs), missing: shown.missing }
  }
  return shown.state === 'adverse' ? { ...shown, state: 'not-met', reasons: told('index-below-band') } : shown
}

function outcomeOf(look: IndexLook, voice: VoiceEvidence, options: LookOptions): Dimension {
  const { index, lower, upper, counted } = look
  const required = Math.max(options.answersMin, sampleFor(options.served))
  const numbers = {
    index,
    lower,
    upper,
    n: voice.counters.n,
    counted,
    band: bandOf(index),
    required,
    questions: voice.elements.length,
    confidence: 1 - 2 * options.errorRate,
    from: voice.period?.from ?? null,
    since: voice.period?.since ?? null,
    share: voice.sample ? voice.sample.answered / voice.sample.handed : null,
  }
  const outcome = (state: DimensionState, code: ReasonCode, needed = 0): Dimension => ({
    state,
    reasons: [{ code, numbers }],
    missing: needed > 0 ? [missingAnswers(needed)] : [],
  })
  if (bandOf(upper) === 'D' && look.atBest <= BAND_C_MIN + ROUNDING)
    return outcome('adverse', 'index-adverse')
  if (counted < options.answersMin) {
    return outcome('insufficient', 'sample-too-small', options.answersMin - counted)
  }
  if (look.elementLacks > 0) return outcome('insufficient', 'element-answers-too-few', look.elementLacks)
  if (bandOf(lower) <= 'B') return outcome('met', 'index-reaches-band')
  if (bandOf(upper) > 'B') return outcome('not-met', 'index-below-band')
  if (counted >= required) return outcome('not-met', 'index-undecided')
  return outcome('insufficient', 'sample-too-small', answersToDecide(look, required))
}

/** What is told of answers that are marked, and of those that have a sign. */
function doubtsOf({ weight, counters: { n }, marked }: VoiceEvidence): Reason[] {
  const counted = Math.floor(n * weight + ROUNDING)
  const reasons: Reason[] = []
  if (marked && marked.n > 0) {
    reasons.push({ code: 'answers-marked', numbers: { marked: marked.n, answered: n + marked.n } })
  }
  if (weight < 1) reasons.push({ code: 'answers-weighed-down', numbers: { n, counted, weight } })
  return reasons
}

function sampleFor(served: number | null): number {
  const required = requiredSample(served ?? Number.POSITIVE_INFINITY)
  return isRefused(required) ? 0 : required
}

/**
 * Further answers like these after which the lower bound reaches band B, at most what the full sample lacks.
 */
function answersToDecide({ least, counted, spread, quantile }: IndexLook, required: number): number {
  const lacking = required - counted
  if (least <= BAND_B_MIN) return lacking
  const distance = least - BAND_B_MIN
  const bySpread = ((quantile * spread) / distance) ** 2
  const byFloor = (quantile ** 2 * (INDEX_MAX - least)) / distance + 1
  return Math.max(1, Math.min(lacking, Math.ceil(Math.max(bySpread, byFloor) * ROOM) - counted))
}

function missingAnswers(needed: number): MissingProof {
  // A counter collects about twenty answers in a working day.
  return { code: 'answers', dimension: 'enjoyed', effortDays: needed / 20, numbers: { needed } }
}
