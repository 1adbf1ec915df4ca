import { studentQuantile } from '../measurement/distribution.ts'
import { type Elsewhere, elsewhereAtLaunch } from '../measurement/elsewhere.ts'
import {
  type LevelShift,
  type LevelShiftOptions,
  levelShift,
  shiftAndLooks,
} from '../measurement/level-shift.ts'
import { movingSeasons } from '../measurement/moving-season.ts'
import { interventionIndexOf, periodsOf, type Series, seriesOf } from '../measurement/series.ts'
import { isRefused, type Refused, refused } from '../result.ts'
import { type Assurance, assuranceOf } from './assurance.ts'
import type { IndicatorEvidence } from './evidence.ts'
import { looksAtOutcome } from './outcome-looks.ts'
import { leastChangeOf } from './plan.ts'
import type { Policy } from './policy.ts'
import type { OutcomeLook } from './replay.ts'
import { breaksOf, withoutShocks } from './series-mark.ts'
import { unreportedShare } from './unreported.ts'

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

/** What else the sentence about an outcome needs. */
export type OutcomeNumbers = {
  /** What the values after the launch would be on average without the step. */
  without: number
  /** 1 when `before` and `without` differ enough that the plain averages would credit a trend, else 0. */
  trendSetAside: number
  /** Least change worth having, or null where no target says so. */
  least: number | null
  /** 1 when the whole interval lies below the least change worth having, else 0. */
  isBelowLeast: number
  target: number | null
  assurance: Assurance | null
  /** Months left out as going their own way, and the share left unreported beyond what was usual. */
  outliers: number
  unreported: number
}

/** How much more it changed here than elsewhere (difference in differences, 95 % interval), for the sentence. */
export type ComparisonNumbers = {
  comparisonName: string
  difference: number
  differenceLower: number
  differenceUpper: number
  /** 1 when that whole interval lies below the least change worth having, else 0. */
  isDifferenceBelowLeast: number
  comparedPeriods: number
}

export type OutcomeShift = {
  shift: LevelShift
  looks: OutcomeLook[]
  numbers: ShiftNumbers & OutcomeNumbers & Partial<ComparisonNumbers> & { comparisonUnsteady?: string }
  /** 1 or -1 when it rose or fell more than elsewhere, 0 when that is not clear, null without a steady comparison. */
  against: -1 | 0 | 1 | null
  /** 1 or -1 when the places to compare with rose or fell by themselves, else 0. */
  elsewhere: -1 | 0 | 1
}

/** A difference smaller than this share of the averages is how they are kept. */
const ROUNDING = 1e-10
/** How far a trend must move the level beside the step before the plain averages no longer tell the change. */
const TREND_SHARE = 0.1
/** Share of the policy's error rate at which places to compare with are taken to have moved by themselves. */
const ELSEWHERE_SHARE = 0.5

/** Level shift of a series at the launch, by the thresholds of the policy. */
export function shiftOf(series: Series, launch: string, policy: Policy): LevelShift | Refused {
  const options = optionsFor(series, launch, policy)
  return isRefused(options) ? options : levelShift(series.values, options)
}

function optionsFor(
  series: Series,
  launch: string,
  policy: Policy,
): (LevelShiftOptions & { ok?: true }) | Refused {
  const interventionIndex = interventionIndexOf(series, launch)
  if (interventionIndex === null) return refused('bad-period', { period: launch })
  return {
    interventionIndex,
    stepMonths: series.stepMonths,
    beforeMin: policy.valuesBeforeMin,
    afterMin: policy.valuesAfterMin,
    errorRate: policy.improvementErrorRate,
    trendGuardPerMonth: policy.trendGuardPerMonth,
    seasonGuard: policy.seasonGuard,
    courses: movingSeasons(series, policy.seasonGuard),
  }
}

export function shiftNumbers(shift: LevelShift, policy: Policy): ShiftNumbers {
  const { before, after, beforeCount, afterCount, estimate, lower, upper } = shift
  const confidence = 1 - 2 * policy.improvementErrorRate
  return { before, after, beforeCount, afterCount, estimate, lower, upper, confidence }
}

