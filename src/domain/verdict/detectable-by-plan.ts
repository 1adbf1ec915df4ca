import { type DetectableChange, detectableChange } from '../measurement/detectable-change.ts'
import { type Frequency, MONTHS_OF_FREQUENCY } from '../measurement/indicator.ts'
import { interventionIndexOf, monthOf, type PeriodValue, seriesOf } from '../measurement/series.ts'
import { DIP_GUARD_DEVIATIONS } from '../measurement/step-design.ts'
import { isRefused, type Refused, refused } from '../result.ts'
import type { Policy } from './policy.ts'
import { PRAISE_SHARE } from './replay.ts'

/**
 * Smallest change of an outcome that a plan can find by the day its result is due, from the values before its launch: the
 * periods between them that were and will be reported are counted as in `seriesOf`. In the unit of the values, found in
 * four of five cases. Days are 'YYYY-MM-DD'. Refuses as `seriesOf` and `detectableChange` do, 'bad-period', and
 * 'too-few-points' when the plan leaves too few periods after the launch to be judged at all.
 */
export function detectableByPlan(
  reported: readonly PeriodValue[],
  { launch, resultDue, frequency }: { launch: string; resultDue: string; frequency: Frequency },
  policy: Policy,
): DetectableChange | Refused {
  const series = seriesOf(reported)
  if (isRefused(series)) return series
  const [launched, due, first] = [monthOf(launch), monthOf(resultDue), monthOf(series.start)!]
  if (launched === null || due === null) return refused('bad-period', { launch, resultDue })
  const stepMonths = MONTHS_OF_FREQUENCY[frequency]
  const index = interventionIndexOf(series, launch) ?? 0
  const sample = series.values.slice(0, index)
  const beforeCount = Math.max(sample.length, Math.floor((launched - first) / stepMonths))
  const afterCount = Math.floor((due - launched) / stepMonths)
  if (afterCount <= policy.valuesAfterMin) {
    return refused('too-few-points', { after: afterCount, afterMin: policy.valuesAfterMin + 1 })
  }
  const { trendGuardPerMonth, seasonGuard } = policy
  const errorRate = policy.improvementErrorRate * PRAISE_SHARE
  const sides = { stepMonths, beforeCount, afterCount, errorRate }
  return detectableChange(sample, {
    ...sides,
    trendGuardPerMonth,
    seasonGuard,
    dipGuard: DIP_GUARD_DEVIATIONS,
  })
}
