/**
 * The power that no test can exceed when it may call at most 10 % of the series with a drift of exactly 0.05
 * standard deviations a month better, and at most 5 % of those without one:
 *
 *   node scripts/most-powerful-test.ts
 *
 * It knows what a real test has to estimate (noise, autocorrelation) and has no gaps and no seasons. By
 * Neyman and Pearson the best weights of the values lie along (step - k x drift) for some k; the best k is
 * searched for each length and autocorrelation.
 */
import { normalQuantile } from '../src/domain/measurement/distribution.ts'
import { dot } from '../src/domain/measurement/least-squares.ts'

const EFFECT = 1.5
const DRIFT = 0.05

/** Share of a standard normal variable below x, by bisection on its quantile. */
function normalShare(x: number): number {
  let [low, high] = [1e-9, 1 - 1e-9]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (normalQuantile(middle) < x) low = middle
    else high = middle
  }
  return low
}

function bestPower(before: number, after: number, autocorrelation: number): number {
  const months = Array.from({ length: before + after }, (_, month) => month)
  const whiten = (values: number[]) =>
    values.map((value, at) =>
      at === 0 ? value : (value - autocorrelation * values[at - 1]!) / Math.sqrt(1 - autocorrelation ** 2),
    )
  const level = whiten(months.map(() => 1))
  const aroundLevel = (values: number[]) => {
    const share = dot(values, level) / dot(level, level)
    return values.map((value, at) => value - share * level[at]!)
  }
  const step = aroundLevel(whiten(months.map((month) => (month >= before ? EFFECT : 0))))
  const drift = aroundLevel(whiten(months.map((month) => DRIFT * month)))
  let best = 0
  for (let k = 0; k <= 3; k += 0.02) {
    const weights = step.map((value, at) => value - k * drift[at]!)
    const size = Math.sqrt(dot(weights, weights))
    const critical = Math.max(normalQuantile(0.95), dot(weights, drift) / size + normalQuantile(0.9))
    best = Math.max(best, dot(weights, step) / size - critical)
  }
  return normalShare(best)
}

const powers: number[] = []
for (let before = 12; before <= 36; before += 2) {
  for (let after = 12; after <= 24; after += 2) {
    for (const autocorrelation of [0, 0.1, 0.2, 0.3, 0.4])
      powers.push(bestPower(before, after, autocorrelation))
  }
}
const average = powers.reduce((sum, power) => sum + power, 0) / powers.length
console.log(`${(100 * average).toFixed(1)} % of the changes of ${EFFECT} standard deviations, at best`)
