/**
 * The power that no test can exceed when it may call, on average over all designs, at most 10 % of the series with a
 * drift of exactly 0.05 standard deviations a month better, and at most 5 % of those without one:
 *
 *   node simulation/most-powerful-test.ts
 *
 * It knows what a real test has to estimate (noise, autocorrelation) and has no gaps and no seasons, and it may be
 * stricter in one design to be milder in another. Weak duality: whatever the prices a and b, no test that keeps both
 * bounds finds more than the integral of max(0, step - a drift - b nothing) over the densities of the three truths, plus
 * 0.1 a + 0.05 b. The script searches the prices with the lowest such bound (generalised Neyman-Pearson lemma).
 */
import { dot } from '../src/domain/measurement/least-squares.ts'

const EFFECT = 1.5
const DRIFT = 0.05
const DRIFT_CALLED_MAX = 0.1
const NOTHING_CALLED_MAX = 0.05

/** Where the averages of the two other truths lie from that of no change, in standard deviations. */
type Design = { drift: [number, number]; step: [number, number] }

/** What can be told of a series lies in two numbers: along the drift, and what of the step is across it. */
function designOf(before: number, after: number, autocorrelation: number): Design {
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
  const size = Math.sqrt(dot(drift, drift))
  const along = dot(step, drift) / size
  return { drift: [size, 0], step: [along, Math.sqrt(Math.max(0, dot(step, step) - along ** 2))] }
}

const CELL = 0.25
const REACH = 5

const densityAt = (x: number, y: number, [meanX, meanY]: readonly [number, number]) =>
  Math.exp(-((x - meanX) ** 2 + (y - meanY) ** 2) / 2) / (2 * Math.PI)

function integralOf({ drift, step }: Design, driftPrice: number, nothingPrice: number): number {
  let sum = 0
  for (let x = step[0] - REACH; x <= step[0] + REACH; x += CELL) {
    for (let y = step[1] - REACH; y <= step[1] + REACH; y += CELL) {
      const worth =
        densityAt(x, y, step) - driftPrice * densityAt(x, y, drift) - nothingPrice * densityAt(x, y, [0, 0])
      if (worth > 0) sum += worth
    }
  }
  return sum * CELL ** 2
}

const designs: Design[] = []
for (let before = 12; before <= 36; before += 4) {
  for (let after = 12; after <= 24; after += 4) {
    for (const autocorrelation of [0, 0.1, 0.2, 0.3, 0.4]) {
      designs.push(designOf(before, after, autocorrelation))
    }
  }
}
let least = 1
for (let driftPrice = 0; driftPrice <= 2; driftPrice += 0.1) {
  for (let nothingPrice = 0; nothingPrice <= 2; nothingPrice += 0.1) {
    const found = designs.reduce((sum, design) => sum + integralOf(design, driftPrice, nothingPrice), 0)
    const prices = DRIFT_CALLED_MAX * driftPrice + NOTHING_CALLED_MAX * nothingPrice
    least = Math.min(least, found / designs.length + prices)
  }
}
console.log(`${(100 * least).toFixed(1)} % of the changes of ${EFFECT} standard deviations, at best`)
