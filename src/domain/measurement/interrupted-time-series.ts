import { type Refused, refused } from '../result.ts'
import { averageOf } from './average.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import { crossProduct, dot, leastSquares, type Matrix } from './least-squares.ts'
import { isMeasurable } from './series.ts'

export type SegmentedRegression = {
  /** Level at time 0, just before the first value. */
  intercept: Estimate
  /** Change per period before the launch. */
  trend: Estimate
  /** Step at the launch. */
  levelChange: Estimate
  /** Change per period after the launch minus that before it. */
  trendChange: Estimate
  /** Newey-West lag, in periods. */
  lag: number
  /**
   * About 2 without autocorrelation of the residuals, towards 0 with a positive one; null when there are no
   * residuals.
   */
  durbinWatson: number | null
  /** The model at every period, gaps included. */
  fitted: number[]
  /** The model at every period as if there had been no launch. */
  counterfactual: number[]
}

export type PoissonStepChange = {
  /** Natural logarithm of the rate per unit of exposure at time 0. */
  intercept: Estimate
  /** Change of the log rate per period. */
  trend: Estimate
  /** Step of the log rate at the launch. */
  levelChange: Estimate
  /** Pearson chi-square over degrees of freedom: 1 for a Poisson process, more when counts scatter more. */
  dispersion: number
  /** Rate after the launch over the rate without it. */
  rateRatio: { estimate: number; lower: number; upper: number }
}

/** A line through fewer points on a side says nothing about that side. */
const SIDE_POINTS_MIN = 6
/** A difference smaller than this share of the largest value is how the value is kept, not what was measured. */
const ROUNDING = 8 * Number.EPSILON
/** The same for what is left of a fit, as a share of the spread of the values. */
const FIT_ROUNDING = 1e-12

/**
 * Segmented regression: value ~ time + post + timeSince by ordinary least squares with Newey-West standard
 * errors.
 *
 * `interventionIndex` is the number of periods before the launch. Time counts from 1; post is 1 from the
 * launch on; timeSince is 1 at the first period after it. Lag = floor(4 (n/100)^(2/9)), Bartlett weights, no
 * prewhitening, no small-sample factor. Intervals are normal 95 %. Assumes straight lines and equal periods.
 * A null is a gap in time: the period keeps its place in time and is left out of the fit; residuals on both
 * sides of a gap are as far apart as their periods are. Refuses 'bad-intervention', 'not-a-number', 'too-few-
 * points' (under 6 values on a side), 'constant-values', and 'collinear' (all values on one straight line, so
 * that nothing scatters and no error can be told). Source: Newey and West, Econometrica 1987; Lopez Bernal et
 * al., International Journal of Epidemiology 2017.
 */
export function segmentedRegression(
  values: readonly (number | null)[],
  { interventionIndex }: { interventionIndex: number },
): SegmentedRegression | Refused {
  const refusal = checkSides(values, interventionIndex)
  if (refusal) return refusal
  const design = values.map((_, index) => designRow(index, interventionIndex))
  const times = values.flatMap((value, index) => (value === null ? [] : [index]))
  const known = times.map((index) => values[index]!)
  if (known.every((value) => value === known[0])) return refused('constant-values', { value: known[0] })
  const size = Math.max(...known.map(Math.abs))
  const rows = times.map((index) => design[index]!)
  const { values: standard, centre, unit } = standardised(known)
  const fit = leastSquares(rows, standard)
  if (!fit || onOneLine(times, known, size)) return refused('collinear')
  const rounding = Math.max(FIT_ROUNDING, (ROUNDING * size) / unit)
  const residuals = fit.residuals.map((residual) => (Math.abs(residual) <= rounding ? 0 : residual))
  const lag = Math.floor(4 * (known.length / 100) ** (2 / 9))
  const covariance = sandwich(fit.inverse, neweyWestMiddle(rows, residuals, times, lag))
  const [intercept, trend, levelChange, trendChange] = fit.coefficients.map((estimate, index) =>
    estimateOf(
      unit * estimate + (index === 0 ? centre : 0),
      unit * Math.sqrt(Math.max(0, covariance[index]![index]!)),
    ),
  ) as [Estimate, Estimate, Estimate, Estimate]
  return {
    intercept,
    trend,
    levelChange,
    trendChange,
    lag,
    durbinWatson: durbinWatson(residuals, times),
    fitted: design.map((row) => centre + unit * dot(row, fit.coefficients)),
    counterfactual: design.map((row) => intercept.estimate + trend.estimate * row[1]!),
  }
}

