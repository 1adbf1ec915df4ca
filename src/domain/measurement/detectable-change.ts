import { type Refused, refused } from '../result.ts'
import { normalQuantile, studentQuantile } from './distribution.ts'
import { UNPENALISED } from './guarded-step.ts'
import { penalisedFit, variancesBy } from './penalised-fit.ts'
import { isMeasurable } from './series.ts'
import { type StepDesign, stepDesign } from './step-design.ts'
import { addRow, emptySums } from './step-sums.ts'

export type DetectableChange = {
  /** Smallest change that is found in four of five cases, in the unit of the values, above 0. */
  change: number
  /** Standard deviation of the sample around its level, trend and wave, and how well it remembers. */
  deviation: number
  autocorrelation: number
}

export type DetectableChangeOptions = {
  stepMonths: number
  /** Values that there will be before the launch (the sample, if there will be no more) and after it until the result. */
  beforeCount: number
  afterCount: number
  /** Chance at which one look may call it better. */
  errorRate: number
  trendGuardPerMonth: number
  seasonGuard: number
  dipGuard: number
}

/** Chance of finding the change. */
const POWER = 0.8
/** Fewer values tell nothing of how much they scatter. */
const SAMPLE_VALUES_MIN = 6
const COLUMNS_USED = 2

/**
 * Smallest change at a launch that a plan can find, from a sample of values before it: (t + z) standard errors of the
 * step, with t the quantile of the test at its error rate and z that of the power, and the standard error that of the
 * guarded step with so many values on each side and the scatter and memory of the sample. Within a tenth of simulation
 * (docs/method.md). Refuses 'too-few-points' under six values, 'not-a-number', and 'constant-values'.
 */
export function detectableChange(
  sample: readonly (number | null)[],
  options: DetectableChangeOptions,
): DetectableChange | Refused {
  const known = sample.filter((value) => value !== null)
  if (!known.every(isMeasurable)) return refused('not-a-number')
  if (known.length < SAMPLE_VALUES_MIN) {
    return refused('too-few-points', { before: known.length, beforeMin: SAMPLE_VALUES_MIN })
  }
  if (known.every((value) => value === known[0])) return refused('constant-values', { value: known[0] })
  const scatter = scatterOf(sample, options)
  if (!scatter) return refused('collinear')
  const { beforeCount, afterCount, errorRate } = options
  const design = designOf(beforeCount, options)
  const sums = emptySums(design.columns + 1)
  for (let index = 0; index < beforeCount + afterCount; index += 1) addRow(sums, design.rowOf(index), index)
  const penalties = penaltiesOf(design)
  const variances = variancesBy(sums, penalties, scatter.autocorrelation)
  if (!variances) return refused('collinear')
  const freedom = Math.max(1, beforeCount + afterCount - columnsSpent(variances, penalties))
  const standardErrors = studentQuantile(1 - errorRate, freedom) + normalQuantile(POWER)
  return { change: standardErrors * scatter.deviation * Math.sqrt(variances[1]!), ...scatter }
}

function designOf(interventionIndex: number, options: DetectableChangeOptions): StepDesign {
  const { stepMonths, trendGuardPerMonth, seasonGuard, dipGuard } = options
  const guards = { trendGuardPerMonth, seasonGuard, dipGuard }
  return stepDesign({ interventionIndex, stepMonths, ...guards, breaks: [], courses: [] })
}

function penaltiesOf({ columns, guards }: StepDesign): Float64Array {
  const penalties = new Float64Array(columns)
  guards.forEach((guard, index) => {
    if (guard !== null) penalties[index + UNPENALISED] = 1 / guard ** 2
  })
  return penalties
}

function columnsSpent(variances: Float64Array, penalties: Float64Array): number {
  return variances.reduce((spent, variance, column) => spent + 1 - penalties[column]! * variance, 0)
}

/** How much the sample scatters around its own level, trend and wave. */
function scatterOf(sample: readonly (number | null)[], options: DetectableChangeOptions) {
  const design = designOf(sample.length, options)
  const penalties = penaltiesOf(design)
  // No value lies after the launch yet: the column of the step is empty, and so it takes any penalty.
  penalties[1] = 1
  const sums = emptySums(design.columns + 1)
  const known = sample.filter((value) => value !== null)
  const centre = known.reduce((sum, value) => sum + value, 0) / known.length
  sample.forEach((value, index) => {
    if (value === null) return
    const row = design.rowOf(index)
    row[design.columns] = value - centre
    addRow(sums, row, index)
  })
  const fit = penalisedFit(sums, penalties, COLUMNS_USED)
  if (!fit) return null
  const deviation = Math.sqrt(Math.max(0, fit.deviance) / (known.length - 1))
  return { deviation, autocorrelation: fit.autocorrelation }
}
