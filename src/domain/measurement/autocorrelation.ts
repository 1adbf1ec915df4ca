import { dot } from './least-squares.ts'

/**
 * Beyond this a short series cannot be told from one that wanders, and the weights of the fit would be
 * divided by nearly nothing.
 */
const AUTOCORRELATION_MAX = 0.8

/**
 * Correlation of neighbouring residuals, 0 to 0.8.
 *
 * A fit takes part of the correlation away with it: in n residuals about (columns + 4 r) / n, which is given
 * back (Kendall 1954 for the mean alone). Values across a gap are no neighbours. A negative one counts as
 * none: it would make intervals narrower than independence does.
 */
export function autocorrelationOf(
  residuals: readonly number[],
  times: readonly number[],
  columns: number,
): number {
  const variance = dot(residuals, residuals) / residuals.length
  let product = 0
  let pairs = 0
  for (let index = 1; index < residuals.length; index += 1) {
    if (times[index]! - times[index - 1]! !== 1) continue
    product += residuals[index]! * residuals[index - 1]!
    pairs += 1
  }
  if (pairs === 0 || variance === 0) return 0
  const raw = product / pairs / variance
  const corrected = raw + (columns + 4 * raw) / residuals.length
  return Math.min(AUTOCORRELATION_MAX, Math.max(0, corrected))
}
