import { quadratic, type StepSums, whitenedProduct } from './step-sums.ts'

/** Beyond this a short series cannot be told from one that wanders. */
const AUTOCORRELATION_MAX = 0.8
/** Pivots smaller than this share of the column's own size mean that one column follows from the others. */
const COLLINEAR = 1e-10

export type PenalisedFit = {
  coefficients: Float64Array
  /** Inverse of X'X with the penalties, row by row. */
  inverse: Float64Array
  /** Sum of squares of what is left, with what the penalties cost. */
  deviance: number
  autocorrelation: number
}

/**
 * Penalised least squares in two passes: the first estimates how well the noise remembers the period before, the second
 * fits the whitened values; `memory` is the least that is taken to be there. Null when the columns are collinear.
 */
export function penalisedFit(
  sums: StepSums,
  penalties: Float64Array,
  columnsUsed: number,
  memory: number,
): PenalisedFit | null {
  const first = solve(sums.all, penalties)
  if (!first) return null
  const autocorrelation = Math.max(memory, autocorrelationIn(sums, first.coefficients, columnsUsed))
  const second = autocorrelation === 0 ? first : solve(whitenedProduct(sums, autocorrelation), penalties)
  return second && { ...second, autocorrelation }
}

/** The same estimate as `autocorrelationOf`, from cross products. */
function autocorrelationIn(sums: StepSums, coefficients: Float64Array, columnsUsed: number): number {
  const weights = contrastOf(coefficients)
  const variance = quadratic(sums.all, weights) / sums.count
  const neighbours = sums.pairs.find(({ apart }) => apart === 1)
  if (!neighbours || !(variance > 0)) return 0
  const raw = quadratic(neighbours.cross, weights) / neighbours.count / variance
  const corrected = raw + (columnsUsed + 4 * raw) / sums.count
  return Math.min(AUTOCORRELATION_MAX, Math.max(0, corrected))
}

/** Weights by which a row gives what is left of its value. */
function contrastOf(coefficients: Float64Array): Float64Array {
  const weights = new Float64Array(coefficients.length + 1)
  for (let index = 0; index < coefficients.length; index += 1) weights[index] = -coefficients[index]!
  weights[coefficients.length] = 1
  return weights
}

/** Solves (X'X + penalties) b = X'y for a product whose last column is y. */
function solve(product: Float64Array, penalties: Float64Array) {
  const size = penalties.length
  const wide = size + 1
  const inverse = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) inverse[i * size + j] = product[i * wide + j]!
    inverse[i * size + i]! += penalties[i]!
  }
  if (!invert(inverse, size)) return null
  const coefficients = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    let sum = 0
    for (let j = 0; j < size; j += 1) sum += inverse[i * size + j]! * product[j * wide + size]!
    coefficients[i] = sum
  }
  let deviance = quadratic(product, contrastOf(coefficients))
  for (let i = 0; i < size; i += 1) deviance += penalties[i]! * coefficients[i]! ** 2
  return { coefficients, inverse, deviance }
}

/** Inverts a symmetric positive definite matrix in place (Gauss-Jordan on columns scaled to one); false when singular. */
function invert(matrix: Float64Array, size: number): boolean {
  const scale = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    const own = Math.sqrt(matrix[i * size + i]!)
    if (!(own > 0) || !Number.isFinite(own)) return false
    scale[i] = 1 / own
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) matrix[i * size + j]! *= scale[i]! * scale[j]!
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = pivot * size
    const own = matrix[row + pivot]!
    if (!(own > COLLINEAR)) return false
    const share = 1 / own
    matrix[row + pivot] = 1
    for (let j = 0; j < size; j += 1) matrix[row + j]! *= share
    for (let i = 0; i < size; i += 1) {
      if (i === pivot) continue
      const factor = matrix[i * size + pivot]!
      if (factor === 0) continue
      matrix[i * size + pivot] = 0
      for (let j = 0; j < size; j += 1) matrix[i * size + j]! -= factor * matrix[row + j]!
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) matrix[i * size + j]! *= scale[i]! * scale[j]!
  return true
}
