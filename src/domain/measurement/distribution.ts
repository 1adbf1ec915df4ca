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

/**
 * Point below which a Student t variable lies with the given probability; right to four decimals from 4
 * degrees of freedom on. Source: Cornish-Fisher expansion in 1/freedom, Abramowitz and Stegun 26.7.5.
 */
export function studentQuantile(probability: number, freedom: number): number {
  const x = normalQuantile(probability)
  const x2 = x * x
  const first = (x * (x2 + 1)) / 4
  const second = (x * (5 * x2 * x2 + 16 * x2 + 3)) / 96
  const third = (x * (3 * x2 ** 3 + 19 * x2 * x2 + 17 * x2 - 15)) / 384
  const fourth = (x * (79 * x2 ** 4 + 776 * x2 ** 3 + 1482 * x2 * x2 - 1920 * x2 - 945)) / 92160
  return x + first / freedom + second / freedom ** 2 + third / freedom ** 3 + fourth / freedom ** 4
}
