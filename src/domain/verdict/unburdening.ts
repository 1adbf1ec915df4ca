import { controlChart } from '../measurement/control-chart.ts'
import { shiftBeyondChance } from '../measurement/level-shift.ts'
import { interventionIndexOf, type PeriodValue, type Series, seriesOf } from '../measurement/series.ts'
import { isRefused } from '../result.ts'
import type { ComplaintEvidence, Evidence } from './evidence.ts'
import type { Dimension, MissingProof, Reason } from './judgement.ts'
import { shiftNumbers, shiftOf } from './outcome-shift.ts'
import type { Policy } from './policy.ts'

/** Complaints are told per this number of people served. */
const PER_SERVED = 1000
/** Latest months in which a signal of the control chart still speaks of today. */
const RECENT_POINTS = 3

/**
 * Unburdening: complaints per 1,000 served show no concern since the launch, and those due are settled in
 * time.
 *
 * A rise at the launch beyond chance (the same level shift as for outcomes) is adverse. A signal of concern
 * of the control chart after the launch in the latest three months, or too few settled in time, is not met:
 * the chart's rules raise too many false alarms to condemn by. Fewer than the needed months with figures
 * after the launch are insufficient.
 */
export function judgeUnburdening({ complaints, launch }: Evidence, policy: Policy): Dimension {
  const series = complaints && seriesOf(ratesOf(complaints))
  const index = series && !isRefused(series) && launch !== null ? interventionIndexOf(series, launch) : null
  if (!complaints || !series || isRefused(series) || launch === null || index === null) {
    return insufficient(policy.valuesAfterMin, [])
  }
  const after = series.values.slice(index)
  const settled = settledReason(complaints, policy)
  const months = after.filter((value) => value !== null).length
  if (months < policy.valuesAfterMin) return insufficient(policy.valuesAfterMin - months, settled.reasons)
  const concern = concernReason(series, after, launch, policy)
  const state =
    concern.code === 'complaints-increased'
      ? 'adverse'
      : concern.code === 'complaints-recent-concern' || settled.missing.length > 0
        ? 'not-met'
        : 'met'
  return { state, reasons: [concern, ...settled.reasons], missing: settled.missing }
}

/** Complaints per 1,000 served by month, from counts where they are known, else as reported. */
export function ratesOf({ periods, perThousand }: ComplaintEvidence): PeriodValue[] {
  const counted = periods
    .filter(({ served }) => served > 0)
    .map(({ period, complaints, served }) => ({ period, value: (complaints / served) * PER_SERVED }))
  const known = new Set(counted.map(({ period }) => period))
  return [...counted, ...(perThousand ?? []).filter(({ period }) => !known.has(period))]
}

function concernReason(series: Series, after: (number | null)[], launch: string, policy: Policy): Reason {
  const shift = shiftOf(series, launch, policy)
  if (!isRefused(shift) && shiftBeyondChance(shift, policy.harmErrorRate) > 0)
    return { code: 'complaints-increased', numbers: shiftNumbers(shift, policy) }
  const chart = controlChart(after, { improvement: 'lower' })
  const recent = isRefused(chart) ? [] : chart.points.slice(-RECENT_POINTS)
  const signal = recent.findLast((point) => point.meaning === 'concern')
  if (signal) {
    const numbers = {
      value: signal.value,
      mean: signal.mean,
      upperLimit: signal.upperLimit,
      signal: signal.signal,
    }
    return { code: 'complaints-recent-concern', numbers }
  }
  const known = after.filter((value) => value !== null)
  const average = known.reduce((sum, value) => sum + value, 0) / known.length
  const numbers = isRefused(shift)
    ? { before: null, after: average, afterCount: known.length }
    : shiftNumbers(shift, policy)
  return { code: 'complaints-no-concern', numbers }
}

function settledReason(
  { due, settledInTime }: ComplaintEvidence,
  policy: Policy,
): Pick<Dimension, 'reasons' | 'missing'> {
  if (due <= 0) return { reasons: [], missing: [] }
  const share = settledInTime / due
  const numbers = { due, settledInTime, share, shareMin: policy.settledShareMin }
  if (share >= policy.settledShareMin) return { reasons: [{ code: 'settled-in-time', numbers }], missing: [] }
  const needed = settledNeeded(due, settledInTime, policy.settledShareMin)
  return {
    reasons: [{ code: 'settled-too-late', numbers }],
    missing: [
      {
        code: 'settle-complaints',
        dimension: 'unburdening',
        effortDays: needed,
        numbers: { ...numbers, needed },
      },
    ],
  }
}

/**
 * Further complaints, each settled in time, after which the share is reached; all of them when the share is
 * the whole.
 */
function settledNeeded(due: number, settledInTime: number, shareMin: number): number {
  if (shareMin >= 1) return due - settledInTime
  // What is lost in the ninth decimal is rounding, not a complaint.
  return Math.ceil((shareMin * due - settledInTime) / (1 - shareMin) - 1e-9)
}

function insufficient(needed: number, reasons: Reason[]): Dimension {
  const missing: MissingProof = {
    code: 'complaint-figures',
    dimension: 'unburdening',
    effortDays: 0.5 * needed,
    numbers: { needed },
  }
  return {
    state: 'insufficient',
    reasons: [{ code: 'no-complaint-figures', numbers: { needed } }, ...reasons],
    missing: [missing],
  }
}
