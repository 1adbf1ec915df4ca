import { type Refused, refused } from '../result.ts'
import { studentQuantile } from './distribution.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import { checkSides } from './interrupted-time-series.ts'
import { crossProduct, crossVector, dot, inverseOf, type Matrix, multiply } from './least-squares.ts'

export type LevelShiftOptions = {
  /** Periods before the launch. */
  interventionIndex: number
  /** Months from one value to the next. Default 1. */
  stepMonths?: number
  /** Values needed on each side. Default 6. */
  sidePointsMin?: number
  /** Chance of calling a change in one direction when there is none. Default 0.025, a 95 % interval. */
  errorRate?: number
  /** Trend that may have been there before the launch, in standard deviations a month. Default 0.05. */
  trendGuard?: number
  /** Yearly season that may be there, in standard deviations. Default 0.5. */
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
  /** Lag-1 autocorrelation used, 0 to 0.8. */
  autocorrelation: number
  /** Trend a period that the model set aside. */
  trend: number
}

const AUTOCORRELATION_MAX = 0.8

export function levelShift(
  values: readonly (number | null)[],
  options: LevelShiftOptions,
): LevelShift | Refused {
  const { interventionIndex, stepMonths = 1, sidePointsMin = 6, errorRate = 0.025 } = options
  const { trendGuard = 0.05, seasonGuard = 0.5 } = options
  const refusal = checkSides(values, interventionIndex, sidePointsMin)
  if (refusal) return refusal
  const times = values.flatMap((value, index) => (value === null ? [] : [index]))
  const known = times.map((index) => values[index]!)
  const rows = times.map((index) => designRow(index, interventionIndex, stepMonths))
  const penalty = [0, 0, trendGuard ** -2, seasonGuard ** -2, seasonGuard ** -2]
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
  const shift = estimateOf(
    fit.coefficients[1]!,
    deviation * Math.sqrt(fit.inverse[1]![1]!),
    studentQuantile(1 - errorRate, freedom),
  )
  const before = known.filter((_, index) => times[index]! < interventionIndex)
  const after = known.filter((_, index) => times[index]! >= interventionIndex)
  return {
    ...shift,
    before: averageOf(before),
    after: averageOf(after),
    beforeCount: before.length,
    afterCount: after.length,
    deviation,
    autocorrelation,
    trend: fit.coefficients[2]! * stepMonths,
  }
}

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

function autocorrelationOf(residuals: readonly number[], times: readonly number[]): number {
  const variance = dot(residuals, residuals) / residuals.length
  let product = 0
  let pairs = 0
  for (let index = 1; index < residuals.length; index += 1) {
    if (times[index]! - times[index - 1]! !== 1) continue
    product += residuals[index]! * residuals[index - 1]!
    pairs += 1
  }
  if (pairs === 0 || variance === 0) return 0
  const raw = product / pairs / variance
  const corrected = raw + (1 + 4 * raw) / residuals.length
  return Math.min(AUTOCORRELATION_MAX, Math.max(0, corrected))
}

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
