import { weightedIndex } from '../survey/weighted-index.ts'
import type { VoiceEvidence } from './evidence.ts'

/** The index weighted by who is served, as it was told; `counts` are the answers of each group, told to nobody. */
export type ReleasedWeighting = {
  readonly field: string
  readonly from: string
  readonly until: string
  readonly index: number
  readonly lower: number
  readonly upper: number
  readonly effective: number
  readonly counts: Readonly<Record<string, number>>
}

/** The weighted index of the evidence as it could be told, or null where there is none. */
export function weightingToTell(voice: VoiceEvidence | null): ReleasedWeighting | null {
  if (!voice?.weighting) return null
  const { field, from, until, groups } = voice.weighting
  const found = weightedIndex(groups, voice.elements, { answered: voice.counters.n, answersMin: 0 })
  if (!found) return null
  const { index, lower, upper, effective } = found
  const counts = Object.fromEntries(found.groups.map(({ key, n }) => [key, n]))
  return { field, from, until, index, lower, upper, effective, counts }
}

/**
 * The weighted index that is told next to a step of the answers. It moves only when each of its groups has grown by the limit or
 * stood still, and is told first when each has as many, so that nobody's answer is found by the weight of a small group.
 */
export function nextWeighting(
  told: ReleasedWeighting | null,
  now: ReleasedWeighting | null,
  limit: number,
): ReleasedWeighting | null {
  if (!now || Object.values(now.counts).some((count) => count < limit)) return null
  const isSame = told?.field === now.field && told.from === now.from && told.until === now.until
  if (!told || !isSame) return now
  const grown = Object.entries(now.counts).map(([key, count]) => count - (told.counts[key] ?? 0))
  return grown.every((more) => more === 0 || Math.abs(more) >= limit) ? now : told
}
