import { unitName } from '../../domain/measurement/unit-name.ts'
import { DataTable } from '../components/data-table/data-table.tsx'
import { formatsOf } from '../format.ts'
import type { View } from '../view.ts'
import { digitsApart } from './digits-apart.ts'
import { isQuarter, type Series, type SeriesPoint } from './series.ts'
import type { ValueStyle } from './series-text.ts'

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
export function SeriesTable({
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
  const digits = digitsApart(series.points, style.digits ?? 1)
  const number = (value: number | null | undefined) => (value == null ? '' : format.decimal(value, digits))
  const { counterfactual, comparison } = series
  const withLimits = series.points.some((point) => point.mean != null)
  return (
    <DataTable
      narrow="scroll"
      caption={`${title} (${unitName(view.language, style.unit)})`}
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
