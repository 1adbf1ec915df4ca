import { measureName } from '../../../../domain/measurement/unit-name.ts'
import type { SeriesFigures } from '../../../../services/gallery/show-innovation.ts'
import { comparisonText } from '../../../charts/comparison-text.ts'
import { hasValues } from '../../../charts/series.ts'
import { SeriesTable } from '../../../charts/series-table.tsx'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Page } from '../../../components/page/page.tsx'
import { VerdictReasons } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { paths } from '../../../paths.ts'
import { shortName } from '../../../short-name.ts'
import { href } from '../../../view.ts'
import { Assumptions } from './innovation-cards-of-use.tsx'
import type { InnovationProps } from './innovation-props.ts'
import { PlanInFull } from './plan-card.tsx'
import { ResultTable } from './result-table.tsx'
import { digitsOf, seriesSentence } from './series-sentence.ts'
import { changedPlanNote, correctionNotes, sturdyNote } from './verdict-notes.ts'
import { VoiceTables } from './voice-tables.tsx'

/** Every reason and every figure of an innovation as text and tables, for those who check the answer. */
export function TablesPage(props: InnovationProps) {
  const { view, region, figures } = props
  const { innovation, judgement, series } = figures
  const words = view.messages.publicInnovation
  const { short } = shortName(innovation.name)
  const title = words.tablesOf(short)
  return (
    <Page view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.chrome.innovations, path: paths.innovations(region.slug) },
          { label: short, path: paths.innovation(region.slug, innovation.slug) },
          { label: words.tables },
        ]}
      />
      <div>
        <h1>{title}</h1>
        <p class="lead">{words.tablesLead}</p>
      </div>
      {judgement && (
        <Card title={words.reasons} id="reasons">
          <VerdictReasons view={view} judgement={judgement} />
        </Card>
      )}
      <VerdictRecord {...props} />
      {series.map((each) => (
        <SeriesCard view={view} figures={figures} series={each} />
      ))}
      {series.length > 0 && (
        <Card title={words.howToRead}>
          <p class="small prose">{words.howRead}</p>
          {series.some(({ chart }) => chart.counterfactual) && (
            <p class="small prose">{words.howReadWithout}</p>
          )}
          {series.some(({ chart }) => chart.comparison) && (
            <p class="small prose">{view.messages.comparison.howRead}</p>
          )}
        </Card>
      )}
      <VoiceTables view={view} figures={figures} />
      <Assumptions view={view} figures={figures} />
      <PlanInFull view={view} region={region} figures={figures} />
      <Downloads view={view} region={region} figures={figures} />
    </Page>
  )
}

/** How sturdy the answer is, and every change of it by a changed plan or by corrected values. */
function VerdictRecord(props: InnovationProps) {
  const notes = [sturdyNote(props), changedPlanNote(props), ...correctionNotes(props)]
  const told = notes.filter((note): note is string => note !== null)
  if (told.length === 0) return null
  return (
    <Card title={props.view.messages.sensitivity.record} id="record">
      <ul>
        {told.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </Card>
  )
}

function SeriesCard({ view, series, figures }: Omit<InnovationProps, 'region'> & { series: SeriesFigures }) {
  const words = view.messages.publicInnovation
  const digits = digitsOf(series)
  const drawn = { ...series.chart, target: series.target, baseline: series.baselineValue }
  const style = { unit: series.unit, digits }
  return (
    <Card title={measureName(view.language, series)} id={`series-${series.key}`}>
      <p>{seriesSentence(view, series, figures)}</p>
      {series.chart.comparison && <p>{comparisonText(view, series.chart.comparison, style)}</p>}
      <ResultTable view={view} series={series} figures={figures} digits={digits} />
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
      {hasValues(drawn) && (
        <details class="more">
          <summary>{words.eachValue}</summary>
          <SeriesTable view={view} title={measureName(view.language, series)} series={drawn} style={style} />
        </details>
      )}
    </Card>
  )
}

/** The same figures as files. */
function Downloads({ view, region, figures: { innovation } }: InnovationProps) {
  return (
    <ul class="plain-list">
      <li>
        <a href={href(view, paths.innovationFigures(region.slug, innovation.slug))} download>
          {view.messages.publicInnovation.download}
        </a>
      </li>
      <li>
        <a href={href(view, paths.innovationResults(region.slug, innovation.slug))} download>
          {view.messages.seriesResult.download}
        </a>
      </li>
    </ul>
  )
}
