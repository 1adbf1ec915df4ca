import { type Refused, refused } from '../result.ts'
import { autocorrelationOf } from './autocorrelation.ts'
import { averageOf } from './average.ts'
import { studentQuantile } from './distribution.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import { checkSides } from './interrupted-time-series.ts'
import { crossProduct, crossVector, dot, inverseOf, type Matrix, multiply } from './least-squares.ts'

export type LevelShiftOptions = {
  /** Periods before the launch. */
  interventionIndex: number
  /** Months from one value to the next. Default 1. */
  stepMonths?: number
  /** Values needed before and after the launch. Default 6 each. */
  beforeMin?: number
  afterMin?: number
  /** Chance of a bound on the wrong side of no change, on each side of the interval. Default 0.04. */
  errorRate?: number
  /** How strong a trend may have been there already, in standard deviations a month. Default 0.03. */
  trendGuardPerMonth?: number
  /** How strong a yearly season may be, in standard deviations. Default 0.4. */
  seasonGuard?: number
}

export type LevelShift = Estimate & {
  /** Plain averages of the values before and after the launch. */
  before: number
  after: number
  beforeCount: number
  afterCount: number
  /** Standard deviation of the values around the model. */
  deviation: number
  freedom: number
  /** Lag-1 autocorrelation of the values around the model, 0 to 0.8. */
  autocorrelation: number
  /** Change a period that the model sets aside as no merit of the launch. */
  trend: number
}

/** Under three on a side, five columns leave nothing to tell chance by, whatever a policy allows. */
const SIDE_VALUES_LEAST = 3
/** Level and step: the columns that are estimated freely. */
const UNPENALISED = 2
/**
 * Columns by which the fit takes correlation away: level, step, and about one for the three that are shrunk.
 */
const COLUMNS_USED = 3
/** Standard errors by which a trend or a wave must stand out to widen its guard. */
const PLAINLY = 2
/** Keeps the fit solvable where a series cannot show a wave, as yearly values cannot. */
const PENALTY_MIN = 1e-6
/** A step smaller than this share of the largest value is rounding. */
const ROUNDING = 1e-10

/**
 * The step of a series at the launch, guarded against what was there anyway: the test that the verdict rests
 * on.
 *
 * Model: value = level + step after the launch + trend x month + yearly wave + noise that remembers the
 * period before (lag-1 autocorrelation, gaps counted). Trend and wave are shrunk towards none (penalised
 * least squares, the same as a mixed model with trend ~ N(0, guard) and wave ~ N(0, guard) in standard
 * deviations of the noise), so that the data may show them, and the step's interval is as much wider as they
 * could still hide. One that plainly shows, by more than two of its standard errors, widens its own guard by
 * what it shows beyond them, so that a strong trend is not shrunk into the step. Two passes each: the first
 * estimates the autocorrelation, the second fits the whitened values. Interval: Student t with n - 2 degrees
 * of freedom.
 *
 * Unit: that of the values. Assumes one step at the launch and equal periods; a null is a gap in time. Adding
 * a constant to every value after the launch adds just that to the step and leaves its interval as wide as it
 * was. Refuses as segmentedRegression does; values without any variation around the model give an interval of
 * no width. Why this model, its error rates and its power: docs/method.md. Source: Henderson, Biometrics 1975
 * (mixed model equations); Prais and Winsten 1954 (whitening).
 */
