import { ELEMENT_ANSWERS_MIN, questionsAsked } from '../survey/element-answers.ts'
import { elementSpreads } from '../survey/element-interval.ts'
import { type SatisfactionIndex, satisfactionFromCounters } from '../survey/satisfaction-index.ts'
import type { ComplaintEvidence, ReachEvidence, VoiceEvidence } from './evidence.ts'
import {
  aroundLaunch,
  type ComplaintPart,
  complaintParts,
  type Release,
  type ReleasedWord,
} from './release.ts'
import { countersSince, mergeSmall, type ReleasedPeriod } from './released-period.ts'
import type { ReleasedWeighting } from './released-weighting.ts'

/** As many as fit in a glance. */
const WORDS_TOLD = 12

/** What may be shown of a release while the limit is `limit`, which may have been raised since it was made. */
export type ToldVoice = {
  readonly index: SatisfactionIndex
  /** Standard deviations of the answers by element, of which the bars' intervals are made. */
  readonly spreads: Readonly<Record<string, number>>
  readonly periods: readonly ReleasedPeriod[]
  readonly served: number | null
}

/** The answers of the period of the index as evidence, without the elements that too few people answered; null below the limit. */
export function releasedVoice(release: Release, limit: number): VoiceEvidence | null {
  const { served, weight } = release
  const counters = countersSince(release, limit)
  const elements = Object.keys(counters.elements).filter(
    (key) => (counters.elements[key]?.count ?? 0) >= limit,
  )
  if (counters.n < limit || elements.length === 0) return null
  const shown = Object.fromEntries(elements.map((key) => [key, counters.elements[key]!]))
  const steps = Math.floor(Math.floor(counters.n * weight + 1e-9) / limit)
  return {
    elements,
    counters: { ...counters, elements: shown },
    served,
    weight: weight === 1 ? 1 : (steps * limit) / counters.n,
  }
}

/** The answers as figures; how many answered an element is told in whole steps of the limit, rounded down. */
export function toldVoice(release: Release, keys: readonly string[], limit: number): ToldVoice | null {
  const voice = releasedVoice(release, limit)
  const index =
    voice &&
    satisfactionFromCounters(voice.counters, keys, {
      served: voice.served,
      elementAnswersMin: ELEMENT_ANSWERS_MIN,
    })
  if (!voice || !index || !('elements' in index)) return null
  const elements = index.elements.map((element) => ({
    ...element,
    mean: twoDecimals(element.mean),
    index: twoDecimals(element.index),
    n: Math.floor(element.n / limit) * limit,
  }))
  const spreads = Object.entries(elementSpreads(voice.counters))
  return {
    index: {
      ...index,
      index: twoDecimals(index.index),
      lower: twoDecimals(index.lower),
      upper: twoDecimals(index.upper),
      elements,
    },
    spreads: Object.fromEntries(spreads.map(([key, spread]) => [key, twoDecimals(spread)])),
    periods: mergeSmall(release.periods, limit, true).map(({ month, n, indexSum, counters }) => ({
      month,
      n,
      indexSum: twoDecimals(indexSum / n) * n,
      ...(counters && counters.n > 0 ? { questions: questionsAsked(counters) } : {}),
    })),
    served: release.served,
  }
}

/** Means are told with two decimals: more would give back the sums that they were made of. */
function twoDecimals<Mean extends number | null>(mean: Mean): Mean {
  return (mean === null ? null : Math.round(mean * 100) / 100) as Mean
}

/**
 * How many answers were marked and left out, in whole steps of the limit, rounded down. It is told with an index alone, and moves only when a step of
 * the answers is told, so that nobody sees by it whose answer was marked when.
 */
export function toldMarked({ marked = 0 }: Release, limit: number): number {
  return Math.floor(marked / limit) * limit
}

/** The index weighted by who is served, with two decimals; null below the limit, which may have been raised since. */
export function toldWeighting(
  { weighting }: Release,
  limit: number,
): Omit<ReleasedWeighting, 'counts'> | null {
  if (!weighting || Object.values(weighting.counts).some((count) => count < limit)) return null
  const { counts: _, index, lower, upper, ...told } = weighting
  return { ...told, index: twoDecimals(index), lower: twoDecimals(lower), upper: twoDecimals(upper) }
}

/** Words that enough people use, those of most people first. */
export function toldWords({ words }: Release, limit: number): readonly ReleasedWord[] {
  return words.filter(({ people }) => people >= limit).slice(0, WORDS_TOLD)
}

/** Reports by part, null where fewer than the limit are in it: none and a few look the same. */
export function toldComplaints(
  { complaints }: Release,
  limit: number,
): Readonly<Record<ComplaintPart, number | null>> {
  return Object.fromEntries(
    complaintParts.map((part) => [part, complaints[part] >= limit ? complaints[part] : null]),
  ) as Record<ComplaintPart, number | null>
}

/** Complaints as evidence. How many were settled in time is a share of two parts: with one of them hidden it is not known. */
export function releasedComplaints(
  release: Release,
  launch: string | null,
  limit: number,
): Pick<ComplaintEvidence, 'periods' | 'due' | 'settledInTime'> {
  const { 'in-time': inTime, late } = toldComplaints(release, limit)
  const hasSmallSide = aroundLaunch(release.complaintPeriods, launch).some((n) => n > 0 && n < limit)
  const isKnown = inTime !== null && late !== null
  return {
    periods: hasSmallSide ? [] : [...release.complaintPeriods],
    due: isKnown ? inTime + late : 0,
    settledInTime: isKnown ? inTime : 0,
  }
}

/** Those asked whether they knew the service, likewise. */
export function releasedKnew(
  { knew: { yes, no } }: Release,
  limit: number,
): Pick<ReachEvidence, 'askedKnew' | 'knew'> {
  return yes >= limit && no >= limit ? { askedKnew: yes + no, knew: yes } : { askedKnew: 0, knew: 0 }
}
