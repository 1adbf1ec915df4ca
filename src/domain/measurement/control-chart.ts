import { type Refused, refused } from '../result.ts'
import { averageOf } from './average.ts'
import { chartSignals, type Improvement, type Meaning, meaningOf, type Signal } from './chart-signal.ts'
import { isMeasurable } from './series.ts'

/** A value of the chart; null is a period without a value. */
export type ChartPoint = {
  value: number | null
  mean: number | null
  lowerLimit: number | null
  upperLimit: number | null
  signal: Signal
  meaning: Meaning
}

export type ControlChart = { points: ChartPoint[] }

export type ControlChartOptions = {
  improvement: Improvement
  /** Indexes at which a new calculation starts, for instance the launch. */
  rebaseAt?: readonly number[]
  /** Leave moving ranges of 3.267 x their average or more out of the average. Default true. */
  screenOutliers?: boolean
}

type Limits = { mean: number; lowerLimit: number; upperLimit: number; unit: number }

/**
 * 3 / d2 for ranges of two values (d2 = 1.128), as printed by the method: limits = mean -+ 2.66 x average
 * moving range.
 */
const LIMIT_FACTOR = 2.66
/** D4 for ranges of two values: a moving range beyond it is itself a special cause. */
const SCREEN_FACTOR = 3.267

/**
 * XmR (individuals and moving range) chart by the NHS England "Making Data Count" rules.
 *
 * Unit: that of the values. Each segment (from index 0 and from each index in `rebaseAt`) has its own mean
 * and limits. A null is a gap in time: it has no signal, no moving range is taken across it, and a run or
 * trend ends at it (otherwise a bad month left out would lengthen a run). A segment with no two neighbouring
 * values has no limits, and one of gaps alone no mean either; no values give no points. Assumes one value per
 * equal period. Refuses 'not-a-number' and 'rebase-out-of-range'.
 */
export function controlChart(
  values: readonly (number | null)[],
  options: ControlChartOptions,
): ControlChart | Refused {
  const wrong = values.findIndex((value) => value !== null && !isMeasurable(value))
  if (wrong >= 0) return refused('not-a-number', { index: wrong })
  const rebaseAt = options.rebaseAt ?? []
  const outside = rebaseAt.find((index) => !Number.isInteger(index) || index < 0 || index > values.length)
  if (outside !== undefined) return refused('rebase-out-of-range', { index: outside, points: values.length })
  const starts = [...new Set([0, ...rebaseAt])].sort((a, b) => a - b)
  const points = starts.flatMap((start, segment) =>
    chartSegment(
      values.slice(start, starts[segment + 1]),
      options.improvement,
      options.screenOutliers ?? true,
    ),
  )
  return { points }
}

function chartSegment(
  values: (number | null)[],
  improvement: Improvement,
  screenOutliers: boolean,
): ChartPoint[] {
  const known = values.filter((value) => value !== null)
  const mean = known.length === 0 ? null : averageOf(known)
  const range = averageMovingRange(values, screenOutliers)
  if (mean === null || range === null) {
    return values.map((value) => ({
      value,
      mean,
      lowerLimit: null,
      upperLimit: null,
      signal: 'none',
      meaning: 'common-cause',
    }))
  }
  const limits: Limits = {
    mean,
    lowerLimit: mean - LIMIT_FACTOR * range,
    upperLimit: mean + LIMIT_FACTOR * range,
    unit: Math.max(...values.map((value) => Math.abs(value ?? 0))),
  }
  const signals = chartSignals(values, limits)
  return values.map((value, index) => ({
    value,
    mean: limits.mean,
    lowerLimit: limits.lowerLimit,
    upperLimit: limits.upperLimit,
    signal: signals[index]!,
    meaning: meaningOf(signals[index]!, improvement),
  }))
}

/** Average of the steps between neighbouring values; null when no two values are neighbours. */
function averageMovingRange(values: readonly (number | null)[], screenOutliers: boolean): number | null {
  const ranges: number[] = []
  for (let index = 1; index < values.length; index += 1) {
    const before = values[index - 1]
    const here = values[index]
    if (typeof before === 'number' && typeof here === 'number') ranges.push(Math.abs(here - before))
  }
  if (ranges.length === 0) return null
  const average = averageOf(ranges)
  if (average === 0 || !screenOutliers) return average
  return averageOf(ranges.filter((range) => range < SCREEN_FACTOR * average))
}
