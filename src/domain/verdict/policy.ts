import { type AnswerSignThresholds, DEFAULT_ANSWER_SIGNS } from '../survey/answer-sign-thresholds.ts'

/**
 * Thresholds of the verdict, and of the signs by which answers are weighed for it: versioned data that a region can change. A verdict keeps the policy it was made
 * with; who changed it and when is kept beside it by the store.
 */
export type Policy = AnswerSignThresholds & {
  key: string
  /** First day on which it holds, 'YYYY-MM-DD'. */
  validFrom: string
  /** Values needed before and after the launch before a change is judged. */
  valuesBeforeMin: number
  valuesAfterMin: number
  /**
   * Months after which the last value is no longer fresh; a quarterly or yearly series has its own step on
   * top.
   */
  valueAgeMonthsMax: number
  /** Chance of calling an outcome better when nothing changed, shared by all outcomes of the innovation. */
  improvementErrorRate: number
  /**
   * Chance of calling an outcome, or the complaints, worse when nothing changed: smaller, because it makes a
   * verdict burdening.
   */
  harmErrorRate: number
  /**
   * Chance that a change is taken to be more than elsewhere when it was the same in both places; a half would take
   * the mere direction.
   */
  comparisonErrorRate: number
  /**
   * How strong a trend is allowed for that was there without the innovation, in standard deviations a month.
   */
  trendGuardPerMonth: number
  /** How strong a yearly season is allowed for, in standard deviations. */
  seasonGuard: number
  /** Answers below which no index is judged, unless as much discontent speaks from fewer. */
  answersMin: number
  /**
   * Chance of a bound of the index on the wrong side of the truth at one look; small, because it is looked at each month.
   * A policy from before it was set has the one that Labinov comes with.
   */
  indexErrorRate?: number
  /**
   * Complaints per 1,000 served that a region allows; 0 where it has set none. Also optional for policies from before.
   */
  complaintsPerThousandMax?: number
  /** Share of the complaints due that must be settled in time. */
  settledShareMin: number
  /** Share of those meant that must be reached or know of it. */
  reachShareMin: number
  /** People asked below which the share that knew is not judged. */
  knewAskedMin: number
}

/** What holds where a region has set nothing. The reasons of each number are in docs/method.md. */
export const DEFAULT_POLICY: Required<Policy> = {
  key: 'labinov-1',
  validFrom: '2020-12-21',
  valuesBeforeMin: 6,
  valuesAfterMin: 6,
  valueAgeMonthsMax: 3,
  improvementErrorRate: 0.04,
  harmErrorRate: 0.01,
  comparisonErrorRate: 0.16,
  trendGuardPerMonth: 0.03,
  seasonGuard: 0.4,
  answersMin: 30,
  indexErrorRate: 0.003,
  complaintsPerThousandMax: 0,
  settledShareMin: 0.8,
  reachShareMin: 0.3,
  knewAskedMin: 30,
  ...DEFAULT_ANSWER_SIGNS,
}

/** A policy with every threshold: one that was kept before a threshold existed has it as Labinov comes with it. */
export function completePolicy(policy: Policy): Required<Policy> {
  return { ...DEFAULT_POLICY, ...policy }
}
