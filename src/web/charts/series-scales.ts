import { scaleLinear } from 'd3-scale'
import type { Box } from './label-placement.ts'
import { type Segment, type Series, segmentsOf } from './series.ts'

/** The size of a picture and of its text, in the units of its viewBox. */
export type Frame = { width: number; height: number; fontSize: number; tickCount: number }

/** For a card on a desktop, and for a phone: the same picture with fewer ticks and relatively larger text. */
export const wideFrame: Frame = { width: 760, height: 300, fontSize: 13, tickCount: 5 }
export const narrowFrame: Frame = { width: 304, height: 212, fontSize: 12, tickCount: 4 }

/** One of several beside each other. */
export const smallFrame: Frame = { width: 340, height: 138, fontSize: 13, tickCount: 3 }
/** Beside a text on a front page: low, with few words on its axes. */
export const storyFrame: Frame = { width: 440, height: 240, fontSize: 13, tickCount: 3 }

/** The radius of a mark; the plot keeps this much room beside its first and last point. */
export const MARK_RADIUS = 4
export const markRoom = MARK_RADIUS + 2

/** The scale starts at zero unless the values stay in the upper part of it, where a change would be flattened. */
const ZERO_BELOW = 0.6

/** Values closer together than this, absolutely and against their size, count as one: a scale needs a range. */
const RANGE_MIN = 1e-9

/** Mean width of a figure against the size of the font. */
const FIGURE_WIDTH = 0.6

/** Where everything lies: the plot's edges, the place of a period and of a value, the stretches and their ends. */
export type SeriesScales = {
  plot: Box
  tickValues: readonly number[]
  x: (index: number) => number
  /** The distance of two neighbouring periods. */
  step: number
  y: (value: number) => number
  /** The same, kept within the plot: for limits and estimates that no value can reach. */
  yWithin: (value: number) => number
  segments: readonly Segment[]
  endsOf: (segment: Segment) => { x1: number; x2: number }
  launchX: number | null
}

/** Lowest and highest value to show: of the points, their limits, the target, the baseline, the course without, and elsewhere. */
export function valueDomain(series: Series): [number, number] {
  const measured = series.points.flatMap(({ value, upperLimit }, index) => [
    value,
    upperLimit,
    series.comparison?.values[index],
  ])
  const values = [...measured, series.target, series.baseline].filter((value) => value != null)
  const nonNegative = values.every((value) => value >= 0)
  const reckoned = [...series.points.map(({ lowerLimit }) => lowerLimit), ...(series.counterfactual ?? [])]
  for (const value of reckoned) {
    // A limit or an estimate below zero is arithmetic where no value can be negative.
    if (value != null) values.push(nonNegative ? Math.max(value, 0) : value)
  }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (size < RANGE_MIN) return [0, 1]
  if (high - low < RANGE_MIN * Math.max(size, 1)) return [Math.min(0, low), Math.max(0, high)]
  return nonNegative && low < ZERO_BELOW * high ? [0, high] : [low, high]
}

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Fits a series with at least one value into a frame; `tick` writes the values of the axis. */
export function seriesScales(series: Series, frame: Frame, tick: (value: number) => string): SeriesScales {
  const values = scaleLinear().domain(valueDomain(series)).nice(frame.tickCount)
  const tickValues = values.ticks(frame.tickCount)
  const longestTick = Math.max(1, ...tickValues.map((value) => tick(value).length))
  const plot: Box = {
    left: Math.ceil(longestTick * frame.fontSize * FIGURE_WIDTH) + 8,
    top: frame.fontSize + 12,
    right: frame.width - 8,
    bottom: frame.height - frame.fontSize - 14,
  }
  values.range([plot.bottom, plot.top])
  const count = series.points.length
  const times = scaleLinear()
    .domain([0, Math.max(count - 1, 1)])
    .range([plot.left + markRoom, plot.right - markRoom])
  const step = times(1) - times(0)
  const x = (index: number) => (count === 1 ? (plot.left + plot.right) / 2 : times(index))
  return {
    plot,
    tickValues,
    x,
    step,
    y: (value) => values(value),
    yWithin: (value) => within(values(value), plot.top, plot.bottom),
    segments: segmentsOf(series.points),
    // Stretches meet halfway between their points, where the launch is drawn.
    endsOf: ({ from, to }) => ({
      x1: x(from) - (from === 0 ? markRoom : Math.min(markRoom, step / 2)),
      x2: x(to) + (to === count - 1 ? markRoom : Math.min(markRoom, step / 2)),
    }),
    launchX:
      series.launchIndex === null
        ? null
        : within(x(0) + (series.launchIndex - 0.5) * step, plot.left, plot.right),
  }
}
