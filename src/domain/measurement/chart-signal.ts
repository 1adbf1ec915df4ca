export type Improvement = 'higher' | 'lower' | 'neutral'

export type Signal =
  | 'above-limit'
  | 'below-limit'
  | 'trend-increasing'
  | 'trend-decreasing'
  | 'two-in-three-above'
  | 'two-in-three-below'
  | 'shift-above'
  | 'shift-below'
  | 'none'

export type Meaning = 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'

export type SignalLimits = { mean: number; lowerLimit: number; upperLimit: number; unit: number }

/** Consecutive points that make a run or a trend. */
const RUN_LENGTH = 7
/** Differences smaller than this share of the largest value are rounding, not change. */
const ROUNDING = 1e-12

/**
 * The first special cause that applies to each value of one segment, in the order of the rules: beyond a
 * limit, part of a trend of seven, two in three near a limit, part of a run of seven on one side of the mean.
 * Source: NHS England, "Making Data Count"; the worked results in tests/reference/control-chart-
 * examples.json.
 */
export function chartSignals(values: readonly (number | null)[], limits: SignalLimits): Signal[] {
  const tolerance = ROUNDING * limits.unit
  const sides = values.map((value) => (value === null ? null : sign(value - limits.mean, tolerance)))
  const steps = values.map((value, index) => stepInto(values[index - 1] ?? null, value, tolerance))
  const outside = values.map((value) => sideBeyond(value, limits.lowerLimit, limits.upperLimit, tolerance))
  const [innerLow, innerHigh] = [limits.lowerLimit, limits.upperLimit].map(
    (limit) => limits.mean + ((limit - limits.mean) * 2) / 3,
  ) as [number, number]
  const near = values.map((value, index) =>
    outside[index] === 0 ? sideBeyond(value, innerLow, innerHigh, tolerance) : 0,
  )
  const trends = trendParts(steps)
  const runs = runParts(sides)
  return values.map((value, index) => {
    if (value === null) return 'none'
    if (outside[index] !== 0) return outside[index]! > 0 ? 'above-limit' : 'below-limit'
    if (trends[index] !== 0) return trends[index]! > 0 ? 'trend-increasing' : 'trend-decreasing'
    if (near[index] !== 0 && inTwoOfThree(index, near, sides)) {
      return near[index]! > 0 ? 'two-in-three-above' : 'two-in-three-below'
    }
    if (runs[index]) return sides[index]! > 0 ? 'shift-above' : 'shift-below'
    return 'none'
  })
}

/** What a signal means for a series where higher, lower or neither is better. */
export function meaningOf(signal: Signal, improvement: Improvement): Meaning {
  if (signal === 'none') return 'common-cause'
  const high = signal.endsWith('above') || signal === 'above-limit' || signal === 'trend-increasing'
  if (improvement === 'neutral') return high ? 'neutral-high' : 'neutral-low'
  return high === (improvement === 'higher') ? 'improvement' : 'concern'
}

function sign(difference: number, tolerance: number): number {
  return Math.abs(difference) <= tolerance ? 0 : Math.sign(difference)
}

function stepInto(before: number | null, here: number | null, tolerance: number): number {
  return before === null || here === null ? 0 : sign(here - before, tolerance)
}

function sideBeyond(value: number | null, low: number, high: number, tolerance: number): number {
  if (value === null) return 0
  return value > high + tolerance ? 1 : value < low - tolerance ? -1 : 0
}

/**
 * Direction of the trend each point is part of, or 0. A point where two trends meet takes the step out of it.
 * `steps[i]` is the sign of the step from point i-1 into point i.
 */
function trendParts(steps: readonly number[]): number[] {
  const part = steps.map(() => false)
  for (let end = RUN_LENGTH - 1; end < steps.length; end += 1) {
    const window = steps.slice(end - RUN_LENGTH + 2, end + 1)
    if (window[0] !== 0 && window.every((step) => step === window[0]))
      part.fill(true, end - RUN_LENGTH + 1, end + 1)
  }
  return steps.map((into, index) => {
    if (!part[index]) return 0
    const out = part[index + 1] ? steps[index + 1]! : 0
    return out !== 0 ? out : into
  })
}

function runParts(sides: readonly (number | null)[]): boolean[] {
  const part = sides.map(() => false)
  for (let start = 0; start + RUN_LENGTH <= sides.length; start += 1) {
    const side = sides[start]
    if (side && sides.slice(start, start + RUN_LENGTH).every((other) => other === side)) {
      part.fill(true, start, start + RUN_LENGTH)
    }
  }
  return part
}

/**
 * One of the windows of three that hold the point has two near a limit and all three on the same side of the
 * mean.
 */
function inTwoOfThree(index: number, near: readonly number[], sides: readonly (number | null)[]): boolean {
  for (let start = Math.max(0, index - 2); start <= index && start + 3 <= near.length; start += 1) {
    const side = sides[start]
    const sameSide =
      side !== 0 && side !== null && sides.slice(start, start + 3).every((other) => other === side)
    if (sameSide && near.slice(start, start + 3).filter((value) => value !== 0).length >= 2) return true
  }
  return false
}
