import type { SeriesPoint } from './series.ts'

const DIGITS_MAX = 4

/**
 * With how many decimals a table is written so that a value beyond a limit is seen beyond it: `least`, or as many more as that needs,
 * four at most. A row that read "10, lower limit 10, below the lower limit" would contradict itself.
 */
export function digitsApart(points: readonly SeriesPoint[], least: number): number {
  const beyond = points.flatMap(({ value, lowerLimit, upperLimit }) => {
    if (value === null) return []
    if (lowerLimit != null && value < lowerLimit) return [[value, lowerLimit] as const]
    return upperLimit != null && value > upperLimit ? [[value, upperLimit] as const] : []
  })
  for (let digits = least; digits < DIGITS_MAX; digits += 1) {
    if (beyond.every(([value, limit]) => value.toFixed(digits) !== limit.toFixed(digits))) return digits
  }
  return beyond.length === 0 ? least : DIGITS_MAX
}
