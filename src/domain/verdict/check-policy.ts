import { ok, type Refused, type Result, refused } from '../result.ts'
import type { Policy } from './policy.ts'

/** What a region may set: everything of the policy but its name and day. */
export type Thresholds = Omit<Required<Policy>, 'key' | 'validFrom'>

export type PolicyRefusal = Refused<
  'threshold-outside-range',
  { readonly name: keyof Thresholds; readonly min: number; readonly max: number }
>

/**
 * Between which values each threshold makes sense; `whole` ones count things. The lower limits keep a region from
 * setting proof aside: six values are the fewest that the level shift can be judged from.
 */
export const thresholdRanges: Readonly<
  Record<keyof Thresholds, { min: number; max: number; whole: boolean }>
> = {
  valuesBeforeMin: { min: 6, max: 60, whole: true },
  valuesAfterMin: { min: 6, max: 60, whole: true },
  valueAgeMonthsMax: { min: 1, max: 24, whole: true },
  improvementErrorRate: { min: 0.001, max: 0.1, whole: false },
  harmErrorRate: { min: 0.001, max: 0.1, whole: false },
  comparisonErrorRate: { min: 0.01, max: 0.5, whole: false },
  trendGuardPerMonth: { min: 0.01, max: 0.5, whole: false },
  seasonGuard: { min: 0.05, max: 2, whole: false },
  answersMin: { min: 10, max: 1000, whole: true },
  indexErrorRate: { min: 0.0001, max: 0.025, whole: false },
  complaintsPerThousandMax: { min: 0, max: 1000, whole: false },
  settledShareMin: { min: 0.1, max: 1, whole: false },
  reachShareMin: { min: 0.01, max: 1, whole: false },
  knewAskedMin: { min: 10, max: 1000, whole: true },
  burstAnswersMin: { min: 3, max: 200, whole: true },
  burstSeconds: { min: 10, max: 3600, whole: true },
  senderAnswersMax: { min: 2, max: 1000, whole: true },
  sentenceLettersMin: { min: 10, max: 200, whole: true },
  sentenceAnswersMax: { min: 1, max: 100, whole: true },
  rowAnswersMax: { min: 2, max: 100, whole: true },
  rowShareMax: { min: 0.05, max: 1, whole: false },
  oneScoreShareMax: { min: 0.1, max: 1, whole: false },
  serviceDaysAWeek: { min: 5, max: 7, whole: true },
  serviceOpensHour: { min: 0, max: 12, whole: false },
  serviceClosesHour: { min: 12, max: 24, whole: false },
  burstWeight: { min: 0.05, max: 1, whole: false },
  senderWeight: { min: 0.05, max: 1, whole: false },
  sentenceWeight: { min: 0.05, max: 1, whole: false },
  rowWeight: { min: 0.05, max: 1, whole: false },
  oneScoreWeight: { min: 0.05, max: 1, whole: false },
  outsideHoursWeight: { min: 0.05, max: 1, whole: false },
  agencyNetworkWeight: { min: 0.05, max: 1, whole: false },
}

/** Thresholds that are all within their ranges. Refused with the name and range of the first that is not. */
export function checkPolicy(thresholds: Thresholds): Result<Thresholds, never, PolicyRefusal> {
  for (const [key, range] of Object.entries(thresholdRanges)) {
    const name = key as keyof Thresholds
    const value = thresholds[name]
    const fits = value >= range.min && value <= range.max && (!range.whole || Number.isInteger(value))
    if (!fits) return refused('threshold-outside-range', { name, ...range })
  }
  return ok(thresholds)
}
