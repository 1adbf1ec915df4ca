import { measureName } from '../../../../domain/measurement/unit-name.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import { valueText } from '../../../charts/series-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { InnovationTabs } from '../../../components/innovation-tabs/innovation-tabs.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { Checks } from './checks.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import type { IndicatorsPageProps } from './indicators-props.ts'
import { ServiceCosts } from './service-costs.tsx'

function IndicatorCard(props: IndicatorsPageProps & { indicator: ShownIndicator }) {
  const { view, region, innovation, indicator, mayEdit, mayRecord } = props
  const words = view.messages.indicator
  const format = formatsOf(view.language)
  const last = indicator.measurements.at(-1)
  const comparison = indicator.comparison ? view.messages.comparison.edit : view.messages.comparison.add
  const [slug, name] = [region.slug, innovation.slug]
  const value = last && valueText(view, last.value, { unit: indicator.unit, digits: 2 })
  return (
    <Card title={measureName(view.language, indicator)} id={`indicator-${indicator.key}`}>
      <div class="stack">
        <p class="indicator-tags">
          <span class="tag">{words.kinds[indicator.kind]}</span>
          <span class="tag">{words.directions[indicator.direction]}</span>
          {indicator.purpose && <span class="tag">{words.purposes[indicator.purpose]}</span>}
          {indicator.isExample && <span class="tag">{view.messages.chrome.example}</span>}
        </p>
        {last && value && (
          <p>
            {words.latest(value, format.month(last.period))} · {words.values(indicator.measurements.length)}
          </p>
        )}
        <IndicatorChart
          view={view}
          indicator={indicator}
          emptyNext={
            mayRecord
              ? { label: words.noValues, href: href(view, paths.measurements(slug, name)) }
              : undefined
          }
        />
        {indicator.files.length > 0 && (
          <p>
            {view.messages.measurement.evidence}:{' '}
            {indicator.files.map((file, index) => (
              <>
                {index > 0 && ', '}
                <a href={href(view, paths.attachment(slug, name, file.id))}>{file.fileName}</a>
              </>
            ))}
          </p>
        )}
        {mayEdit && (
          <p>
            <a
              href={href(view, paths.indicator(slug, name, indicator.key))}
              aria-label={`${words.edit}: ${measureName(view.language, indicator)}`}
            >
              {words.edit}
            </a>
          </p>
        )}
        {mayRecord && indicator.purpose === null && indicator.kind === 'outcome' && (
          <p>
            <a
              href={href(view, paths.comparison(slug, name, indicator.key))}
              aria-label={`${comparison}: ${measureName(view.language, indicator)}`}
            >
              {comparison}
            </a>
          </p>
        )}
      </div>
    </Card>
  )
}

/** What was ended, each with the way back. */
function Ended({ view, region, innovation, ended }: IndicatorsPageProps) {
  const words = view.messages.indicator
  if (ended.length === 0) return null
  return (
    <details class="card">
      <summary>{words.endedTitle(ended.length)}</summary>
      <ul class="ruled-list">
        {ended.map(({ key, name }) => (
          <li class="work-item">
            <span>{name}</span>
            <LineAction
              action={href(view, paths.resumeIndicator(region.slug, innovation.slug, key))}
              label={words.resume}
              spoken={`${words.resume}: ${name}`}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The indicators of an innovation: their pictures, what waits for a check, and the ways to add and fill. */
export function IndicatorsPage(props: IndicatorsPageProps) {
  const { view, region, innovation, indicators, mayEdit, mayRecord, mayCheck, errors } = props
  const words = view.messages.indicator
  const [slug, name] = [region.slug, innovation.slug]
  const add = { label: words.add, href: href(view, paths.newIndicator(slug, name)) }
  return (
    <DeskShell view={view} title={words.title(innovation.name)}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.short }]} />
      <div class="stack">
        <h1>{words.title(innovation.name)}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <InnovationTabs view={view} />
      <ErrorSummary view={view} errors={errors} />
      <p class="actions">
        {mayRecord && indicators.length > 0 && (
          <a class="ds-button" href={href(view, paths.measurements(slug, name))}>
            {words.fill}
          </a>
        )}
        {mayEdit && indicators.length > 0 && (
          <a class="ds-button" data-variant="secondary" href={add.href}>
            {add.label}
          </a>
        )}
        {mayRecord && indicators.length > 0 && (
          <a
            class="ds-button"
            data-variant="tertiary"
            href={href(view, paths.list(slug, 'measurements', name))}
          >
            {words.import}
          </a>
        )}
      </p>
      {indicators.length === 0 && (
        <EmptyState sentence={words.empty} next={mayEdit ? add : undefined}>
          <p>{words.emptyNext}</p>
        </EmptyState>
      )}
      {mayCheck && indicators.length > 0 && <Checks {...props} />}
      {indicators.map((indicator) => (
        <IndicatorCard {...props} indicator={indicator} />
      ))}
      {mayEdit && <Ended {...props} />}
      {mayEdit && <ServiceCosts {...props} />}
    </DeskShell>
  )
}
