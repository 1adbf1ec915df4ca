import type { PropsWithChildren } from 'hono/jsx'
import { unitName } from '../../domain/measurement/unit-name.ts'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import type { View } from '../view.ts'
import { ChartKey } from './chart-key.tsx'
import { MoreLayers } from './more-layers.tsx'
import { hasValues, plainSeries, type Series } from './series.ts'
import { SeriesPicture } from './series-picture.tsx'
import { narrowFrame, wideFrame } from './series-scales.ts'
import { SeriesTable } from './series-table.tsx'
import { type ValueStyle, valueText } from './series-text.ts'

type SeriesChartProps = PropsWithChildren<{
  view: View
  /** Unique on the page; the ids of the picture's parts begin with it. */
  id: string
  /** The name of the indicator. */
  title: string
  series: Series
  unit: string
  /** Decimals of the values; 1 unless said otherwise. */
  digits?: number
  /** Where somebody who may do so adds the first value. */
  emptyNext?: { label: string; href: string }
}>

/**
 * A series over time: values, launch, usual ups and downs, signals and target; the course without the innovation and another place
 * are behind a disclosure.
 * It stands in the page twice, drawn for a phone and for a desktop, and the style sheet shows the one that fits.
 * Children are what to say about the method, and links to the data; they stand with the table behind a disclosure.
 */
export function SeriesChart({
  view,
  id,
  title,
  series,
  unit,
  digits,
  emptyNext,
  children,
}: SeriesChartProps) {
  const words = view.messages.chart
  if (!hasValues(series)) {
    return <EmptyState sentence={words.empty} next={emptyNext} />
  }
  const style: ValueStyle = { unit, digits }
  const plain = plainSeries(series)
  const picture = { view, title, series: plain, style }
  return (
    <figure class="series-chart" id={id}>
      <figcaption class="chart-title">
        {title} <span class="chart-unit">({unitName(view.language, unit)})</span>
      </figcaption>
      <SeriesPicture {...picture} id={`${id}-narrow`} frame={narrowFrame} className="chart-narrow" />
      <SeriesPicture {...picture} id={`${id}-wide`} frame={wideFrame} className="chart-wide" />
      <ChartKey view={view} series={plain} value={(value) => valueText(view, value, style)} />
      <MoreLayers view={view} id={id} title={title} series={series} style={style} />
      <details class="chart-data">
        <summary>{words.table}</summary>
        {children}
        <SeriesTable view={view} title={title} series={series} style={style} />
      </details>
    </figure>
  )
}
