import { countBeyondChance, countShift, isRateAbove } from '../measurement/count-shift.ts'
import { studentQuantile } from '../measurement/distribution.ts'
import { type LevelShift, shiftBeyondChance } from '../measurement/level-shift.ts'
import { interventionIndexOf, type PeriodValue, seriesOf } from '../measurement/series.ts'
import { isRefused, type Refused, refused } from '../result.ts'
import type { ComplaintEvidence } from './evidence.ts'
import { shiftOf } from './outcome-shift.ts'
import type { Policy } from './policy.ts'

/** A rate per person served, with the bound below which it does not lie at the policy's rate of error. */
export type Rate = { value: number; lower: number }

/** Complaints around the launch, as rates per person served. */
export type ComplaintSeries = {
  before: number
  after: number
  beforeCount: number
  afterCount: number
  step: { estimate: number; lower: number; upper: number; confidence: number }
  isIncreased: boolean
  /** The rate of the latest three months, and whether it lies above that before the launch beyond chance. */
  latest: number
  isLatelyAbove: boolean
  /** The latest year since the launch. */
  lately: Rate
}

/** Latest periods that speak of today, and the year that a ceiling is held against. */
const RECENT_PERIODS = 3
const CEILING_PERIODS = 12
/**
 * A trend of complaints is allowed for by this share of the policy's guard: counts of three a month say too little of a
 * trend for more, and a doubling has to be found (docs/method.md).
 */
const TREND_GUARD_SHARE = 0.5
/** The latest months are looked at each month: each look has a quarter of the chance of a false alarm. */
const RECENT_ERROR_SHARE = 0.25
/** Reported rates are per 1,000. */
const REPORTED_PER = 1000

/**
 * The complaints of an innovation around its launch: as counts where every month has them, else as rates. Refuses
 * 'no-values', 'bad-period', 'not-a-number' and 'too-long'.
 */
export function complaintSeriesOf(
  complaints: ComplaintEvidence,
  launch: string,
  policy: Policy,
): ComplaintSeries | Refused {
  const periods = complaints.periods.filter(({ served }) => served > 0)
  const counted = new Set(periods.map(({ period }) => period))
  const reported = (complaints.perThousand ?? []).filter(({ period }) => !counted.has(period))
  if (periods.length > 0 && reported.every(({ value }) => value === null)) {
    return ofCounts(periods, launch, policy)
  }
  const rates = periods.map(({ period, complaints: count, served }) => ({ period, value: count / served }))
  const others = reported.map(({ period, value }) => ({
    period,
    value: value === null ? null : value / REPORTED_PER,
  }))
  return ofRates([...rates, ...others], launch, policy)
}

type Counted = { count: number; exposure: number }

const added = (periods: readonly Counted[]): Counted => ({
  count: periods.reduce((sum, { count }) => sum + count, 0),
  exposure: periods.reduce((sum, { exposure }) => sum + exposure, 0),
})

const rateOf = ({ count, exposure }: Counted) => (exposure > 0 ? count / exposure : 0)

