/**
 * Robust standard deviations from the middle of its side beyond which a value is a month that went its own way: of normal
 * values one in a thousand.
 */
const OUTLIER_DEVIATIONS = 3
/** A few values spread less than many of the same kind: the limit is wider by this share divided by their number. */
const FEW_VALUES = 4
/** Standard deviation of normal values over the median of their distances from the middle. */
const DEVIATION_OF_MEDIAN = 1.4826

/**
 * Which values of a series are kept for the step at a launch, the first `beforeCount` of them being before it.
 *
 * Each side has its own middle, so that a step makes no outliers and better values after the launch keep just those that
 * were kept. Values of which half are equal have no outliers: there nothing says how far is far.
 */
export function keptMonths(known: readonly number[], beforeCount: number): boolean[] {
  const before = medianOf(known.slice(0, beforeCount))
  const after = medianOf(known.slice(beforeCount))
  const distances = known.map((value, index) => Math.abs(value - (index < beforeCount ? before : after)))
  const limit =
    OUTLIER_DEVIATIONS * DEVIATION_OF_MEDIAN * (1 + FEW_VALUES / known.length) * medianOf(distances)
  return distances.map((distance) => limit === 0 || distance <= limit)
}

/** Middle of the values, 0 of none. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = new Float64Array(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
