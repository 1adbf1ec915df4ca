import { type Refused, refused } from '../result.ts'
import { autocorrelationOf } from './autocorrelation.ts'
import { averageOf } from './average.ts'
import { studentQuantile } from './distribution.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import { checkSides } from './interrupted-time-series.ts'
import { leastSquares } from './least-squares.ts'

export type BeforeAfter = { before: number; after: number; change: number }

export type DifferenceInDifferences = {
  /** Averages where the innovation runs and where it does not, over the periods that both reported. */
  own: BeforeAfter
  comparison: BeforeAfter
  /** Change here minus change there: what is left when what happened to both is taken away. */
  effect: Estimate
  /**
   * How the two drew apart per period before the launch. An interval without 0 says that they were not alike
   * to begin with.
   */
  divergenceBefore: Estimate
  periods: number
}

const CONFIDENCE = 0.975

/**
 * Difference in differences of a series and a comparison series (another agency or district without the
 * innovation).
 *
 * effect = (own after - own before) - (comparison after - comparison before), in the unit of the values, over
 * periods with both values; a null in either is a gap in time. Its standard error is that of a difference of
 * two averages of the paired differences with lag-1 autocorrelation, its interval Student t with n - 2
 * degrees of freedom. Assumes that both would have moved alike without the innovation, which
 * `divergenceBefore` lets one check. Refuses 'different-lengths' and what segmentedRegression refuses,
 * counted over paired periods. Source: Angrist and Pischke, Mostly Harmless Econometrics, chapter 5.
 */
export function differenceInDifferences(
  own: readonly (number | null)[],
  comparison: readonly (number | null)[],
  { interventionIndex }: { interventionIndex: number },
): DifferenceInDifferences | Refused {
  if (own.length !== comparison.length) {
    return refused('different-lengths', { own: own.length, comparison: comparison.length })
  }
  const gaps = own.map((value, index) => {
    const other = comparison[index] ?? null
    return value === null || other === null ? null : value - other
  })
  const refusal = checkSides(gaps, interventionIndex)
  if (refusal) return refusal
  const times = gaps.flatMap((gap, index) => (gap === null ? [] : [index]))
  const averages = (values: readonly (number | null)[]): BeforeAfter => {
    const before = averageOf(times.filter((time) => time < interventionIndex).map((time) => values[time]!))
    const after = averageOf(times.filter((time) => time >= interventionIndex).map((time) => values[time]!))
    return { before, after, change: after - before }
  }
  const difference = averages(gaps)
  const residuals = times.map(
    (time) => gaps[time]! - (time < interventionIndex ? difference.before : difference.after),
  )
  const freedom = times.length - 2
  return {
    own: averages(own),
    comparison: averages(comparison),
    effect: estimateOf(
      difference.change,
      standardErrorOf(residuals, times, interventionIndex),
      studentQuantile(CONFIDENCE, freedom),
    ),
    divergenceBefore: divergenceOf(gaps.slice(0, interventionIndex)),
    periods: times.length,
  }
}

/**
 * Root of w'Rw times the variance, with w the weights of the two averages and R the correlation of periods
 * apart in time.
 */
function standardErrorOf(residuals: number[], times: number[], interventionIndex: number): number {
  const correlation = autocorrelationOf(residuals, times, 2)
  const beforeCount = times.filter((time) => time < interventionIndex).length
  const weights = times.map((time) =>
    time < interventionIndex ? -1 / beforeCount : 1 / (times.length - beforeCount),
  )
  let spread = 0
  for (const [row, left] of times.entries()) {
    for (const [column, right] of times.entries()) {
      spread += weights[row]! * weights[column]! * correlation ** Math.abs(left - right)
    }
  }
  const variance = residuals.reduce((sum, value) => sum + value * value, 0) / (times.length - 2)
  return Math.sqrt(variance * spread)
}

function divergenceOf(gaps: readonly (number | null)[]): Estimate {
  const times = gaps.flatMap((gap, index) => (gap === null ? [] : [index]))
  const fit = leastSquares(
    times.map((time) => [1, time]),
    times.map((time) => gaps[time]!),
  )!
  const freedom = times.length - 2
  const variance = fit.residuals.reduce((sum, value) => sum + value * value, 0) / freedom
  const standardError = Math.sqrt(variance * fit.inverse[1]![1]!)
  return estimateOf(fit.coefficients[1]!, standardError, studentQuantile(CONFIDENCE, freedom))
}
