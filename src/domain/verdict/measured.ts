import { monthOf } from '../calendar/month.ts'
import { seriesOf } from '../measurement/series.ts'
import { isRefused } from '../result.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { Dimension, MissingProof, Reason } from './judgement.ts'
import type { Policy } from './policy.ts'

/**
 * Measured: an output and an outcome indicator, each with baseline, target and a fresh value.
 * Met when one of each kind is complete; not met when a kind is not measured at all; insufficient in between.
 */
export function judgeMeasured(evidence: Evidence, policy: Policy): Dimension {
  const kinds = (['output', 'outcome'] as const).map((kind) => judgeKind(kind, evidence, policy))
  const states = kinds.map((kind) => kind.state)
  const state = states.includes('not-met')
    ? 'not-met'
    : states.includes('insufficient')
      ? 'insufficient'
      : 'met'
  return {
    state,
    reasons: kinds.flatMap((kind) => kind.reasons),
    missing: kinds.flatMap((kind) => kind.missing),
  }
}

function judgeKind(kind: 'output' | 'outcome', evidence: Evidence, policy: Policy): Dimension {
  const indicators = evidence.indicators.filter((indicator) => indicator.kind === kind && !indicator.ended)
  if (indicators.length === 0) {
    const code = `no-${kind}-indicator` as const
    return {
      state: 'not-met',
      reasons: [{ code, numbers: {} }],
      missing: [
        { code: `${kind}-indicator`, dimension: 'measured', effortDays: EFFORT_DAYS.indicator, numbers: {} },
      ],
    }
  }
  const gaps = indicators.map((indicator) => gapsOf(indicator, evidence.asOf, policy))
  // The indicator nearest to complete is the one to finish; the first wins a tie.
  const nearest = gaps.reduce((best, gap) => (gap.length < best.length ? gap : best))
  const indicator = indicators[gaps.indexOf(nearest)]!
  if (nearest.length === 0) {
    const reason: Reason = { code: 'complete-indicator', numbers: { kind, ...named(indicator) } }
    return { state: 'met', reasons: [reason], missing: [] }
  }
  return {
    state: 'insufficient',
    reasons: nearest.map((code) => ({ code: `no-${code}` as const, numbers: { kind, ...named(indicator) } })),
    missing: nearest.map(
      (code): MissingProof => ({
        code,
        dimension: 'measured',
        effortDays: EFFORT_DAYS[code],
        numbers: { kind, ...named(indicator) },
      }),
    ),
  }
}

/**
 * Rough days of work: a target is a number to agree on, a baseline has to be looked up, an indicator has to
 * be set up.
 */
const EFFORT_DAYS = { target: 0.1, 'fresh-value': 0.5, baseline: 1, indicator: 2 }

function gapsOf(
  indicator: IndicatorEvidence,
  asOf: string,
  policy: Policy,
): ('target' | 'fresh-value' | 'baseline')[] {
  const gaps: ('target' | 'fresh-value' | 'baseline')[] = []
  if (indicator.target === null) gaps.push('target')
  if (!isFresh(indicator, asOf, policy)) gaps.push('fresh-value')
  if (indicator.baseline === null) gaps.push('baseline')
  return gaps
}

function isFresh(indicator: IndicatorEvidence, asOf: string, policy: Policy): boolean {
  const series = seriesOf(indicator.values)
  const today = monthOf(asOf)
  if (isRefused(series) || today === null) return false
  const last = monthOf(series.start)! + (series.values.length - 1) * series.stepMonths
  return today - last <= policy.valueAgeMonthsMax + series.stepMonths - 1
}

export function named({
  key,
  name,
  nameEn,
  unit,
}: Pick<IndicatorEvidence, 'key' | 'name' | 'nameEn' | 'unit'>): {
  key: string
  name: string
  unit: string
  nameEn?: string
} {
  return nameEn ? { key, name, nameEn, unit } : { key, name, unit }
}