function ofCounts(
  periods: ComplaintEvidence['periods'],
  launch: string,
  policy: Policy,
): ComplaintSeries | Refused {
  const counts = seriesOf(periods.map(({ period, complaints }) => ({ period, value: complaints })))
  const exposures = seriesOf(periods.map(({ period, served }) => ({ period, value: served })))
  if (isRefused(counts)) return counts
  if (isRefused(exposures)) return exposures
  const index = interventionIndexOf(counts, launch)
  if (index === null) return refused('bad-period', { period: launch })
  const known = counts.values.map((count, at) =>
    count === null ? null : { count, exposure: exposures.values[at] ?? 0 },
  )
  const side = (from: number, to: number) => known.slice(from, to).filter((one) => one !== null)
  const [before, after] = [side(0, index), side(index, known.length)]
  const shift = countShift(
    { counts: counts.values, exposures: exposures.values },
    {
      interventionIndex: index,
      stepMonths: counts.stepMonths,
      beforeMin: policy.valuesBeforeMin,
      afterMin: policy.valuesAfterMin,
      trendGuardPerMonth: policy.trendGuardPerMonth * TREND_GUARD_SHARE,
      seasonGuard: policy.seasonGuard,
    },
  )
  const afterRate = rateOf(added(after))
  const latest = added(after.slice(-RECENT_PERIODS))
  const dispersion = isRefused(shift) ? 1 : shift.dispersion
  const freedom = isRefused(shift) ? Math.max(1, before.length + after.length - 2) : shift.freedom
  const errorRate = policy.harmErrorRate * RECENT_ERROR_SHARE
  // What would be without the step, from what is: the step of the logarithm takes so much away.
  const ofStep = (log: number) => afterRate * (1 - Math.exp(-log))
  const reach = isRefused(shift)
    ? 0
    : studentQuantile(1 - policy.improvementErrorRate, freedom) * shift.standardError
  const logStep = isRefused(shift) ? 0 : shift.logStep
  const year = added(after.slice(-CEILING_PERIODS))
  return {
    before: rateOf(added(before)),
    after: afterRate,
    beforeCount: before.length,
    afterCount: after.length,
    step: {
      estimate: ofStep(logStep),
      lower: ofStep(logStep - reach),
      upper: ofStep(logStep + reach),
      confidence: 1 - 2 * policy.improvementErrorRate,
    },
    isIncreased: !isRefused(shift) && countBeyondChance(shift, policy.harmErrorRate) > 0,
    latest: rateOf(latest),
    isLatelyAbove:
      before.length > 0 && isRateAbove(latest, added(before), { dispersion, errorRate, freedom }),
    lately: {
      value: rateOf(year),
      lower:
        rateOf(year) *
        Math.exp(
          -studentQuantile(1 - policy.harmErrorRate, freedom) * Math.sqrt(dispersion / (year.count + 0.5)),
        ),
    },
  }
}

function ofRates(rates: readonly PeriodValue[], launch: string, policy: Policy): ComplaintSeries | Refused {
  const series = seriesOf(rates)
  if (isRefused(series)) return series
  const index = interventionIndexOf(series, launch)
  if (index === null) return refused('bad-period', { period: launch })
  const numbers = (values: (number | null)[]) => values.filter((value) => value !== null)
  const [before, after] = [numbers(series.values.slice(0, index)), numbers(series.values.slice(index))]
  const found = shiftOf(series, launch, policy)
  const shift = isRefused(found) ? null : found
  const latest = meanOf(after.slice(-RECENT_PERIODS))
  const year = after.slice(-CEILING_PERIODS)
  return {
    before: meanOf(before),
    after: meanOf(after),
    beforeCount: before.length,
    afterCount: after.length,
    step: {
      estimate: shift?.estimate ?? 0,
      lower: shift?.lower ?? 0,
      upper: shift?.upper ?? 0,
      confidence: 1 - 2 * policy.improvementErrorRate,
    },
    isIncreased: shift !== null && shiftBeyondChance(shift, policy.harmErrorRate) > 0,
    latest,
    isLatelyAbove: shift !== null && latest - meanOf(before) > recentReach(shift, { before, after }, policy),
    lately: { value: meanOf(year), lower: meanOf(year) - yearReach(year, policy) },
  }
}

/**
 * How far the latest rates may lie above those before the launch by chance. How much the rates scatter is known from the
 * others: a latest one that leaps would hide itself.
 */
function recentReach(
  { autocorrelation }: LevelShift,
  { before, after }: { before: readonly number[]; after: readonly number[] },
  policy: Policy,
): number {
  const sides = [before, after.slice(0, -RECENT_PERIODS)].filter((side) => side.length > 1)
  const squares = sides.reduce((sum, side) => sum + squaresOf(side), 0)
  const freedom = sides.reduce((sum, side) => sum + side.length - 1, 0)
  const carried = Math.sqrt((1 + autocorrelation) / (1 - autocorrelation))
  const error = carried * Math.sqrt((squares / freedom) * (1 / RECENT_PERIODS + 1 / before.length))
  return studentQuantile(1 - policy.harmErrorRate * RECENT_ERROR_SHARE, freedom) * error
}

function squaresOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

function yearReach(year: readonly number[], policy: Policy): number {
  if (year.length < 2) return Number.POSITIVE_INFINITY
  const error = Math.sqrt(squaresOf(year) / (year.length - 1) / year.length)
  return studentQuantile(1 - policy.harmErrorRate, Math.max(3, year.length - 1)) * error
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
