import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { View } from '../view.ts'
import { hasValues, type Series } from './series.ts'
import { seriesText, type ValueStyle } from './series-text.ts'

const WIDTH = 120
const HEIGHT = 32
const INSET = 4

/** The course of a series in the height of a line of text, with its launch and its last value marked; for lists. */
export function Sparkline({
  view,
  title,
  series,
  style,
}: {
  view: View
  title: string
  series: Series
  style: ValueStyle
}) {
  if (!hasValues(series)) return <span class="small">{view.messages.chart.empty}</span>
  const values = series.points.map((point) => point.value)
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const high = Math.max(...known)
  const x = scaleLinear()
    .domain([0, Math.max(values.length - 1, 1)])
    .range([INSET, WIDTH - INSET])
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([HEIGHT - INSET, INSET])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value as number))
    .digits(1)(values)
  const lastIndex = values.findLastIndex((value) => value !== null)
  const launchX = series.launchIndex === null ? null : x(series.launchIndex - 0.5).toFixed(1)
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}. ${seriesText(view, series, style)}`}
    >
      {launchX !== null && <path class="chart-launch" d={`M${launchX} 0V${HEIGHT}`} />}
      <path class="chart-line" d={path ?? ''} />
      <circle
        class="sparkline-last"
        cx={x(lastIndex).toFixed(1)}
        cy={y(values[lastIndex] ?? 0).toFixed(1)}
        r="3"
      />
    </svg>
  )
}
