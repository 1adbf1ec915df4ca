import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { SeriesFigures } from '../../../../services/gallery/show-innovation.ts'
import { ChartKey } from '../../../charts/chart-key.tsx'
import { MoreLayers } from '../../../charts/more-layers.tsx'
import { hasValues, plainSeries, type Series } from '../../../charts/series.ts'
import { SeriesPicture } from '../../../charts/series-picture.tsx'
import { narrowFrame, smallFrame, wideFrame } from '../../../charts/series-scales.ts'
import { valueText } from '../../../charts/series-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { briefSentence, digitsOf, shortSentence } from './series-sentence.ts'

type FigureProps = Pick<InnovationProps, 'view' | 'figures'> & { series: SeriesFigures }

/** The series with everything that could be drawn of it. */
function wholeOf({ chart, target, baselineValue }: SeriesFigures): Series {
  return { ...chart, target, baseline: baselineValue }
}

/** A series drawn for a phone and for a desktop; the style sheet shows the one that fits. */
function MainFigure({ view, series, figures }: FigureProps) {
  const words = view.messages.publicInnovation
  const style = { unit: series.unit, digits: digitsOf(series) }
  const whole = wholeOf(series)
  const drawn = plainSeries(whole)
  const picture = { view, title: measureName(view.language, series), series: drawn, style }
  const id = `series-${series.key}`
  return (
    <>
      <p class="say">{briefSentence(view, series, figures)}</p>
      {hasValues(drawn) && (
        <figure class="series-chart" id={id}>
          <figcaption class="chart-title">
            {measureName(view.language, series)}{' '}
            <span class="chart-unit">({unitName(view.language, series.unit)})</span>
            {series.isExample && <Tag>{words.exampleSeries}</Tag>}
          </figcaption>
          <SeriesPicture {...picture} id={`${id}-narrow`} frame={narrowFrame} className="chart-narrow" />
          <SeriesPicture {...picture} id={`${id}-wide`} frame={wideFrame} className="chart-wide" />
          <ChartKey view={view} series={drawn} isBrief value={(value) => valueText(view, value, style)} />
          <MoreLayers view={view} id={id} title={picture.title} series={whole} style={style} />
        </figure>
      )}
    </>
  )
}

/** Another measure: its name, what it did in a few words, and a small picture. */
function SmallFigure({ view, series, figures }: FigureProps) {
  const drawn = plainSeries(wholeOf(series))
  return (
    <figure class="series-small">
      <figcaption>
        <h3>
          {measureName(view.language, series)}{' '}
          <span class="chart-unit">({unitName(view.language, series.unit)})</span>
        </h3>
        <span class="small">{shortSentence(view, series, figures)}</span>
      </figcaption>
      {hasValues(drawn) && (
        <SeriesPicture
          view={view}
          id={`series-${series.key}`}
          title={measureName(view.language, series)}
          series={drawn}
          style={{ unit: series.unit, digits: digitsOf(series) }}
          frame={smallFrame}
          className="chart-small"
        />
      )}
    </figure>
  )
}

/** Whether it became better: the first result as the main picture, the others small; nothing where nothing is measured. */
export function SeriesSection({ view, region, figures }: InnovationProps) {
  const words = view.messages.publicInnovation
  const [main, ...others] = figures.series
  if (!main) return null
  const tables = paths.innovationTables(region.slug, figures.innovation.slug)
  return (
    <Card title={words.better}>
      <div class="stack">
        <MainFigure view={view} series={main} figures={figures} />
        <p>
          <a href={href(view, tables)}>{words.tables}</a>
        </p>
        {others.length > 0 && (
          <div class="series-smalls">
            {others.map((series) => (
              <SmallFigure view={view} series={series} figures={figures} />
            ))}
          </div>
        )}
      </div>
    </Card>
  )
}
