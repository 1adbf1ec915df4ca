import type { View } from '../view.ts'
import { ChartKey } from './chart-key.tsx'
import { hasMoreLayers, type Series } from './series.ts'
import { SeriesPicture } from './series-picture.tsx'
import { narrowFrame } from './series-scales.ts'
import { type ValueStyle, valueText } from './series-text.ts'

type MoreLayersProps = { view: View; id: string; title: string; series: Series; style: ValueStyle }

/**
 * The same picture with what goes beyond its four layers, behind a disclosure: the course without the innovation with its band, and
 * another place. Nothing where there is no such thing.
 */
export function MoreLayers({ view, id, title, series, style }: MoreLayersProps) {
  if (!hasMoreLayers(series)) return null
  return (
    <details class="chart-data">
      <summary>{view.messages.chart.more}</summary>
      <SeriesPicture
        view={view}
        id={`${id}-full`}
        title={title}
        series={series}
        style={style}
        frame={narrowFrame}
        className="chart-full"
      />
      <ChartKey view={view} series={series} value={(value) => valueText(view, value, style)} />
    </details>
  )
}