export function levelShift(
  values: readonly (number | null)[],
  options: LevelShiftOptions,
): LevelShift | Refused {
  const { interventionIndex, stepMonths = 1, beforeMin = 6, afterMin = 6, errorRate = 0.04 } = options
  const { trendGuardPerMonth = 0.03, seasonGuard = 0.4 } = options
  const refusal = checkSides(
    values,
    interventionIndex,
    Math.max(SIDE_VALUES_LEAST, beforeMin),
    Math.max(SIDE_VALUES_LEAST, afterMin),
  )
  if (refusal) return refusal
  const times = values.flatMap((value, index) => (value === null ? [] : [index]))
  const known = times.map((index) => values[index]!)
  const rows = times.map((index) => designRow(index, interventionIndex, stepMonths))
  const penalty = penaltyOf(rows, known, times, [trendGuardPerMonth, seasonGuard, seasonGuard])
  const fit = penalty && twoPassFit(rows, known, times, penalty)
  if (!fit) return refused('collinear')
  const freedom = known.length - UNPENALISED
  const deviation = Math.sqrt(Math.max(0, fit.deviance) / freedom)
  const standardError = deviation * Math.sqrt(fit.inverse[1]![1]!)
  const rounding = ROUNDING * Math.max(...known.map(Math.abs))
  const estimate = Math.abs(fit.coefficients[1]!) <= rounding ? 0 : fit.coefficients[1]!
  const before = known.filter((_, index) => times[index]! < interventionIndex)
  const after = known.filter((_, index) => times[index]! >= interventionIndex)
  return {
    ...estimateOf(estimate, standardError, studentQuantile(1 - errorRate, freedom)),
    before: averageOf(before),
    after: averageOf(after),
    beforeCount: before.length,
    afterCount: after.length,
    deviation,
    freedom,
    autocorrelation: fit.autocorrelation,
    trend: fit.coefficients[2]! * stepMonths,
  }
}

/** 1 or -1 when the step is up or down beyond chance at the given error rate, else 0. */
export function shiftBeyondChance(shift: LevelShift, errorRate: number): -1 | 0 | 1 {
  const reach = studentQuantile(1 - errorRate, shift.freedom) * shift.standardError
  if (shift.estimate - reach > 0) return 1
  return shift.estimate + reach < 0 ? -1 : 0
}

/** Level, step, months since the launch, and the two halves of a yearly wave. */
function designRow(index: number, interventionIndex: number, stepMonths: number): number[] {
  const month = (index - interventionIndex) * stepMonths
  const angle = (2 * Math.PI * month) / 12
  return [1, index >= interventionIndex ? 1 : 0, month, Math.cos(angle), Math.sin(angle)]
}

/**
 * Penalties of the five columns: none for level and step, 1 / guard^2 for trend and wave. A guard is widened
 * by what a nearly unpenalised fit shows of its column beyond two standard errors.
 */
function penaltyOf(rows: Matrix, known: number[], times: number[], guards: number[]): number[] | null {
  const weak = [0, 0, ...guards.map(() => PENALTY_MIN)]
  const fit = twoPassFit(rows, known, times, weak)
  if (!fit) return null
  const variance = fit.deviance / (known.length - weak.length)
  const penalties = guards.map((guard, index) => {
    const column = index + UNPENALISED
    const square = fit.coefficients[column]! ** 2
    const shown = variance > 0 ? square / variance - PLAINLY ** 2 * fit.inverse[column]![column]! : 0
    return Math.max(PENALTY_MIN, 1 / (guard ** 2 + Math.max(0, shown)))
  })
  return [0, 0, ...penalties]
}

function twoPassFit(rows: Matrix, known: number[], times: number[], penalty: number[]) {
  const first = penalisedFit(rows, known, penalty)
  if (!first) return null
  const autocorrelation = autocorrelationOf(first.residuals, times, COLUMNS_USED)
  const whitened = whiten(
    rows.map((row, index) => [...row, known[index]!]),
    times,
    autocorrelation,
  )
  const values = whitened.map((row) => row.pop()!)
  const second = penalisedFit(whitened, values, penalty)
  return second && { ...second, autocorrelation }
}

function penalisedFit(rows: Matrix, values: number[], penalty: number[]) {
  const normal = crossProduct(rows)
  penalty.forEach((weight, index) => {
    normal[index]![index]! += weight
  })
  const inverse = inverseOf(normal)
  if (!inverse) return null
  const coefficients = multiply(inverse, crossVector(rows, values))
  const residuals = rows.map((row, index) => values[index]! - dot(row, coefficients))
  const deviance =
    dot(residuals, residuals) + penalty.reduce((sum, weight, i) => sum + weight * coefficients[i]! ** 2, 0)
  return { coefficients, inverse, residuals, deviance }
}

/** Each row less what the one before it carries on, scaled so that all vary alike. */
function whiten(rows: Matrix, times: readonly number[], autocorrelation: number): Matrix {
  return rows.map((row, index) => {
    if (index === 0) return row
    const carried = autocorrelation ** (times[index]! - times[index - 1]!)
    const scale = 1 / Math.sqrt(1 - carried ** 2)
    const before = rows[index - 1]!
    return row.map((value, column) => (value - carried * before[column]!) * scale)
  })
}
