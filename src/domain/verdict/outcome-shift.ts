import { compareAtLaunch } from '../measurement/comparison.ts'
import { studentQuantile } from '../measurement/distribution.ts'
import { type LevelShift, levelShift } from '../measurement/level-shift.ts'
import { interventionIndexOf, type Series, seriesOf } from '../measurement/series.ts'
import { isRefused, type Refused, refused } from '../result.ts'
import type { IndicatorEvidence } from './evidence.ts'
import type { Policy } from './policy.ts'

export type ShiftNumbers = {
  /** Plain averages of the reported values, for the sentence. */
  before: number
  after: number
  beforeCount: number
  afterCount: number
  /** The step at the launch with the interval that it was judged by. */
  estimate: number
  lower: number
  upper: number
  confidence: number
}

/** How much more it changed here than elsewhere (difference in differences, 95 % interval), for the sentence. */
export type ComparisonNumbers = {
  comparisonName: string
  difference: number
  differenceLower: number
  differenceUpper: number
  comparedPeriods: number
}

export type OutcomeShift = {
  shift: LevelShift
  numbers: ShiftNumbers & Partial<ComparisonNumbers>
  /** 1 or -1 when it rose or fell more than elsewhere, 0 when that is not clear, null without a comparison. */
  against: -1 | 0 | 1 | null
}

/** Level shift of a series at the launch, by the thresholds of the policy. */
export function shiftOf(series: Series, launch: string, policy: Policy): LevelShift | Refused {
  const interventionIndex = interventionIndexOf(series, launch)
  if (interventionIndex === null) return refused('bad-period', { period: launch })
  return levelShift(series.values, {
    interventionIndex,
    stepMonths: series.stepMonths,
    beforeMin: policy.valuesBeforeMin,
    afterMin: policy.valuesAfterMin,
    errorRate: policy.improvementErrorRate,
    trendGuardPerMonth: policy.trendGuardPerMonth,
    seasonGuard: policy.seasonGuard,
  })
}

export function shiftNumbers(shift: LevelShift, policy: Policy): ShiftNumbers {
  const { before, after, beforeCount, afterCount, estimate, lower, upper } = shift
  const confidence = 1 - 2 * policy.improvementErrorRate
  return { before, after, beforeCount, afterCount, estimate, lower, upper, confidence }
}

/**
 * Level shift of an outcome, and whether a comparison bears it out. The step is always that of the own values: a
 * comparison can take praise and blame away, because what happened elsewhere as well is nobody's merit and nobody's
 * fault, but give neither. So no choice of the place to compare with can make an innovation look better than it is.
 */
export function shiftOfOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
): OutcomeShift | Refused {
  const own = seriesOf(outcome.values)
  if (isRefused(own)) return own
  const shift = shiftOf(own, launch, policy)
  if (isRefused(shift)) return shift
  const numbers = shiftNumbers(shift, policy)
  const { comparison } = outcome
  const compared = comparison ? compareAtLaunch(outcome.values, comparison.values, launch) : null
  if (!comparison || compared === null || isRefused(compared)) return { shift, numbers, against: null }
  const { effect, periods } = compared
  const reach = studentQuantile(1 - policy.comparisonErrorRate, periods - 2) * effect.standardError
  return {
    shift,
    numbers: {
      ...numbers,
      comparisonName: comparison.name,
      difference: effect.estimate,
      differenceLower: effect.lower,
      differenceUpper: effect.upper,
      comparedPeriods: periods,
    },
    against: effect.estimate - reach > 0 ? 1 : effect.estimate + reach < 0 ? -1 : 0,
  }
}