/**
 * The values around their average, in a unit of about their spread: squares of the smallest and of the largest figures
 * stay numbers, and a small change of a large figure is not lost. The unit is a power of two, so that nothing is rounded.
 */
function standardised(known: readonly number[]) {
  const centre = averageOf(known)
  const spread = Math.max(...known.map((value) => Math.abs(value - centre)))
  const unit = spread > 0 ? 2 ** Math.max(-1000, Math.floor(Math.log2(spread))) : 1
  return { values: known.map((value) => (value - centre) / unit), centre, unit }
}

/** True when the values lie on the straight line from the first to the last; `size` is that of the largest. */
function onOneLine(times: readonly number[], values: readonly number[], size: number): boolean {
  const slope = (values.at(-1)! - values[0]!) / (times.at(-1)! - times[0]!)
  return values.every(
    (value, index) => Math.abs(value - values[0]! - slope * (times[index]! - times[0]!)) <= ROUNDING * size,
  )
}

function designRow(index: number, interventionIndex: number): number[] {
  const post = index >= interventionIndex
  return [1, index + 1, post ? 1 : 0, post ? index - interventionIndex + 1 : 0]
}

/** Refusals that both models share: the launch lies inside the series and each side has values enough. */
export function checkSides(
  values: readonly (number | null)[],
  interventionIndex: number,
  beforeMin = SIDE_POINTS_MIN,
  afterMin = SIDE_POINTS_MIN,
): Refused | null {
  if (!Number.isInteger(interventionIndex) || interventionIndex < 0 || interventionIndex > values.length) {
    return refused('bad-intervention', { interventionIndex, points: values.length })
  }
  const wrong = values.findIndex((value) => value !== null && !isMeasurable(value))
  if (wrong >= 0) return refused('not-a-number', { index: wrong })
  const before = values.slice(0, interventionIndex).filter((value) => value !== null).length
  const after = values.slice(interventionIndex).filter((value) => value !== null).length
  if (before >= beforeMin && after >= afterMin) return null
  return refused('too-few-points', { before, after, beforeMin, afterMin })
}

/**
 * Sum over lags of Bartlett-weighted products of the scores; two values are as far apart as their periods.
 */
function neweyWestMiddle(rows: Matrix, residuals: number[], times: number[], lag: number): Matrix {
  const scores = rows.map((row, index) => row.map((value) => value * residuals[index]!))
  const middle = crossProduct(scores)
  for (let later = 1; later < scores.length; later += 1) {
    for (let earlier = later - 1; earlier >= 0 && times[later]! - times[earlier]! <= lag; earlier -= 1) {
      const weight = 1 - (times[later]! - times[earlier]!) / (lag + 1)
      for (let i = 0; i < middle.length; i += 1) {
        for (let j = 0; j < middle.length; j += 1) {
          const product =
            scores[later]![i]! * scores[earlier]![j]! + scores[earlier]![i]! * scores[later]![j]!
          middle[i]![j]! += weight * product
        }
      }
    }
  }
  return middle
}

function sandwich(bread: Matrix, middle: Matrix): Matrix {
  const times = (left: Matrix, right: Matrix) =>
    left.map((row) =>
      right[0]!.map((_, column) => row.reduce((sum, value, k) => sum + value * right[k]![column]!, 0)),
    )
  return times(times(bread, middle), bread)
}

/**
 * Sum of squared steps of the residuals over their sum of squares; a step across a gap is no step of one
 * period.
 */
function durbinWatson(residuals: readonly number[], times: readonly number[]): number | null {
  let steps = 0
  for (let index = 1; index < residuals.length; index += 1) {
    if (times[index]! - times[index - 1]! === 1) steps += (residuals[index]! - residuals[index - 1]!) ** 2
  }
  const total = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  return total === 0 ? null : steps / total
}

