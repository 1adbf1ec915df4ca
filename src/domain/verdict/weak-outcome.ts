import { averageOf } from '../measurement/average.ts'
import { studentQuantile } from '../measurement/distribution.ts'
import { interventionIndexOf, seriesOf } from '../measurement/series.ts'
import { isRefused } from '../result.ts'
import type { IndicatorEvidence } from './evidence.ts'
import type { MissingProof, Reason } from './judgement.ts'
import { named } from './measured.ts'
import type { OutcomeShift } from './outcome-shift.ts'
import type { Policy } from './policy.ts'

/** Days of work to agree on a target, and to find a place to compare with. */
const TARGET_DAYS = 0.1
const COMPARISON_DAYS = 3
const MONTH_DAYS = 30
/** More further values than this are no advice. */
const FURTHER_VALUES_MAX = 24

/**
 * What can be told of an outcome that cannot be judged yet: the averages around the launch, and how many
 * values it lacks.
 */
export function weakOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
): { reason: Reason; missing: MissingProof[] } {
  const reported = seriesOf(outcome.values)
  const series = isRefused(reported) ? null : reported
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
  if (lacking.after > 0) missing.push(valuesAfter(outcome, lacking.after, stepMonths))
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

function valuesAfter(outcome: IndicatorEvidence, needed: number, stepMonths: number): MissingProof {
  const numbers = { ...named(outcome), needed, stepMonths }
  return {
    code: 'values-after',
    dimension: 'effective',
    effortDays: MONTH_DAYS * stepMonths * needed,
    numbers,
  }
}

/**
 * What would tell whether an outcome got better: a target where none says which change is worth having, further values
 * where they would make the step sure enough within two years, else a place to compare with.
 */
export function whatWouldTell(
  outcome: IndicatorEvidence,
  { shift, numbers: { least } }: OutcomeShift,
  policy: Policy,
): MissingProof[] {
  if (least === null) {
    const numbers = { kind: outcome.kind, ...named(outcome) }
    return [{ code: 'target', dimension: 'effective', effortDays: TARGET_DAYS, numbers }]
  }
  const series = seriesOf(outcome.values)
  const stepMonths = isRefused(series) ? 1 : series.stepMonths
  const further = furtherValues(shift.standardError, shift, least, policy)
  if (further !== null) return [valuesAfter(outcome, further, stepMonths)]
  return [
    { code: 'comparison', dimension: 'effective', effortDays: COMPARISON_DAYS, numbers: named(outcome) },
  ]
}

/**
 * Further values after which the interval is no wider than the least change worth having, so that it cannot hold both
 * none and that; null when not within two years of months.
 */
function furtherValues(
  standardError: number,
  { beforeCount, afterCount, freedomLeft }: { beforeCount: number; afterCount: number; freedomLeft: number },
  least: number,
  policy: Policy,
): number | null {
  const reach = studentQuantile(1 - policy.improvementErrorRate, freedomLeft)
  const spread = (after: number) => Math.sqrt(1 / beforeCount + 1 / after)
  for (let further = 1; further <= FURTHER_VALUES_MAX; further += 1) {
    const error = (standardError * spread(afterCount + further)) / spread(afterCount)
    if (2 * reach * error <= least) return further
  }
  return null
}
