/** Largest step apart in time by which rows of a series are still told apart; beyond it nothing is remembered. */
const APART_MAX = 24

/**
 * Cross products (below the diagonal) of the rows of a series in time, kept so that a fit with any memory of the noise needs no further walk
 * through them, and so that one period more costs one row more.
 */
export type StepSums = {
  /** Columns of a row, the value itself last. */
  size: number
  count: number
  /** All rows with themselves. */
  all: Float64Array
  /** The first row with itself. */
  first: Float64Array
  /** By steps apart: earlier and later rows with themselves, and each later one with the one before it, both ways. */
  pairs: { apart: number; count: number; earlier: Float64Array; later: Float64Array; cross: Float64Array }[]
  last: { row: Float64Array; time: number } | null
}

export function emptySums(size: number): StepSums {
  const matrix = () => new Float64Array(size * size)
  return { size, count: 0, all: matrix(), first: matrix(), pairs: [], last: null }
}

/** Adds a row at a time after all rows before it. */
export function addRow(sums: StepSums, row: Float64Array, time: number): void {
  const { size, last } = sums
  addSquare(sums.all, row, size)
  if (!last) addSquare(sums.first, row, size)
  else {
    const pair = pairOf(sums, Math.min(APART_MAX, time - last.time))
    pair.count += 1
    addNeighbours(pair, last.row, row, size)
  }
  sums.count += 1
  sums.last = { row, time }
}

type Pair = StepSums['pairs'][number]

function pairOf(sums: StepSums, apart: number): Pair {
  const found = sums.pairs.find((pair) => pair.apart === apart)
  if (found) return found
  const matrix = () => new Float64Array(sums.size * sums.size)
  const pair = { apart, count: 0, earlier: matrix(), later: matrix(), cross: matrix() }
  sums.pairs.push(pair)
  return pair
}

/** Adds row row', below the diagonal alone: all of this is symmetric. */
function addSquare(sum: Float64Array, row: Float64Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    const own = row[i]!
    if (own === 0) continue
    const line = i * size
    for (let j = 0; j <= i; j += 1) sum[line + j]! += own * row[j]!
  }
}

/** Adds both rows with themselves, and their product with its mirror image. */
function addNeighbours(
  { earlier, later, cross }: Pair,
  before: Float64Array,
  row: Float64Array,
  size: number,
) {
  addSquare(earlier, before, size)
  addSquare(later, row, size)
  for (let i = 0; i < size; i += 1) {
    const one = row[i]!
    const other = before[i]!
    if (one === 0 && other === 0) continue
    const line = i * size
    for (let j = 0; j <= i; j += 1) cross[line + j]! += one * before[j]! + other * row[j]!
  }
}

/** X'X of the rows once each is freed of what the one before it carries on (Prais and Winsten). */
export function whitenedProduct(sums: StepSums, autocorrelation: number): Float64Array {
  const { size } = sums
  const product = sums.first.slice()
  for (const { apart, earlier, later, cross } of sums.pairs) {
    const carried = autocorrelation ** apart
    const scale = 1 / (1 - carried * carried)
    for (let i = 0; i < size; i += 1) {
      for (let at = i * size; at <= i * size + i; at += 1) {
        product[at]! += (later[at]! - carried * cross[at]! + carried * carried * earlier[at]!) * scale
      }
    }
  }
  return product
}

/** v'Mv of a symmetric matrix of which the part below the diagonal is kept. */
export function quadratic(matrix: Float64Array, vector: ArrayLike<number>): number {
  const size = vector.length
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    let below = 0
    for (let j = 0; j < i; j += 1) below += matrix[i * size + j]! * vector[j]!
    sum += vector[i]! * (2 * below + matrix[i * size + i]! * vector[i]!)
  }
  return sum
}

/** A copy to which rows can be added alone; one that is no longer needed lends it its room. */
export function copyOf(sums: StepSums, room: StepSums | null = null): StepSums {
  const copy = room ?? emptySums(sums.size)
  copy.count = sums.count
  copy.last = sums.last
  copy.all.set(sums.all)
  copy.first.set(sums.first)
  copy.pairs.length = Math.min(copy.pairs.length, sums.pairs.length)
  sums.pairs.forEach((pair, place) => {
    const own = copy.pairs[place]
    if (!own) {
      const { earlier, later, cross } = pair
      copy.pairs.push({ ...pair, earlier: earlier.slice(), later: later.slice(), cross: cross.slice() })
      return
    }
    own.apart = pair.apart
    own.count = pair.count
    own.earlier.set(pair.earlier)
    own.later.set(pair.later)
    own.cross.set(pair.cross)
  })
  return copy
}
