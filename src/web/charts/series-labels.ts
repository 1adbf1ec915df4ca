import { type Box, boxOf, type Label, type Place, type PlacedLabel, placeLabels } from './label-placement.ts'
import type { Series } from './series.ts'
import { type Frame, markRoom, type SeriesScales } from './series-scales.ts'

/** The words that stand in the picture, already in the reader's language and format. */
export type SeriesWords = {
  tick: (value: number) => string
  mean: (value: number) => string
  target: (value: number) => string
  baseline: (value: number) => string
  launched: string
}

/** A label of a horizontal line: at its begin, its end or its middle, at the first of the heights that is free. */
function lineLabel(
  text: string,
  kind: string,
  line: { x1: number; x2: number },
  heights: readonly number[],
): Label {
  const xs: Omit<Place, 'y'>[] = [
    { x: line.x1 + 4, anchor: 'start' },
    { x: line.x2 - 4, anchor: 'end' },
    { x: (line.x1 + line.x2) / 2, anchor: 'middle' },
  ]
  return { text, kind, places: heights.flatMap((y) => xs.map((x) => ({ ...x, y }))) }
}

/** The launch is named above its line, or beside it at an edge, but always so that the label touches the line. */
function launchLabel(text: string, launchX: number, plot: Box, fontSize: number): Label {
  const places: Place[] = [
    { x: launchX, y: fontSize, anchor: 'middle' },
    { x: plot.right, y: fontSize, anchor: 'end' },
    { x: plot.left, y: fontSize, anchor: 'start' },
  ]
  const touches = (place: Place) => {
    const { left, right } = boxOf(text, place, fontSize)
    return left - 4 <= launchX && launchX <= right + 4
  }
  return { text, kind: 'launch', places: places.filter(touches) }
}

/** The labels of a series: launch, means and target; the baseline only while there is no mean to compare with. */
export function seriesLabels(
  series: Series,
  scales: SeriesScales,
  frame: Frame,
  words: SeriesWords,
): PlacedLabel[] {
  const { plot, segments, x, y, yWithin, endsOf, launchX } = scales
  const { fontSize } = frame
  const above = (lineY: number) => lineY - 6
  const below = (lineY: number) => lineY + fontSize + 3
  const across = { x1: plot.left, x2: plot.right }
  const labels: Label[] = []
  const obstacles: Box[] = series.points.flatMap(({ value }, index) => {
    if (value === null) return []
    const at = { x: x(index), y: y(value) }
    return { left: at.x - markRoom, right: at.x + markRoom, top: at.y - markRoom, bottom: at.y + markRoom }
  })
  if (launchX !== null) {
    obstacles.push({ left: launchX - 2, right: launchX + 2, top: plot.top, bottom: plot.bottom })
    labels.push(launchLabel(words.launched, launchX, plot, fontSize))
  }
  for (const segment of segments) {
    const mean = y(segment.mean)
    const top = segment.upperLimit === null ? mean : yWithin(segment.upperLimit)
    const bottom = segment.lowerLimit === null ? mean : yWithin(segment.lowerLimit)
    const heights = [above(top), below(bottom), above(mean), below(mean)]
    labels.push(lineLabel(words.mean(segment.mean), 'mean', endsOf(segment), heights))
  }
  if (series.target != null) {
    const target = y(series.target)
    labels.push(lineLabel(words.target(series.target), 'target', across, [above(target), below(target)]))
  }
  if (series.baseline != null && segments.length === 0) {
    const baseline = y(series.baseline)
    labels.push(
      lineLabel(words.baseline(series.baseline), 'baseline', across, [above(baseline), below(baseline)]),
    )
  }
  const picture: Box = { left: plot.left, top: 0, right: frame.width, bottom: plot.bottom }
  return placeLabels(labels, obstacles, picture, fontSize)
}
