import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Box, boxOf, type Label, type Place, type PlacedLabel, placeLabels } from './label-placement.ts'
import { type PeriodTick, periodTicks } from './period-ticks.ts'
import { type Meaning, type Segment, type Series, segmentsOf } from './series.ts'

/** The size of a picture and of its text, in the units of its viewBox. */
export type Frame = { width: number; height: number; fontSize: number; tickCount: number }

/** For a card on a desktop, and for a phone: the same picture with fewer ticks and relatively larger text. */
export const wideFrame: Frame = { width: 760, height: 300, fontSize: 13, tickCount: 5 }
export const narrowFrame: Frame = { width: 336, height: 260, fontSize: 12, tickCount: 4 }

/** The words that stand in the picture, already in the reader's language and format. */
export type SeriesWords = {
  tick: (value: number) => string
  mean: (value: number) => string
  target: (value: number) => string
  baseline: (value: number) => string
  launched: string
}

export type SeriesGeometry = {
  plot: Box
  grid: { y: number; text: string }[]
  ticks: (PeriodTick & { x: number })[]
  bands: { x: number; y: number; width: number; height: number }[]
  means: { x1: number; x2: number; y: number }[]
  /** The line through the values, broken at gaps. */
  line: string
  counterfactual: string
  /** One path per meaning, with the shape of that meaning at each of its points. */
  marks: { meaning: Meaning; path: string }[]
  targetY: number | null
  baselineY: number | null
  launchX: number | null
  labels: PlacedLabel[]
}

const markRadius = 4

/** The scale starts at zero unless the values stay in the upper part of it, where a change would be flattened. */
const zeroBelow = 0.6

function valueDomain(series: Series): [number, number] {
  const values: number[] = []
  for (const [index, point] of series.points.entries()) {
    if (point.value !== null) values.push(point.value)
    if (point.upperLimit != null) values.push(point.upperLimit)
    const without = series.counterfactual?.[index]
    if (without != null) values.push(without)
  }
  if (series.target != null) values.push(series.target)
  if (series.baseline != null) values.push(series.baseline)
  const nonNegative = values.every((value) => value >= 0)
  for (const { lowerLimit } of series.points) {
    // A limit below zero is arithmetic where no value can be negative.
    if (lowerLimit != null) values.push(nonNegative ? Math.max(lowerLimit, 0) : lowerLimit)
  }
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)]
  return nonNegative && low < zeroBelow * high ? [0, high] : [low, high]
}

const round = (value: number) => Math.round(value * 10) / 10

/** The outline of one mark: a dot for the usual, a diamond for better, a triangle for worse, a square for a change. */
function markPath(meaning: Meaning, x: number, y: number): string {
  const r = markRadius
  const at = `${round(x)} ${round(y)}`
  if (meaning === 'common-cause') return `M${at}h0`
  if (meaning === 'improvement')
    return `M${at}m0-${r + 2}l${r + 2} ${r + 2}-${r + 2} ${r + 2}-${r + 2}-${r + 2}z`
  if (meaning === 'concern') return `M${at}m0-${r + 1}l${r + 1} ${2 * r + 1}h-${2 * r + 2}z`
  return `M${at}m-${r}-${r}h${2 * r}v${2 * r}h-${2 * r}z`
}

function lineLabel(text: string, kind: string, segment: { x1: number; x2: number }, ys: number[]): Label {
  const xs: Omit<Place, 'y'>[] = [
    { x: segment.x1 + 4, anchor: 'start' },
    { x: segment.x2 - 4, anchor: 'end' },
    { x: (segment.x1 + segment.x2) / 2, anchor: 'middle' },
  ]
  return { text, kind, places: ys.flatMap((y) => xs.map((x) => ({ ...x, y }))) }
}

function marginsOf(frame: Frame, grid: readonly string[]) {
  const longest = Math.max(...grid.map((text) => text.length), 1)
  const left = Math.ceil(longest * frame.fontSize * 0.6) + 8
  return { top: frame.fontSize + 12, right: 8, bottom: frame.fontSize + 14, left }
}

