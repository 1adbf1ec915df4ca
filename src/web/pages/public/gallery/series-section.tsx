import type { SeriesFigures } from '../../../../services/gallery/show-innovation.ts'
import { comparisonText } from '../../../charts/comparison-text.ts'
import { SeriesChart } from '../../../charts/series-chart.tsx'
import { valueText } from '../../../charts/series-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { digitsFor, formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { ResultTable } from './result-table.tsx'
import { reasonOf } from './series-results.ts'

function digitsOf({ values }: SeriesFigures): number {
  return digitsFor(Math.max(0, ...values.map(({ value }) => Math.abs(value))))
}

const averageOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** What changed in a series that the verdict says nothing about: the averages around the launch. */
function plainSentence(view: View, series: SeriesFigures): string {
  const words = view.messages.publicInnovation
  const format = formatsOf(view.language)
  const { points, launchIndex, launchPeriod } = series.chart
  const digits = digitsOf(series)
  const value = (number: number) => valueText(view, number, { unit: series.unit, digits })
  const known = (from: number, to: number) => points.slice(from, to).flatMap((point) => point.value ?? [])
  const before = launchIndex === null ? [] : known(0, launchIndex)
  const after = launchIndex === null ? [] : known(launchIndex, points.length)
  if (launchPeriod && before.length > 0 && after.length > 0) {
    const name = series.name.charAt(0).toLocaleLowerCase(view.language) + series.name.slice(1)
    return words.changed(
      name,
      format.monthLong(launchPeriod),
      format.plain(averageOf(before), digits),
      value(averageOf(after)),
    )
  }
  if (points.length === 0 && series.baselineValue !== null && series.baselineOn) {
    return words.baselineOnly(series.name, value(series.baselineValue), format.monthLong(series.baselineOn))
  }
  return words.notCompared(series.name)
}

/** The sentence over the picture: the verdict's own reason for this series where it has one. */
function sentenceOf(view: View, series: SeriesFigures, figures: InnovationProps['figures']): string {
  const { reasons } = view.messages.verdictReason
  const reason = reasonOf(series, figures)
  return reason ? reasons[reason.code](reason.numbers) : plainSentence(view, series)
}

function Figure({
  view,
  series,
  figures,
}: {
  view: View
  series: SeriesFigures
  figures: InnovationProps['figures']
}) {
  const words = view.messages.publicInnovation
  const style = { unit: series.unit, digits: digitsOf(series) }
  return (
    <>
      <p class="say">
        {sentenceOf(view, series, figures)}
        {series.isExample && <Tag>{words.exampleSeries}</Tag>}
      </p>
      {series.chart.comparison && <p>{comparisonText(view, series.chart.comparison, style)}</p>}
      <SeriesChart
        view={view}
        id={`series-${series.key}`}
        title={series.name}
        unit={series.unit}
        digits={digitsOf(series)}
        series={{ ...series.chart, target: series.target, baseline: series.baselineValue }}
      >
        <ResultTable view={view} series={series} figures={figures} digits={style.digits} />
        <p class="small">{words.howRead}</p>
        {series.chart.counterfactual && <p class="small">{words.howReadWithout}</p>}
        {series.chart.comparison && <p class="small">{view.messages.comparison.howRead}</p>}
        {series.definition && (
          <p class="small">
            {words.definition}: {series.definition}
          </p>
        )}
        {series.comparison && (
          <p class="small">
            {view.messages.comparison.sourceOf(series.comparison.name, series.comparison.source)}
          </p>
        )}
        {series.source && (
          <p class="small">
            {words.source}: {series.source}
          </p>
        )}
      </SeriesChart>
    </>
  )
}

/** Whether it became better: the first result as the main picture, the other series after it. */
export function SeriesSection({ view, region, figures }: InnovationProps) {
  const words = view.messages.publicInnovation
  const [main, ...others] = figures.series
  if (!main) {
    return (
      <Card title={words.better}>
        <EmptyState sentence={words.noSeries}>
          <p>{words.noSeriesNext}</p>
        </EmptyState>
      </Card>
    )
  }
  const { slug } = figures.innovation
  return (
    <Card title={words.better}>
      <div class="stack">
        <Figure view={view} series={main} figures={figures} />
        {others.length > 0 && <h3>{words.otherSeries}</h3>}
        {others.map((series) => (
          <Figure view={view} series={series} figures={figures} />
        ))}
        <p>
          <a href={href(view, paths.innovationFigures(region.slug, slug))} download>
            {words.download}
          </a>
        </p>
        <p>
          <a href={href(view, paths.innovationResults(region.slug, slug))} download>
            {view.messages.seriesResult.download}
          </a>
        </p>
      </div>
    </Card>
  )
}
