import { normalQuantile } from '../measurement/distribution.ts'
import { INDEX_MAX, INDEX_MIN } from '../survey/satisfaction-index.ts'
import { weightedIndex } from '../survey/weighted-index.ts'
import type { VoiceEvidence } from './evidence.ts'
import type { IndexLook, LookOptions } from './index-look.ts'
import type { Reason } from './judgement.ts'

/** What is lost in the ninth decimal is rounding. */
const ROUNDING = 1e-9

/**
 * The index of a sample weighted by who is served (`weightedIndex`), as praise and blame see it, with the reason that tells it
 * beside the plain one; null where nothing is known of those served, or too little was answered.
 *
 * The bounds are those of `lookAtIndex` with the standard error of the weighted index. For the promise that proof in favour
 * never worsens a verdict the half width is at least z^2 W d / (n - 1) for every group, with W its share, n its answers and d
 * the distance of its index to the end of the scale: raising one answer of a group by e raises the index by W e / n.
 */
export function lookAtWeighted(
  voice: VoiceEvidence,
  options: LookOptions,
): { look: IndexLook; reason: Reason } | null {
  const { weighting, elements, weight } = voice
  const found =
    weighting && weightedIndex(weighting.groups, elements, { answered: voice.counters.n, answersMin: 0 })
  if (!weighting || !found) return null
  const { index, standardError, effective, groups } = found
  const quantile = -normalQuantile(options.errorRate)
  const half = (distanceOf: (index: number) => number) => {
    const floors = groups.map(
      (group) => (quantile ** 2 * group.share * distanceOf(group.index)) / Math.max(1, group.n * weight - 1),
    )
    return Math.max((quantile * standardError) / Math.sqrt(weight), ...floors)
  }
  const { lower, upper } = found
  const { field, from, until } = weighting
  return {
    look: {
      index,
      least: index,
      lower: Math.max(INDEX_MIN, index - half((one) => INDEX_MAX - one)),
      upper: Math.min(INDEX_MAX, index + half((one) => one - INDEX_MIN)),
      atBest: index,
      counted: Math.floor(effective * weight + ROUNDING),
      elementLacks: 0,
      spread: standardError * Math.sqrt(effective),
      quantile,
    },
    reason: {
      code: 'index-weighted',
      numbers: { weighted: index, lower, upper, effective, n: found.n, field, from, until },
    },
  }
}