/**
 * Level shift of an outcome as it stands, the looks that led there, and whether places to compare with bear it out. The
 * step is always that of the own values: a comparison can take praise and blame away, because what happened elsewhere as
 * well is nobody's merit and nobody's fault, but give neither. So no choice of the place to compare with can make an
 * innovation look better than it is. Values of an outside shock are set aside, and a break of counting is no result.
 */
export function shiftOfOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
  promisedFrom: string | null,
): OutcomeShift | Refused {
  const reported = seriesOf(outcome.values)
  if (isRefused(reported)) return reported
  const marks = outcome.marks ?? []
  const own = withoutShocks(reported, marks)
  const plain = optionsFor(own, launch, policy)
  if (isRefused(plain)) return plain
  const options = { ...plain, breaks: breaksOf(own, marks) }
  const found = shiftAndLooks(own.values, options)
  if (isRefused(found)) return found
  const { shift, looks } = found
  const isPromised = promisedFrom !== null
  const isReported = periodsOf(reported).map(
    ({ period, value }) => value !== null || (promisedFrom !== null && `${period}-01` < promisedFrom),
  )
  const wanted = outcome.direction === 'higher' ? 1 : -1
  const places = [...(outcome.comparison ? [outcome.comparison] : []), ...(outcome.comparisons ?? [])]
  const there = elsewhereAtLaunch(own, shift, places, options, policy.improvementErrorRate * ELSEWHERE_SHARE)
  const numbers = {
    ...shiftNumbers(shift, policy),
    ...outcomeNumbers(outcome, shift, wanted),
    assurance: assuranceOf(own.values.slice(options.interventionIndex), outcome),
    unreported: unreportedShare(isReported, options.interventionIndex, isPromised),
    ...comparisonNumbers(there, leastChangeOf(outcome), wanted),
  }
  return {
    shift,
    looks: looksAtOutcome(looks, own, options.interventionIndex, { wanted, isReported, isPromised }),
    numbers,
    against: againstOf(there, policy),
    elsewhere: there.moved,
  }
}

function outcomeNumbers(outcome: IndicatorEvidence, shift: LevelShift, wanted: 1 | -1) {
  const { before, after, estimate, lower, upper, outliers } = shift
  const least = leastChangeOf(outcome)
  const most = wanted > 0 ? upper : -lower
  const without = after - estimate
  return {
    without,
    trendSetAside: Math.abs(without - before) > TREND_SHARE * Math.abs(estimate) ? 1 : 0,
    least,
    isBelowLeast: least !== null && most < least ? 1 : 0,
    target: outcome.target,
    outliers,
  }
}

function comparisonNumbers(
  { steady, unsteady, difference }: Elsewhere,
  least: number | null,
  wanted: 1 | -1,
) {
  if (difference === null) return unsteady.length > 0 ? { comparisonUnsteady: unsteady.join(', ') } : {}
  const { effect, periods } = difference
  const most = wanted > 0 ? effect.upper : -effect.lower
  return {
    isDifferenceBelowLeast: least !== null && most < least ? 1 : 0,
    comparisonName: steady.join(', '),
    difference: effect.estimate,
    differenceLower: effect.lower,
    differenceUpper: effect.upper,
    comparedPeriods: periods,
  }
}

function againstOf({ difference }: Elsewhere, policy: Policy): -1 | 0 | 1 | null {
  if (difference === null) return null
  const { effect, own, periods } = difference
  const rounding = ROUNDING * Math.max(Math.abs(own.before), Math.abs(own.after))
  if (Math.abs(effect.estimate) <= rounding) return 0
  const reach = studentQuantile(1 - policy.comparisonErrorRate, periods - 2) * effect.standardError
  return effect.estimate - reach > 0 ? 1 : effect.estimate + reach < 0 ? -1 : 0
}
