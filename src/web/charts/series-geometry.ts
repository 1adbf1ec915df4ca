import { area, line } from 'd3-shape'
import type { Box, PlacedLabel } from './label-placement.ts'
import { type PeriodTick, periodTicks, yearTicks } from './period-ticks.ts'
import type { Meaning, Segment, Series, SeriesPoint } from './series.ts'
import { type SeriesWords, seriesLabels } from './series-labels.ts'
import { type Frame, MARK_RADIUS, type SeriesScales, seriesScales } from './series-scales.ts'

/** A picture of a series in numbers, rounded to a tenth of a unit of the viewBox. */
export type SeriesGeometry = {
  plot: Box
  grid: { y: number; text: string }[]
  ticks: (PeriodTick & { x: number })[]
  bands: { x: number; y: number; width: number; height: number }[]
  means: { x1: number; x2: number; y: number }[]
  /** The line through the values, broken at gaps. */
  line: string
  counterfactual: string
  /** Where the values would lie without the innovation, as an area. */
  counterfactualBand: string
  comparison: string
  /** One path per meaning, with the shape of that meaning at each of its points. */
  marks: { meaning: Meaning; path: string }[]
  targetY: number | null
  baselineY: number | null
  launchX: number | null
  labels: PlacedLabel[]
}

/** The letters of a period under the picture (`Okt 2020`), with the room that two names keep between them. */
const PERIOD_LETTERS = 10
const YEAR_LETTERS = 6
const LETTER_WIDTH = 0.62

const round = (value: number) => Math.round(value * 10) / 10

function areaOf(band: NonNullable<Series['counterfactualBand']>, { x, yWithin }: SeriesScales): string {
  const drawn = area<(typeof band)[number]>()
    .defined((point) => point !== null)
    .x((_, index) => x(index))
    .y0((point) => yWithin(point?.lower ?? 0))
    .y1((point) => yWithin(point?.upper ?? 0))
    .digits(1)
  return drawn(band) ?? ''
}

/** The outline of one mark: a dot for the usual, a diamond for better, a triangle for worse, a square for a change. */
function markPath(meaning: Meaning, x: number, y: number): string {
  const r = MARK_RADIUS
  const at = `${round(x)} ${round(y)}`
  if (meaning === 'common-cause') return `M${at}h0`
  if (meaning === 'improvement')
    return `M${at}m0-${r + 2}l${r + 2} ${r + 2}-${r + 2} ${r + 2}-${r + 2}-${r + 2}z`
  if (meaning === 'concern') return `M${at}m0-${r + 1}l${r + 1} ${2 * r + 1}h-${2 * r + 2}z`
  return `M${at}m-${r}-${r}h${2 * r}v${2 * r}h-${2 * r}z`
}

function marksOf(points: readonly SeriesPoint[], { x, y }: SeriesScales): SeriesGeometry['marks'] {
  const paths = new Map<Meaning, string>()
  for (const [index, { value, meaning = 'common-cause' }] of points.entries()) {
    if (value === null) continue
    paths.set(meaning, (paths.get(meaning) ?? '') + markPath(meaning, x(index), y(value)))
  }
  return [...paths].map(([meaning, path]) => ({ meaning, path }))
}

function bandOf(segment: Segment, { endsOf, yWithin }: SeriesScales): SeriesGeometry['bands'] {
  if (segment.lowerLimit === null || segment.upperLimit === null) return []
  const { x1, x2 } = endsOf(segment)
  const top = yWithin(segment.upperLimit)
  const bottom = yWithin(segment.lowerLimit)
  return [{ x: round(x1), y: round(top), width: round(x2 - x1), height: round(bottom - top) }]
}

function ticksOf(points: readonly SeriesPoint[], { plot, x, step }: SeriesScales, frame: Frame) {
  const gapOf = (letters: number) => (letters * LETTER_WIDTH * frame.fontSize) / step
  const edges = { start: plot.left, end: plot.right }
  const periods = points.map((point) => point.period)
  const years = yearTicks(periods, gapOf(YEAR_LETTERS))
  const ticks = years.length > 0 ? years : periodTicks(periods, gapOf(PERIOD_LETTERS))
  return ticks.map((tick) => ({
    ...tick,
    x: round(tick.anchor === 'middle' ? x(tick.index) : edges[tick.anchor]),
  }))
}

/** Everything that the picture of a series needs; the series has at least one value. */
export function seriesGeometry(series: Series, frame: Frame, words: SeriesWords): SeriesGeometry {
  const { points, target, baseline, counterfactual, comparison } = series
  const scales = seriesScales(series, frame, words.tick)
  const { plot, tickValues, x, y, yWithin, segments, endsOf, launchX } = scales
  const drawn = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => yWithin(value as number))
    .digits(1)
  const height = (value: number | null | undefined) => (value == null ? null : round(y(value)))
  return {
    plot,
    grid: tickValues.map((value) => ({ y: round(y(value)), text: words.tick(value) })),
    ticks: ticksOf(points, scales, frame),
    bands: segments.flatMap((segment) => bandOf(segment, scales)),
    means: segments.map((segment) => {
      const { x1, x2 } = endsOf(segment)
      return { x1: round(x1), x2: round(x2), y: round(y(segment.mean)) }
    }),
    line: drawn(points.map((point) => point.value)) ?? '',
    counterfactual: drawn(counterfactual ?? []) ?? '',
    counterfactualBand: areaOf(series.counterfactualBand ?? [], scales),
    comparison: drawn(comparison?.values ?? []) ?? '',
    marks: marksOf(points, scales),
    targetY: height(target),
    baselineY: height(baseline),
    launchX: launchX === null ? null : round(launchX),
    labels: seriesLabels(series, scales, frame, words).map((label) => ({
      ...label,
      x: round(label.x),
      y: round(label.y),
    })),
  }
}
