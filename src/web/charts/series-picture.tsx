import { formatsOf, sharedDigits } from '../format.ts'
import type { View } from '../view.ts'
import { type Series, segmentsOf } from './series.ts'
import { type SeriesGeometry, seriesGeometry } from './series-geometry.ts'
import type { Frame } from './series-scales.ts'
import { launchPeriodOf, seriesText, type ValueStyle } from './series-text.ts'

type SeriesPictureProps = {
  view: View
  id: string
  title: string
  series: Series
  style: ValueStyle
  frame: Frame
  className: string
}

function Axes({
  view,
  series,
  geometry,
  frame,
}: {
  view: View
  series: Series
  geometry: SeriesGeometry
  frame: Frame
}) {
  const { plot } = geometry
  const format = formatsOf(view.language)
  return (
    <>
      <path
        class="chart-grid"
        d={geometry.grid.map(({ y }) => `M${plot.left} ${y}H${plot.right}`).join('')}
      />
      {geometry.grid.map(({ y, text }) => (
        <text class="chart-tick" x={plot.left - 6} y={y + frame.fontSize * 0.35} text-anchor="end">
          {text}
        </text>
      ))}
      {geometry.ticks.map(({ index, x, anchor, isYear }) => (
        <text class="chart-tick" x={x} y={frame.height - 4} text-anchor={anchor}>
          {isYear
            ? series.points[index]?.period.slice(0, 4)
            : format.month(series.points[index]?.period ?? '')}
        </text>
      ))}
    </>
  )
}

/** One drawing of a series, without words around it; the chart shows the one that fits the width. */
export function SeriesPicture({ view, id, title, series, style, frame, className }: SeriesPictureProps) {
  const words = view.messages.chart
  const format = formatsOf(view.language)
  const launch = launchPeriodOf(series)
  const short = (value: number) => format.plain(value, style.digits ?? 1)
  const means = segmentsOf(series.points).map(({ mean }) => mean)
  const meanDigits = sharedDigits(means)
  const geometry = seriesGeometry(series, frame, {
    tick: format.short,
    mean: (value) => words.mean(format.decimal(value, meanDigits)),
    target: (value) => words.target(short(value)),
    baseline: (value) => words.baseline(short(value)),
    launched: launch ? words.launched(format.month(launch)) : '',
  })
  const { plot, targetY, baselineY, launchX } = geometry
  return (
    <svg
      class={className}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      font-size={frame.fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{seriesText(view, series, style)}</desc>
      {geometry.bands.map((band) => (
        <rect class="chart-band" {...band} />
      ))}
      {geometry.counterfactualBand && (
        <path class="chart-counterfactual-band" d={geometry.counterfactualBand} />
      )}
      <Axes view={view} series={series} geometry={geometry} frame={frame} />
      {baselineY !== null && <path class="chart-baseline" d={`M${plot.left} ${baselineY}H${plot.right}`} />}
      {targetY !== null && <path class="chart-target" d={`M${plot.left} ${targetY}H${plot.right}`} />}
      {geometry.means.map(({ x1, x2, y }) => (
        <path class="chart-mean" d={`M${x1} ${y}H${x2}`} />
      ))}
      {geometry.counterfactual && <path class="chart-counterfactual" d={geometry.counterfactual} />}
      {geometry.comparison && <path class="chart-comparison" d={geometry.comparison} />}
      {launchX !== null && <path class="chart-launch" d={`M${launchX} ${plot.top - 6}V${plot.bottom}`} />}
      <path class="chart-line" d={geometry.line} />
      {geometry.marks.map(({ meaning, path }) => (
        <path class={`chart-mark chart-${meaning}`} d={path} />
      ))}
      {geometry.labels.map(({ x, y, anchor, text, kind }) => (
        <text class={`chart-label chart-label-${kind}`} x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}
