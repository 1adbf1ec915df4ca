import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { SeriesFigures } from '../../../../services/gallery/show-innovation.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { seriesResults } from './series-results.ts'

type ResultTableProps = {
  view: View
  series: SeriesFigures
  figures: InnovationProps['figures']
  /** Decimals of the values of the series; what is calculated from them has one more. */
  digits: number
}

/** What was calculated from a series, with its bounds, and by which methods; nothing where nothing could be. */
export function ResultTable({ view, series, figures, digits }: ResultTableProps) {
  const words = view.messages.seriesResult
  const format = formatsOf(view.language)
  const results = seriesResults(series, figures)
  if (results.length === 0) return null
  const number = (value: number) => format.decimal(value, digits + 1)
  const { regression } = series.chart
  return (
    <>
      <DataTable
        caption={words.caption(measureName(view.language, series), unitName(view.language, series.unit))}
        columns={[
          { label: words.what },
          { label: words.estimate, numeric: true },
          { label: words.lower, numeric: true },
          { label: words.upper, numeric: true },
          { label: words.confidence, numeric: true },
        ]}
        rows={results.map(({ code, estimate, lower, upper, confidence }) => [
          words.results[code],
          number(estimate),
          number(lower),
          number(upper),
          format.percent(confidence),
        ])}
      />
      <p class="small">
        {results.some(({ code }) => code === 'step') && `${words.stepNote} `}
        {regression &&
          regression.durbinWatson !== null &&
          `${words.regressionNote(format.number(regression.lag), format.decimal(regression.durbinWatson, 2))} `}
        <a href={href(view, view.region ? paths.regionMethod(view.region.slug) : paths.method)}>
          {view.messages.chrome.method}
        </a>
      </p>
    </>
  )
}
