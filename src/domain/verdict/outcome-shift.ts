import { type LevelShift, levelShift } from '../measurement/level-shift.ts'
import { interventionIndexOf, periodsOf, type Series, seriesOf } from '../measurement/series.ts'
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
  /** Months in which a comparison was taken away, or 0. */
  comparedMonths: number
}

export type OutcomeShift = { shift: LevelShift; numbers: ShiftNumbers }

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
  return { before, after, beforeCount, afterCount, estimate, lower, upper, confidence, comparedMonths: 0 }
}

/**
 * Level shift of an outcome. Where a comparison was reported for enough of the same months, the step is that
 * of the difference from it: what happened in both places is nobody's merit. Otherwise it is that of the
 * values alone.
 */
export function shiftOfOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
): OutcomeShift | Refused {
  const own = seriesOf(outcome.values)
  if (isRefused(own)) return own
  const alone = shiftOf(own, launch, policy)
  if (isRefused(alone)) return alone
  const numbers = shiftNumbers(alone, policy)
  const difference = differenceFrom(own, outcome.comparison ?? [])
  const compared = isRefused(difference) ? difference : shiftOf(difference, launch, policy)
  if (isRefused(compared)) return { shift: alone, numbers }
  const { estimate, lower, upper } = compared
  const comparedMonths = compared.beforeCount + compared.afterCount
  return { shift: compared, numbers: { ...numbers, estimate, lower, upper, comparedMonths } }
}

function differenceFrom(own: Series, comparison: IndicatorEvidence['values']): Series | Refused {
  const other = seriesOf(comparison)
  if (isRefused(other)) return other
  const elsewhere = new Map(periodsOf(other).map(({ period, value }) => [period, value]))
  return seriesOf(
    periodsOf(own).map(({ period, value }) => {
      const compared = elsewhere.get(period) ?? null
      return { period, value: value === null || compared === null ? null : value - compared }
    }),
  )
}
