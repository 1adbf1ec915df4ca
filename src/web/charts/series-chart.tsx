import type { PropsWithChildren } from 'hono/jsx'
import { DataTable } from '../components/data-table/data-table.tsx'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { formatsOf } from '../format.ts'
import type { View } from '../view.ts'
import { ChartKey } from './chart-key.tsx'
import { hasValues, isQuarter, type Series, type SeriesPoint } from './series.ts'
import { SeriesPicture } from './series-picture.tsx'
import { narrowFrame, wideFrame } from './series-scales.ts'
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

/** What a point says and by which rule; one of the first points after the launch may say only that the change sets in. */
function signText(view: View, { signal = 'none', meaning }: SeriesPoint): string {
  const words = view.messages.chart
  const sign =
    meaning === 'improvement'
      ? words.improvement
      : meaning === 'concern'
        ? words.concern
        : meaning === 'neutral-high' || meaning === 'neutral-low'
          ? words.change
          : words.settingIn
  if (signal !== 'none') return `${sign}: ${words.rules[signal]}`
  return meaning === undefined || meaning === 'common-cause' ? '' : sign
}

/** The figures behind the picture, as a table. */
function SeriesTable({
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
  const words = view.messages.chart
  const format = formatsOf(view.language)
  const number = (value: number | null | undefined) =>
    value == null ? '' : format.decimal(value, style.digits ?? 1)
  const { counterfactual, comparison } = series
  const withLimits = series.points.some((point) => point.mean != null)
  return (
    <DataTable
      narrow="scroll"
      caption={`${title} (${style.unit})`}
      columns={[
        { label: series.points.some(({ period }) => isQuarter(period)) ? words.quarter : words.period },
        { label: words.value, numeric: true },
        ...(withLimits
          ? [
              { label: words.average, numeric: true },
              { label: words.lowerLimit, numeric: true },
              { label: words.upperLimit, numeric: true },
              { label: words.sign },
            ]
          : []),
        ...(counterfactual ? [{ label: words.without, numeric: true }] : []),
        ...(comparison ? [{ label: comparison.name, numeric: true }] : []),
      ]}
      rows={series.points.map((point, index) => [
        format.month(point.period),
        point.value === null ? words.gap : number(point.value),
        ...(withLimits
          ? [number(point.mean), number(point.lowerLimit), number(point.upperLimit), signText(view, point)]
          : []),
        ...(counterfactual ? [number(counterfactual[index])] : []),
        ...(comparison ? [number(comparison.values[index])] : []),
      ])}
    />
  )
}

/**
 * A series over time: values, launch, usual ups and downs, signals, target and the course without the innovation.
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
  const picture = { view, title, series, style }
  return (
    <figure class="series-chart" id={id}>
      <figcaption class="chart-title">
        {title} <span class="chart-unit">({unit})</span>
      </figcaption>
      <SeriesPicture {...picture} id={`${id}-narrow`} frame={narrowFrame} className="chart-narrow" />
      <SeriesPicture {...picture} id={`${id}-wide`} frame={wideFrame} className="chart-wide" />
      <ChartKey view={view} series={series} value={(value) => valueText(view, value, style)} />
      <details class="chart-data">
        <summary>{words.table}</summary>
        {children}
        <SeriesTable view={view} title={title} series={series} style={style} />
      </details>
    </figure>
  )
}
