import { quadratic, type StepSums, whitenedProduct } from './step-sums.ts'

/** Beyond this a short series cannot be told from one that wanders. */
const AUTOCORRELATION_MAX = 0.8
/** Pivots smaller than this share of the column's own size mean that one column follows from the others. */
const COLLINEAR = 1e-10

export type PenalisedFit = {
  coefficients: Float64Array
  /** Diagonal of the inverse of X'X with the penalties. */
  variances: Float64Array
  /** Sum of squares of what is left, with what the penalties cost. */
  deviance: number
  autocorrelation: number
}

/**
 * Penalised least squares in two passes: the first estimates how well the noise remembers the period before, the second
 * fits the whitened values. Null when the columns are collinear.
 */
export function penalisedFit(
  sums: StepSums,
  penalties: Float64Array,
  columnsUsed: number,
): PenalisedFit | null {
  const first = factorOf(sums.all, penalties)
  if (!first) return null
  const autocorrelation = autocorrelationIn(sums, coefficientsOf(first, sums.all), columnsUsed)
  const product = autocorrelation === 0 ? sums.all : whitenedProduct(sums, autocorrelation)
  const factor = autocorrelation === 0 ? first : factorOf(product, penalties)
  if (!factor) return null
  const coefficients = coefficientsOf(factor, product)
  let deviance = quadratic(product, contrastOf(coefficients))
  for (let i = 0; i < penalties.length; i += 1) deviance += penalties[i]! * coefficients[i]! ** 2
  return { coefficients, variances: variancesOf(factor), deviance, autocorrelation }
}

/** Variances of the columns in units of the noise when its memory is known; null when the columns are collinear. */
export function variancesBy(
  sums: StepSums,
  penalties: Float64Array,
  autocorrelation: number,
): Float64Array | null {
  const factor = factorOf(whitenedProduct(sums, autocorrelation), penalties)
  return factor && variancesOf(factor)
}

/** The same estimate as `autocorrelationOf`, from cross products. */
function autocorrelationIn(sums: StepSums, coefficients: Float64Array, columnsUsed: number): number {
  const weights = contrastOf(coefficients)
  const variance = quadratic(sums.all, weights) / sums.count
  const neighbours = sums.pairs.find(({ apart }) => apart === 1)
  if (!neighbours || !(variance > 0)) return 0
  const raw = quadratic(neighbours.cross, weights) / 2 / neighbours.count / variance
  const corrected = raw + (columnsUsed + 4 * raw) / sums.count
  return Math.min(AUTOCORRELATION_MAX, Math.max(0, corrected))
}

/** Weights by which a row gives what is left of its value. */
function contrastOf(coefficients: Float64Array): Float64Array {
  const { weights } = roomOf(coefficients.length)
  for (let index = 0; index < coefficients.length; index += 1) weights[index] = -coefficients[index]!
  weights[coefficients.length] = 1
  return weights
}

/**
 * Cholesky factor of X'X + penalties on columns scaled to one; null when singular. `product` has y as its last column. Its
 * room is used again by the next factor of the same size: thousands are made for one verdict, and none outlives the next.
 */
type Factor = {
  size: number
  lower: Float64Array
  scale: Float64Array
  column: Float64Array
  weights: Float64Array
}

const rooms = new Map<number, Factor>()

function roomOf(size: number): Factor {
  let room = rooms.get(size)
  if (!room) {
    const numbers = (length: number) => new Float64Array(length)
    room = {
      size,
      lower: numbers(size * size),
      scale: numbers(size),
      column: numbers(size),
      weights: numbers(size + 1),
    }
    rooms.set(size, room)
  }
  return room
}

function factorOf(product: Float64Array, penalties: Float64Array): Factor | null {
  const size = penalties.length
  const wide = size + 1
  const factor = roomOf(size)
  const { scale, lower } = factor
  for (let i = 0; i < size; i += 1) {
    const own = product[i * wide + i]! + penalties[i]!
    if (!(own > 0) || !Number.isFinite(own)) return null
    scale[i] = 1 / Math.sqrt(own)
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = i === j ? 1 : product[i * wide + j]! * scale[i]! * scale[j]!
      for (let k = 0; k < j; k += 1) rest -= lower[i * size + k]! * lower[j * size + k]!
      if (i !== j) lower[i * size + j] = rest / lower[j * size + j]!
      else if (rest > COLLINEAR) lower[i * size + i] = Math.sqrt(rest)
      else return null
    }
  }
  return factor
}

function coefficientsOf({ size, lower, scale }: Factor, product: Float64Array): Float64Array {
  const wide = size + 1
  const solved = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    let rest = product[size * wide + i]! * scale[i]!
    for (let k = 0; k < i; k += 1) rest -= lower[i * size + k]! * solved[k]!
    solved[i] = rest / lower[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = solved[i]!
    for (let k = i + 1; k < size; k += 1) rest -= lower[k * size + i]! * solved[k]!
    solved[i] = rest / lower[i * size + i]!
  }
  for (let i = 0; i < size; i += 1) solved[i]! *= scale[i]!
  return solved
}

/** Diagonal of the inverse: squares of the columns of the inverted factor. */
function variancesOf({ size, lower, scale, column }: Factor): Float64Array {
  const variances = new Float64Array(size)
  for (let unit = 0; unit < size; unit += 1) {
    let sum = 0
    for (let i = unit; i < size; i += 1) {
      let rest = i === unit ? 1 : 0
      for (let k = unit; k < i; k += 1) rest -= lower[i * size + k]! * column[k]!
      column[i] = rest / lower[i * size + i]!
      sum += column[i]! ** 2
    }
    variances[unit] = sum * scale[unit]! ** 2
  }
  return variances
}
