import { type Refused, refused } from '../result.ts'
import { autocorrelationOf } from './autocorrelation.ts'
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
  /** How strong a trend may have been there already, in standard deviations a month. Default 0.035. */
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

/**
 * The step of a series at the launch, guarded against what was there anyway: the test that the verdict rests on.
 *
 * Model: value = level + step after the launch + trend x month + yearly wave + noise that remembers the period before (lag-1
 * autocorrelation, gaps counted). Trend and wave are shrunk towards none (penalised least squares, which is the same
 * as a mixed model with trend ~ N(0, guard) and wave ~ N(0, guard), both in standard deviations of the noise), so that the data may show
 * them, and the step's interval is as much wider as they could still hide. Two passes: the first estimates the autocorrelation,
 * the second fits the whitened values. Interval: Student t with n - 2 degrees of freedom.
 *
 * Unit: that of the values. Assumes one step at the launch and equal periods; a null is a gap in time. Adding a constant to every value
 * after the launch adds just that to the step and leaves its interval as wide as it was. Refuses as segmentedRegression does;
 * values without any variation around the model give an interval of no width.
 * Why this model, its error rates and its power: docs/method.md. Source: Henderson, Biometrics 1975 (mixed model equations);
 * Prais and Winsten 1954 (whitening).
 */
export function levelShift(
  values: readonly (number | null)[],
  options: LevelShiftOptions,
): LevelShift | Refused {
  const { interventionIndex, stepMonths = 1, beforeMin = 6, afterMin = 6, errorRate = 0.04 } = options
  const { trendGuardPerMonth = 0.035, seasonGuard = 0.4 } = options
  const refusal = checkSides(values, interventionIndex, beforeMin, afterMin)
  if (refusal) return refusal
  const times = values.flatMap((value, index) => (value === null ? [] : [index]))
  const known = times.map((index) => values[index]!)
  const rows = times.map((index) => designRow(index, interventionIndex, stepMonths))
  const penalty = [0, 0, trendGuardPerMonth ** -2, seasonGuard ** -2, seasonGuard ** -2]
  const first = penalisedFit(rows, known, penalty)
  if (!first) return refused('collinear')
  const autocorrelation = autocorrelationOf(first.residuals, times)
  const fit = penalisedFit(
    whiten(rows, times, autocorrelation),
    whitenValues(known, times, autocorrelation),
    penalty,
  )
  if (!fit) return refused('collinear')
  const freedom = known.length - 2
  const deviation = Math.sqrt(Math.max(0, fit.deviance) / freedom)
  const standardError = deviation * Math.sqrt(fit.inverse[1]![1]!)
  const before = known.filter((_, index) => times[index]! < interventionIndex)
  const after = known.filter((_, index) => times[index]! >= interventionIndex)
  return {
    ...estimateOf(fit.coefficients[1]!, standardError, studentQuantile(1 - errorRate, freedom)),
    before: averageOf(before),
    after: averageOf(after),
    beforeCount: before.length,
    afterCount: after.length,
    deviation,
    freedom,
    autocorrelation,
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

/** Each value less what the one before it carries on, scaled so that all vary alike. */
function whiten(rows: Matrix, times: readonly number[], autocorrelation: number): Matrix {
  const columns = rows[0]!.map((_, column) =>
    whitenValues(
      rows.map((row) => row[column]!),
      times,
      autocorrelation,
    ),
  )
  return rows.map((_, index) => columns.map((column) => column[index]!))
}

function whitenValues(
  values: readonly number[],
  times: readonly number[],
  autocorrelation: number,
): number[] {
  return values.map((value, index) => {
    if (index === 0) return value
    const carried = autocorrelation ** (times[index]! - times[index - 1]!)
    return (value - carried * values[index - 1]!) / Math.sqrt(1 - carried ** 2)
  })
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