/** Everything that the picture of a series needs, in numbers; the series has at least one value. */
export function seriesGeometry(series: Series, frame: Frame, words: SeriesWords): SeriesGeometry {
  const { points } = series
  const values = scaleLinear().domain(valueDomain(series)).nice(frame.tickCount)
  const tickValues = values.ticks(frame.tickCount)
  const margins = marginsOf(frame, tickValues.map(words.tick))
  const plot: Box = {
    left: margins.left,
    top: margins.top,
    right: frame.width - margins.right,
    bottom: frame.height - margins.bottom,
  }
  values.range([plot.bottom, plot.top])
  const inset = markRadius + 2
  const times = scaleLinear()
    .domain([0, Math.max(points.length - 1, 1)])
    .range([plot.left + inset, plot.right - inset])
  const step = times(1) - times(0)

  const x = (index: number) => (points.length === 1 ? (plot.left + plot.right) / 2 : times(index))
  const clamp = (y: number) => Math.min(Math.max(y, plot.top), plot.bottom)
  const y = (value: number) => values(value)
  const ends = ({ from, to }: Segment) => ({ x1: x(from) - inset, x2: x(to) + inset })

  const segments = segmentsOf(points)
  const drawn = line<number | null>()
    .defined((value) => value !== null && value !== undefined)
    .x((_, index) => x(index))
    .y((value) => y(value as number))
    .digits(1)
  const launchX = series.launchIndex === null ? null : clampX(x(0) + (series.launchIndex - 0.5) * step, plot)
  const targetY = series.target == null ? null : y(series.target)
  const baselineY = series.baseline == null ? null : y(series.baseline)

  const marks = new Map<Meaning, string>()
  const obstacles: Box[] = []
  for (const [index, { value, meaning = 'common-cause' }] of points.entries()) {
    if (value === null) continue
    const at = { x: x(index), y: y(value) }
    marks.set(meaning, (marks.get(meaning) ?? '') + markPath(meaning, at.x, at.y))
    obstacles.push({ left: at.x - inset, right: at.x + inset, top: at.y - inset, bottom: at.y + inset })
  }

  return {
    plot,
    grid: tickValues.map((value) => ({ y: round(y(value)), text: words.tick(value) })),
    ticks: periodTicks(
      points.map((point) => point.period),
      (8 * 0.62 * frame.fontSize + 12) / step,
    ).map((tick) => ({
      ...tick,
      x: round(tick.anchor === 'middle' ? x(tick.index) : tick.index === 0 ? plot.left : plot.right),
    })),
    bands: segments.flatMap((segment) => bandOf(segment, ends(segment), (value) => clamp(y(value)))),
    means: segments.map((segment) => ({ ...roundEnds(ends(segment)), y: round(y(segment.mean)) })),
    line: drawn(points.map((point) => point.value)) ?? '',
    counterfactual: series.counterfactual ? (drawn(series.counterfactual) ?? '') : '',
    marks: [...marks].map(([meaning, path]) => ({ meaning, path })),
    targetY: targetY === null ? null : round(targetY),
    baselineY: baselineY === null ? null : round(baselineY),
    launchX: launchX === null ? null : round(launchX),
    labels: labelsOf({
      series,
      frame,
      words,
      plot,
      segments,
      ends,
      y,
      clamp,
      launchX,
      targetY,
      baselineY,
      obstacles,
    }),
  }
}

function clampX(value: number, plot: Box): number {
  return Math.min(Math.max(value, plot.left), plot.right)
}

function roundEnds({ x1, x2 }: { x1: number; x2: number }) {
  return { x1: round(x1), x2: round(x2) }
}

function bandOf(segment: Segment, { x1, x2 }: { x1: number; x2: number }, y: (value: number) => number) {
  if (segment.lowerLimit === null || segment.upperLimit === null) return []
  const top = y(segment.upperLimit)
  return [{ x: round(x1), y: round(top), width: round(x2 - x1), height: round(y(segment.lowerLimit) - top) }]
}

type LabelInput = {
  series: Series
  frame: Frame
  words: SeriesWords
  plot: Box
  segments: readonly Segment[]
  ends: (segment: Segment) => { x1: number; x2: number }
  y: (value: number) => number
  clamp: (y: number) => number
  launchX: number | null
  targetY: number | null
  baselineY: number | null
  obstacles: readonly Box[]
}

function labelsOf(input: LabelInput): PlacedLabel[] {
  const { series, frame, words, plot, segments, ends, y, clamp, launchX, targetY, baselineY } = input
  const { fontSize } = frame
  const picture: Box = { left: plot.left, top: 0, right: frame.width, bottom: plot.bottom }
  const above = (lineY: number) => lineY - 6
  const below = (lineY: number) => lineY + fontSize + 3
  const obstacles = [...input.obstacles]
  const labels: Label[] = []
  if (launchX !== null) {
    obstacles.push({ left: launchX - 2, right: launchX + 2, top: plot.top, bottom: plot.bottom })
    const places: Place[] = [
      { x: launchX, y: fontSize, anchor: 'middle' },
      { x: plot.right, y: fontSize, anchor: 'end' },
      { x: plot.left, y: fontSize, anchor: 'start' },
    ]
    labels.push({
      text: words.launched,
      kind: 'launch',
      places: places.filter((place) => reaches(words.launched, place, launchX, fontSize)),
    })
  }
  for (const segment of segments) {
    const meanY = y(segment.mean)
    const top = segment.upperLimit === null ? meanY : clamp(y(segment.upperLimit))
    const bottom = segment.lowerLimit === null ? meanY : clamp(y(segment.lowerLimit))
    const ys = [above(top), below(bottom), above(meanY), below(meanY)]
    labels.push(lineLabel(words.mean(segment.mean), 'mean', ends(segment), ys))
  }
  const across = { x1: plot.left, x2: plot.right }
  if (targetY !== null) {
    labels.push(
      lineLabel(words.target(series.target as number), 'target', across, [above(targetY), below(targetY)]),
    )
  }
  if (baselineY !== null && segments.length === 0) {
    labels.push(
      lineLabel(words.baseline(series.baseline as number), 'baseline', across, [
        above(baselineY),
        below(baselineY),
      ]),
    )
  }
  return placeLabels(labels, obstacles, picture, fontSize).map((label) => ({
    ...label,
    x: round(label.x),
    y: round(label.y),
  }))
}

/** Whether a label at this place still touches the line that it names. */
function reaches(text: string, place: Place, lineX: number, fontSize: number): boolean {
  const box = boxOf(text, place, fontSize)
  return place.anchor === 'middle' || (box.left - 4 <= lineX && lineX <= box.right + 4)
}
