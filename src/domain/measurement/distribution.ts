/**
 * Point below which a standard normal variable lies with the given probability (0 to 1, both excluded).
 * Source: Acklam's rational approximation, relative error under 1.2e-9.
 */
export function normalQuantile(probability: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ]
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
  const polynomial = (factors: number[], x: number) => factors.reduce((sum, factor) => sum * x + factor, 0)
  if (probability > 0.5) return -normalQuantile(1 - probability)
  if (probability < 0.02425) {
    const tail = Math.sqrt(-2 * Math.log(probability))
    return polynomial(c, tail) / (polynomial(d, tail) * tail + 1)
  }
  const centre = probability - 0.5
  const square = centre * centre
  return (polynomial(a, square) * centre) / (polynomial(b, square) * square + 1)
}

/** Probability that a Student t variable lies above t. Source: Abramowitz and Stegun 26.5.27. */
export function studentTail(t: number, freedom: number): number {
  const square = t * t
  const half =
    square < freedom
      ? 0.5 - 0.5 * betaShare(square / (freedom + square), 0.5, freedom / 2)
      : 0.5 * betaShare(freedom / (freedom + square), freedom / 2, 0.5)
  return t > 0 ? half : 1 - half
}

/** Steps of Newton's method after which the quantile has long settled. */
const NEWTON_STEPS_MAX = 12
/** Change of the quantile, as a share of it, that is rounding. */
const SETTLED = 1e-10

/**
 * Point below which a Student t variable lies with the given probability (0 to 1, both excluded), for any degrees of
 * freedom of one or more, also broken ones; right to nine decimals from three on. Newton's method on the tail from the
 * first terms of the expansion in 1 / freedom (Abramowitz and Stegun 26.7.5).
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (probability === 0.5) return 0
  if (probability < 0.5) return -studentQuantile(1 - probability, freedom)
  const x = normalQuantile(probability)
  let t = x + (x ** 3 + x) / (4 * freedom)
  const density = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - Math.log(Math.PI * freedom) / 2
  for (let step = 0; step < NEWTON_STEPS_MAX; step += 1) {
    const slope = Math.exp(density - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom))
    // In the tail the logarithm of the tail is nearly straight where the tail itself is not.
    const tail = studentTail(t, freedom)
    const change = (tail / slope) * Math.log(tail / (1 - probability))
    t += change
    if (Math.abs(change) <= SETTLED * t) break
  }
  return t
}

/** Share of the beta function up to x (regularised incomplete beta), by Lentz's continued fraction. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

const FRACTION_STEPS_MAX = 300
const FRACTION_SETTLED = 1e-14
/** Keeps a denominator of the fraction from being nothing. */
const TINY = 1e-300

function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let step = 1; step <= FRACTION_STEPS_MAX; step += 1) {
    const twice = 2 * step
    for (const factor of [
      (step * (b - step) * x) / ((a + twice - 1) * (a + twice)),
      (-(a + step) * (a + b + step) * x) / ((a + twice) * (a + twice + 1)),
    ]) {
      d = 1 / kept(1 + factor * d)
      c = kept(1 + factor / c)
      fraction *= c * d
    }
    if (Math.abs(c * d - 1) < FRACTION_SETTLED) break
  }
  return fraction
}

/** Natural logarithm of the gamma function for x > 0: Stirling's series, from 8 on right to 15 digits. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  for (; z < 8; z += 1) shift -= Math.log(z)
  const square = 1 / (z * z)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / z
  return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series
}
