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
 * So many values one after the other that lie at least half as far, all to the same side, are a change that lasts and no
 * months of their own.
 */
const LASTING_RUN = 3
const LASTING_SHARE = 0.5

/**
 * Which values of a series are kept for the step at a launch, the first `beforeCount` of them being before it.
 *
 * Each side has its own middle, so that a step makes no outliers and better values after the launch keep just those that
 * were kept. Values of which half are equal have no outliers: there nothing says how far is far. Far values that follow one
 * another are kept: an improvement that is gone, or a turn for the worse, is seen however large it is.
 */
export function keptMonths(known: readonly number[], beforeCount: number): boolean[] {
  const before = medianOf(known.slice(0, beforeCount))
  const after = medianOf(known.slice(beforeCount))
  const apart = known.map((value, index) => value - (index < beforeCount ? before : after))
  const limit =
    OUTLIER_DEVIATIONS *
    DEVIATION_OF_MEDIAN *
    (1 + FEW_VALUES / known.length) *
    medianOf(apart.map((distance) => Math.abs(distance)))
  const kept = apart.map((distance) => limit === 0 || Math.abs(distance) <= limit)
  if (kept.includes(false)) keepRuns(kept, apart, { beforeCount, reach: LASTING_SHARE * limit })
  return kept
}

/** From fewer values nothing can be said of what is usual. */
const USUAL_VALUES_MIN = 6

/**
 * Between which values a month usually lies, by the same limit as `keptMonths` over the whole series; null of fewer than six values,
 * and where half of them are equal. Where no value was below nought the lower end is not either.
 */
export function usualRange(
  values: readonly number[],
): { readonly low: number; readonly high: number } | null {
  if (values.length < USUAL_VALUES_MIN) return null
  const middle = medianOf(values)
  const distance = medianOf(values.map((value) => Math.abs(value - middle)))
  const limit = OUTLIER_DEVIATIONS * DEVIATION_OF_MEDIAN * (1 + FEW_VALUES / values.length) * distance
  if (limit === 0) return null
  const low = middle - limit
  return { low: values.every((value) => value >= 0) ? Math.max(0, low) : low, high: middle + limit }
}

/** So many times as far as a month usually lies, a value is asked about before it counts: a slip of the comma makes it ten times as large. */
const MISTYPED_TIMES = 5
/** So small a part of what is usual, where nothing was ever below it. */
const MISTYPED_PART = 1 / 3

/** Whether a value is so far from the others that a slip of the hand is the likelier reason. False where nothing is usual yet. */
export function looksMistyped(others: readonly number[], value: number): boolean {
  const range = usualRange(others)
  if (!range) return false
  const middle = medianOf(others)
  const isFar = Math.abs(value - middle) > MISTYPED_TIMES * (range.high - middle)
  return isFar || (range.low > 0 && value >= 0 && value < range.low * MISTYPED_PART)
}

/** Keeps the far values that stand in a run that lasts, on either side of the launch. */
function keepRuns(
  kept: boolean[],
  apart: readonly number[],
  { beforeCount, reach }: { beforeCount: number; reach: number },
): void {
  const sideOf = (index: number) => (Math.abs(apart[index]!) > reach ? Math.sign(apart[index]!) : 0)
  let start = 0
  for (let index = 1; index <= apart.length; index += 1) {
    const side = sideOf(start)
    const goesOn = index < apart.length && index !== beforeCount && side !== 0 && sideOf(index) === side
    if (goesOn) continue
    if (side !== 0 && index - start >= LASTING_RUN) kept.fill(true, start, index)
    start = index
  }
}

/** Middle of the values, 0 of none. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = new Float64Array(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
