import { type Refused, refused } from '../result.ts'
import { studentQuantile } from './distribution.ts'
import { checkSides } from './interrupted-time-series.ts'
import { crossProduct, crossVector, dot, inverseOf, multiply } from './least-squares.ts'

/** What was counted in a period, and out of how many: both null in a gap. */
export type CountSeries = {
  counts: readonly (number | null)[]
  exposures: readonly (number | null)[]
}

export type CountShiftOptions = {
  /** Periods before the launch. */
  interventionIndex: number
  /** Months from one value to the next. */
  stepMonths: number
  /** Values needed before and after the launch. */
  beforeMin: number
  afterMin: number
  /** How strong a trend a month and a yearly wave are allowed for, in standard deviations of a period's log rate. */
  trendGuardPerMonth: number
  seasonGuard: number
}

export type CountShift = {
  /** Step of the log rate at the launch with its standard error, and the degrees of freedom of its Student t. */
  logStep: number
  standardError: number
  freedom: number
  /** Rates per unit of exposure, as counted. */
  before: number
  after: number
  beforeCount: number
  afterCount: number
  /** Pearson chi-square over degrees of freedom, at least 1: how much more the counts scatter than chance alone. */
  dispersion: number
}

/** Half a count on each side keeps the logarithm of none finite, and costs nothing where there are many. */
const COUNT_ADDED = 0.5
const UNPENALISED = 2
const ITERATIONS_MAX = 50
const SETTLED = 1e-9
/** A step of the logarithm beyond this would leave what a computer can hold; a rate does not grow by e^5 at once. */
const LOG_STEP_MAX = 5

/**
 * The step of a rate of counts at the launch: log(expected count) = log(exposure) + level + step after the launch + trend
 * x month + yearly wave, by penalised quasi-Poisson regression. Trend and wave are shrunk towards none as in `levelShift`,
 * in standard deviations of one period's log rate, sqrt(dispersion / mean count).
 *
 * Counts are over-dispersed: the errors are multiplied by the root of the dispersion, which is at least 1. Refuses as
 * segmentedRegression does, and 'bad-exposure' (not above 0), 'negative-count' and 'not-converged'. Source: McCullagh and
 * Nelder, Generalized Linear Models 1989, 6.2 (quasi-likelihood); half a count: Haldane 1955.
 */
export function countShift(series: CountSeries, options: CountShiftOptions): CountShift | Refused {
  const { interventionIndex: launch, stepMonths } = options
  const refusal = checkSides(series.counts, launch, options.beforeMin, options.afterMin)
  if (refusal) return refusal
  const rows = series.counts.flatMap((count, index) => {
    const exposure = series.exposures[index]
    return count === null ? [] : [{ count, exposure: exposure ?? 0, index, isAfter: index >= launch }]
  })
  if (rows.some(({ exposure }) => !(exposure > 0 && Number.isFinite(exposure))))
    return refused('bad-exposure')
  if (rows.some(({ count }) => count < 0)) return refused('negative-count')
  const [before, after] = [false, true].map((side) => sideOf(rows.filter(({ isAfter }) => isAfter === side)))
  if (!before || !after) return refused('too-few-points')
  const counts = rows.map(
    ({ count, isAfter }) => count + COUNT_ADDED / (isAfter ? after.periods : before.periods),
  )
  const design = rows.map(({ index, isAfter }) => {
    const month = (index - launch) * stepMonths
    const angle = (2 * Math.PI * month) / 12
    return [1, isAfter ? 1 : 0, month, Math.cos(angle), Math.sin(angle)]
  })
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const { trendGuardPerMonth, seasonGuard } = options
  const guards = [trendGuardPerMonth, seasonGuard, seasonGuard]
  const penalty = [0, 0, ...guards.map((guard) => mean / guard ** 2)]
  const fit = penalisedFit(design, counts, { exposures: rows.map(({ exposure }) => exposure), penalty })
  if (!fit) return refused('not-converged')
  const freedom = rows.length - UNPENALISED
  const pearson = counts.reduce((sum, count, at) => sum + (count - fit.means[at]!) ** 2 / fit.means[at]!, 0)
  const dispersion = Math.max(1, pearson / freedom)
  return {
    logStep: fit.coefficients[1]!,
    standardError: Math.sqrt(dispersion * fit.inverse[1]![1]!),
    freedom,
    before: before.count / before.exposure,
    after: after.count / after.exposure,
    beforeCount: before.periods,
    afterCount: after.periods,
    dispersion,
  }
}

/** 1 or -1 when the rate stepped up or down beyond chance at the given error rate, else 0. */
export function countBeyondChance(shift: CountShift, errorRate: number): -1 | 0 | 1 {
  const reach = studentQuantile(1 - errorRate, shift.freedom) * shift.standardError
  if (shift.logStep - reach > 0) return 1
  return shift.logStep + reach < 0 ? -1 : 0
}

type Side = { count: number; exposure: number; periods: number }

function sideOf(rows: readonly { count: number; exposure: number }[]): Side | null {
  if (rows.length === 0) return null
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    exposure: rows.reduce((sum, { exposure }) => sum + exposure, 0),
    periods: rows.length,
  }
}

/**
 * True when the rate of one set of periods lies above that of another beyond chance: the logarithm of the ratio of rates
 * against its error, by the normal distribution. `dispersion` is that of the counts.
 */
export function isRateAbove(
  one: { count: number; exposure: number },
  other: { count: number; exposure: number },
  { dispersion, errorRate, freedom }: { dispersion: number; errorRate: number; freedom: number },
): boolean {
  const [a, b] = [one.count + COUNT_ADDED, other.count + COUNT_ADDED]
  const logRatio = Math.log(a / one.exposure) - Math.log(b / other.exposure)
  const error = Math.sqrt(dispersion * (1 / a + 1 / b))
  return logRatio - studentQuantile(1 - errorRate, freedom) * error > 0
}

function penalisedFit(
  design: number[][],
  counts: readonly number[],
  { exposures, penalty }: { exposures: readonly number[]; penalty: readonly number[] },
) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exposed = exposures.reduce((sum, exposure) => sum + exposure, 0)
  let coefficients = penalty.map((_, column) => (column === 0 ? Math.log(total / exposed) : 0))
  for (let iteration = 0; iteration < ITERATIONS_MAX; iteration += 1) {
    const means = design.map((row, at) => exposures[at]! * Math.exp(dot(row, coefficients)))
    const information = crossProduct(design, means)
    penalty.forEach((weight, column) => {
      information[column]![column]! += weight
    })
    const inverse = inverseOf(information)
    if (!inverse) return null
    const score = crossVector(
      design,
      counts.map((count, at) => count - means[at]!),
    )
    const step = multiply(
      inverse,
      score.map((value, column) => value - penalty[column]! * coefficients[column]!),
    )
    if (!step.every(Number.isFinite)) return null
    const largest = Math.max(...step.map(Math.abs))
    const scale = largest > LOG_STEP_MAX ? LOG_STEP_MAX / largest : 1
    coefficients = coefficients.map((value, column) => value + scale * step[column]!)
    if (largest < SETTLED) return { coefficients, inverse, means }
  }
  return null
}
