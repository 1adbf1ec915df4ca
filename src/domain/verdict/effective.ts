import { type LevelShift, levelShift } from '../measurement/level-shift.ts'
import { interventionIndexOf, periodsOf, type Series, seriesOf } from '../measurement/series.ts'
import { isRefused, type Refused, refused } from '../result.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { Dimension, MissingProof, Reason } from './judgement.ts'
import { named } from './measured.ts'
import type { Policy } from './policy.ts'

/**
 * Effective: at least one outcome moved the right way beyond chance and none the wrong way.
 *
 * Each outcome with a direction is judged by the level shift at the launch; the error rate is shared among them. One that got
 * worse beyond chance makes the dimension adverse; otherwise one that got better makes it met; otherwise one with enough
 * values and no change makes it not met. A plain before and after is weak: it is told and decides nothing.
 */
export function judgeEffective(evidence: Evidence, policy: Policy): Dimension {
  const { launch } = evidence
  const outcomes = evidence.indicators.filter((one) => one.kind === 'outcome' && one.direction !== 'neutral')
  if (launch === null || outcomes.length === 0) {
    const reason: Reason = { code: launch === null ? 'not-launched' : 'no-outcome-indicator', numbers: {} }
    const missing: MissingProof[] =
      launch === null ? [{ code: 'launch', dimension: 'effective', effortDays: 30, numbers: {} }] : []
    return { state: 'insufficient', reasons: [reason], missing }
  }
  const errorRate = policy.errorRate / outcomes.length
  const judged = outcomes.map((outcome) => judgeOutcome(outcome, launch, { ...policy, errorRate }))
  const codes = judged.map((one) => one.reason.code)
  const state = codes.includes('worsened')
    ? 'adverse'
    : codes.includes('improved')
      ? 'met'
      : codes.includes('no-change-beyond-chance')
        ? 'not-met'
        : 'insufficient'
  return {
    state,
    reasons: judged.map((one) => one.reason),
    missing: state === 'insufficient' ? judged.flatMap((one) => one.missing) : [],
  }
}

type Judged = { reason: Reason; missing: MissingProof[] }

function judgeOutcome(outcome: IndicatorEvidence, launch: string, policy: Policy): Judged {
  const series = comparedSeries(outcome)
  if (isRefused(series)) return weakOutcome(outcome, launch, policy, null)
  const shift = shiftOf(series, launch, policy)
  if (isRefused(shift)) return weakOutcome(outcome, launch, policy, series)
  const better = outcome.direction === 'higher' ? 1 : -1
  const code =
    shift.lower > 0 === shift.upper > 0 && shift.estimate !== 0
      ? Math.sign(shift.estimate) === better
        ? 'improved'
        : 'worsened'
      : 'no-change-beyond-chance'
  return { reason: { code, numbers: { ...named(outcome), ...shiftNumbers(shift) } }, missing: [] }
}

/** Level shift at the launch of a series, by the thresholds of the policy. */
export function shiftOf(series: Series, launch: string, policy: Policy): LevelShift | Refused {
  const interventionIndex = interventionIndexOf(series, launch)
  if (interventionIndex === null) return refused('bad-period', { period: launch })
  const sidePointsMin = Math.min(policy.valuesBeforeMin, policy.valuesAfterMin)
  const shift = levelShift(series.values, {
    interventionIndex,
    stepMonths: series.stepMonths,
    sidePointsMin,
    errorRate: policy.errorRate,
    trendGuard: policy.trendGuardPerMonth,
    seasonGuard: policy.seasonGuard,
  })
  if (isRefused(shift)) return shift
  const { beforeCount, afterCount } = shift
  if (beforeCount >= policy.valuesBeforeMin && afterCount >= policy.valuesAfterMin) return shift
  return refused('too-few-points', { before: beforeCount, after: afterCount })
}

export function shiftNumbers(shift: LevelShift): Record<string, number> {
  const { before, after, beforeCount, afterCount, estimate, lower, upper } = shift
  return { before, after, beforeCount, afterCount, estimate, lower, upper }
}

/** The values, or where a comparison was reported their difference from it, month by month: what happened to both is nobody's merit. */
function comparedSeries(outcome: IndicatorEvidence): Series | Refused {
  if (!outcome.comparison || outcome.comparison.length === 0) return seriesOf(outcome.values)
  const own = seriesOf(outcome.values)
  const other = seriesOf(outcome.comparison)
  if (isRefused(own)) return own
  if (isRefused(other)) return own
  const elsewhere = new Map(periodsOf(other).map(({ period, value }) => [period, value]))
  return seriesOf(
    periodsOf(own).map(({ period, value }) => {
      const compared = elsewhere.get(period) ?? null
      return { period, value: value === null || compared === null ? null : value - compared }
    }),
  )
}

/** What can be told of an outcome that cannot be judged yet: the averages around the launch, and how many values it lacks. */
function weakOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
  series: Series | null,
): Judged {
  const index = series && interventionIndexOf(series, launch)
  const numbersOf = (values: (number | null)[]) => values.filter((value) => value !== null)
  const before = series && index !== null ? numbersOf(series.values.slice(0, index)) : []
  const after = series && index !== null ? numbersOf(series.values.slice(index)) : []
  const counts = { beforeCount: before.length, afterCount: after.length }
  const missing: MissingProof[] = []
  const lacking = {
    before: policy.valuesBeforeMin - before.length,
    after: policy.valuesAfterMin - after.length,
  }
  const stepMonths = series?.stepMonths ?? 1
  if (lacking.after > 0) {
    const numbers = { ...named(outcome), needed: lacking.after, stepMonths }
    missing.push({
      code: 'values-after',
      dimension: 'effective',
      effortDays: 30 * stepMonths * lacking.after,
      numbers,
    })
  }
  if (lacking.before > 0) {
    const numbers = { ...named(outcome), needed: lacking.before, stepMonths }
    missing.push({ code: 'values-before', dimension: 'effective', effortDays: lacking.before, numbers })
  }
  const first = before.length > 0 ? averageOf(before) : (outcome.baseline?.value ?? null)
  if (first !== null && after.length > 0) {
    const numbers = { ...named(outcome), ...counts, before: first, after: averageOf(after) }
    return { reason: { code: 'weak-before-after', numbers }, missing }
  }
  return { reason: { code: 'too-few-values', numbers: { ...named(outcome), ...counts } }, missing }
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
