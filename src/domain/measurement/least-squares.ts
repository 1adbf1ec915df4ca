/** A matrix as rows. */
export type Matrix = number[][]

/** Pivots smaller than this share of the column's own size mean that one column follows from the others. */
const COLLINEAR = 1e-10

/**
 * Inverse of a symmetric positive definite matrix by Cholesky factors, on columns scaled to one so that the
 * test for collinear input does not depend on units. Null when the matrix is singular or not finite.
 */
export function inverseOf(matrix: Matrix): Matrix | null {
  const size = matrix.length
  const scale = matrix.map((row, index) => Math.sqrt(row[index]!))
  if (scale.some((value) => !(value > 0) || !Number.isFinite(value))) return null
  const lower: Matrix = matrix.map(() => new Array<number>(size).fill(0))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row]![column]! / (scale[row]! * scale[column]!)
      for (let k = 0; k < column; k += 1) rest -= lower[row]![k]! * lower[column]![k]!
      if (row !== column) lower[row]![column] = rest / lower[column]![column]!
      else if (rest > COLLINEAR) lower[row]![row] = Math.sqrt(rest)
      else return null
    }
  }
  const columns = matrix.map((_, unit) => solveCholesky(lower, unit))
  return matrix.map((_, row) =>
    matrix.map((__, column) => columns[column]![row]! / (scale[row]! * scale[column]!)),
  )
}

function solveCholesky(lower: Matrix, unit: number): number[] {
  const size = lower.length
  const half = new Array<number>(size).fill(0)
  for (let row = unit; row < size; row += 1) {
    let rest = row === unit ? 1 : 0
    for (let k = unit; k < row; k += 1) rest -= lower[row]![k]! * half[k]!
    half[row] = rest / lower[row]![row]!
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = half[row]!
    for (let k = row + 1; k < size; k += 1) rest -= lower[k]![row]! * solution[k]!
    solution[row] = rest / lower[row]![row]!
  }
  return solution
}

/** X'WX for rows X and weights W (1 when left out). */
export function crossProduct(rows: Matrix, weights?: readonly number[]): Matrix {
  const size = rows[0]?.length ?? 0
  const total: Matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [index, row] of rows.entries()) {
    const weight = weights?.[index] ?? 1
    for (let i = 0; i < size; i += 1) {
      const weighted = weight * row[i]!
      const line = total[i]!
      for (let j = 0; j <= i; j += 1) line[j]! += weighted * row[j]!
    }
  }
  for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) total[j]![i] = total[i]![j]!
  return total
}

/** X'Wy. */
export function crossVector(rows: Matrix, values: readonly number[], weights?: readonly number[]): number[] {
  const size = rows[0]?.length ?? 0
  const total = new Array<number>(size).fill(0)
  rows.forEach((row, index) => {
    const weighted = values[index]! * (weights?.[index] ?? 1)
    for (let i = 0; i < size; i += 1) total[i]! += row[i]! * weighted
  })
  return total
}

export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

export function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!
  return sum
}

export type Fit = { coefficients: number[]; inverse: Matrix; residuals: number[] }

/** Ordinary least squares, or null when the columns are collinear. */
export function leastSquares(
  rows: Matrix,
  values: readonly number[],
  weights?: readonly number[],
): Fit | null {
  const inverse = inverseOf(crossProduct(rows, weights))
  if (!inverse) return null
  const coefficients = multiply(inverse, crossVector(rows, values, weights))
  return {
    coefficients,
    inverse,
    residuals: rows.map((row, index) => values[index]! - dot(row, coefficients)),
  }
}
