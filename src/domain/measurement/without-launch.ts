import { averageOf } from './average.ts'
import { studentQuantile } from './distribution.ts'
import { leastSquares } from './least-squares.ts'

/** The course without the innovation, one entry a period; null before the launch and where nothing can be said any more. */
export type WithoutLaunch = {
  values: (number | null)[]
  /** Where nineteen of twenty values would lie. */
  band: ({ lower: number; upper: number } | null)[]
}

/** Chance, on each side, below which a trend before the launch is beyond doubt: values that remember feign weaker ones. */
const TREND_DOUBT = 0.0005
const BAND_RATE = 0.025
const VALUES_BEFORE_MIN = 6

/**
 * What the values would be without the innovation: level as before, with the trend before the launch only when it is
 * beyond doubt. It ends after as many periods as there were before, for nothing carries further than it was watched, and
 * stays within what the unit allows: a per cent from 0 to 100, and nothing below nought where no value before was. Null
 * with fewer than six values before.
 */
export function withoutLaunch(
  values: readonly (number | null)[],
  launchIndex: number,
  unit: string,
): WithoutLaunch | null {
  const times = values.slice(0, launchIndex).flatMap((value, index) => (value === null ? [] : [index]))
  if (times.length < VALUES_BEFORE_MIN) return null
  const known = times.map((time) => values[time]!)
  const course = courseOf(times, known)
  const least = known.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY
  const most = unit === '%' && known.every((value) => value <= 100) ? 100 : Number.POSITIVE_INFINITY
  const allowed = (value: number) => Math.min(most, Math.max(least, value))
  const until = 2 * launchIndex - times[0]!
  const isShown = (index: number) => index >= launchIndex && index < until
  return {
    values: values.map((_, index) => (isShown(index) ? allowed(course.at(index)) : null)),
    band: values.map((_, index) => {
      if (!isShown(index)) return null
      const reach = course.reachAt(index)
      return { lower: allowed(course.at(index) - reach), upper: allowed(course.at(index) + reach) }
    }),
  }
}

/** The line through the values before, and how far a single value may lie from it. */
function courseOf(times: readonly number[], known: readonly number[]) {
  const count = times.length
  const middle = averageOf(times)
  const fit = leastSquares(
    times.map((time) => [1, time - middle]),
    [...known],
  )!
  const spread = (residuals: readonly number[], freedom: number) =>
    Math.sqrt(residuals.reduce((sum, value) => sum + value * value, 0) / freedom)
  const around = spread(fit.residuals, count - 2)
  const slope = fit.coefficients[1]!
  const error = around * Math.sqrt(fit.inverse[1]![1]!)
  const isTrend = Math.abs(slope) > studentQuantile(1 - TREND_DOUBT, count - 2) * error
  const level = averageOf(known)
  const freedom = isTrend ? count - 2 : count - 1
  const quantile = studentQuantile(1 - BAND_RATE, freedom)
  const deviation = isTrend
    ? around
    : spread(
        known.map((value) => value - level),
        freedom,
      )
  return {
    at: (time: number) => (isTrend ? level + slope * (time - middle) : level),
    reachAt: (time: number) => {
      const tilt = isTrend ? (time - middle) ** 2 * fit.inverse[1]![1]! : 0
      return quantile * deviation * Math.sqrt(1 + 1 / count + tilt)
    },
  }
}