/**
 * Log-linear model of counts with an offset: log(expected count) = log(exposure) + intercept + trend x time +
 * step at the launch, by iteratively reweighted least squares; standard errors are quasi-Poisson, multiplied
 * by the root of the dispersion.
 *
 * Time counts from 1 as above. A null count or a null exposure is a gap in time. Assumes a common trend
 * before and after. Refuses as segmentedRegression does, and 'bad-exposure' (missing or not above 0), 'negative-
 * count', 'no-counts' (none on one side, so that the ratio has no value), 'constant-values' (every rate the same),
 * 'collinear' (every log rate on one straight line) and 'not-converged'. Source: Lopez Bernal et al. 2017, tests/reference/sicily.csv.
 */
export function poissonStepChange(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
  { interventionIndex }: { interventionIndex: number },
): PoissonStepChange | Refused {
  // Whoever calls this without types may have forgotten it.
  const exposures = Array.isArray(exposure) ? exposure.length : 0
  if (exposures !== counts.length) return refused('bad-exposure', { points: counts.length, exposures })
  const known = counts.map((count, index) => (exposure[index] === null ? null : count))
  const refusal = checkSides(known, interventionIndex) ?? checkCounts(known, exposure, interventionIndex)
  if (refusal) return refusal
  const times = known.flatMap((count, index) => (count === null ? [] : [index]))
  const rows = times.map((index) => designRow(index, interventionIndex).slice(0, 3))
  const y = times.map((index) => known[index]!)
  const offset = times.map((index) => Math.log(exposure[index]!))
  const logRates = y.map((count, index) => Math.log(count) - offset[index]!)
  const size = Math.max(1, ...logRates.map(Math.abs))
  if (Number.isFinite(size) && onOneLine(times, logRates, size)) return refused('collinear')
  const model = reweight(rows, y, offset)
  if (!model) return refused('not-converged')
  const pearson = y.reduce(
    (sum, count, index) => sum + (count - model.means[index]!) ** 2 / model.means[index]!,
    0,
  )
  const dispersion = pearson / (y.length - 3)
  const [intercept, trend, levelChange] = model.coefficients.map((estimate, index) =>
    estimateOf(estimate, Math.sqrt(dispersion * model.inverse[index]![index]!)),
  ) as [Estimate, Estimate, Estimate]
  const rateRatio = {
    estimate: Math.exp(levelChange.estimate),
    lower: Math.exp(levelChange.lower),
    upper: Math.exp(levelChange.upper),
  }
  return { intercept, trend, levelChange, dispersion, rateRatio }
}

function checkCounts(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
  interventionIndex: number,
): Refused | null {
  const wrong = exposure.findIndex((value) => value !== null && !(value > 0 && isMeasurable(value)))
  if (wrong >= 0) return refused('bad-exposure', { index: wrong })
  const negative = counts.findIndex((count) => count !== null && count < 0)
  if (negative >= 0) return refused('negative-count', { index: negative })
  const sum = (side: readonly (number | null)[]) =>
    side.reduce<number>((total, count) => total + (count ?? 0), 0)
  const before = sum(counts.slice(0, interventionIndex))
  const after = sum(counts.slice(interventionIndex))
  if (before === 0 || after === 0) return refused('no-counts', { before, after })
  const rates = counts.flatMap((count, index) => (count === null ? [] : [count / exposure[index]!]))
  return rates.every((rate) => rate === rates[0]) ? refused('constant-values', { rate: rates[0] }) : null
}

/** Iterations after which a model that has not settled is given up; it settles in about five. */
const ITERATIONS_MAX = 50
const SETTLED = 1e-12

function reweight(rows: Matrix, counts: number[], offset: number[]) {
  // A tenth keeps the logarithm of a zero count finite in the first step only.
  let means = counts.map((count) => count + 0.1)
  let previous: number[] | null = null
  for (let iteration = 0; iteration < ITERATIONS_MAX; iteration += 1) {
    const working = counts.map(
      (count, index) => Math.log(means[index]!) - offset[index]! + (count - means[index]!) / means[index]!,
    )
    const fit = leastSquares(rows, working, means)
    if (!fit?.coefficients.every(Number.isFinite)) return null
    means = rows.map((row, index) => Math.exp(offset[index]! + dot(row, fit.coefficients)))
    const { coefficients, inverse } = fit
    if (previous && coefficients.every((value, index) => Math.abs(value - previous![index]!) < SETTLED)) {
      return { coefficients, inverse, means }
    }
    previous = coefficients
  }
  return null
}
