import { type PenalisedFit, penalisedFit } from './penalised-fit.ts'
import type { StepDesign } from './step-design.ts'
import type { StepSums } from './step-sums.ts'

/** The step of a fit with what is needed to say how sure it is, in the unit of the rows. */
export type GuardedStep = {
  estimate: number
  standardError: number
  /** Standard deviation of the values around the model. */
  deviation: number
  /** Values less the columns they were spent on; a column that is shrunk to nothing costs nothing. */
  freedom: number
  autocorrelation: number
  coefficients: Float64Array
}

/** Level and step: the columns that are estimated freely. */
export const UNPENALISED = 2
/** Columns by which the fit takes correlation away: level, step, and about one for those that are shrunk. */
const COLUMNS_USED = 3
/** Standard errors by which a trend or a wave must stand out to widen its guard. */
const PLAINLY = 2
/** Keeps the fit solvable where a series cannot show a wave, as yearly values cannot. */
const PENALTY_MIN = 1e-6

/**
 * The guarded step of rows that were gathered by `addRow`; null when no step can be told from the other columns.
 */
export function guardedStep(sums: StepSums, design: StepDesign): GuardedStep | null {
  const penalties = penaltiesOf(sums, design)
  const fit = penalties && penalisedFit(sums, penalties, COLUMNS_USED)
  if (!fit) return null
  const deviation = Math.sqrt(Math.max(0, fit.deviance) / (sums.count - UNPENALISED))
  return {
    estimate: fit.coefficients[1]!,
    standardError: deviation * Math.sqrt(fit.variances[1]!),
    deviation,
    freedom: Math.max(1, sums.count - columnsSpent(fit, penalties)),
    autocorrelation: fit.autocorrelation,
    coefficients: fit.coefficients,
  }
}

/** Trace of the matrix that makes fitted values of values, but for what whitening does to it. */
function columnsSpent(fit: PenalisedFit, penalties: Float64Array): number {
  let spent = 0
  for (let column = 0; column < penalties.length; column += 1) {
    spent += 1 - penalties[column]! * fit.variances[column]!
  }
  return spent
}

/**
 * Penalties of the columns: none for level and step, 1 / guard^2 for those that are shrunk. A guard is widened by what a
 * nearly unpenalised fit shows of its column beyond two standard errors.
 */
function penaltiesOf(sums: StepSums, { columns, guards }: StepDesign): Float64Array | null {
  const weak = new Float64Array(columns)
  guards.forEach((guard, index) => {
    if (guard !== null) weak[index + UNPENALISED] = PENALTY_MIN
  })
  const fit = penalisedFit(sums, weak, COLUMNS_USED)
  if (!fit) return null
  const variance = sums.count > columns ? fit.deviance / (sums.count - columns) : 0
  guards.forEach((guard, index) => {
    if (guard === null) return
    const column = index + UNPENALISED
    const shown =
      variance > 0 ? fit.coefficients[column]! ** 2 / variance - PLAINLY ** 2 * fit.variances[column]! : 0
    weak[column] = Math.max(PENALTY_MIN, 1 / (guard ** 2 + Math.max(0, shown)))
  })
  return weak
}
