import { sharesInTime } from '../../../../domain/complaint/share-in-time.ts'
import { LINE_POINTS_MIN, POINT_PEOPLE_MIN } from '../../../../domain/survey/element-answers.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { isQuarter } from '../../../charts/series.ts'
import { SeriesChart } from '../../../charts/series-chart.tsx'
import { Card } from '../../../components/card/card.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import type { ReportRows } from './report-figures.tsx'

type ReportSharesProps = { view: View; summary: VoiceSummary; rowsOf: ReportRows }

/** The share of reports answered in time from month to month; nothing while none was answered or overdue. */
export function ReportShares({ view, summary, rowsOf }: ReportSharesProps) {
  const words = view.messages.reportFigure
  const { month } = formatsOf(view.language)
  const shares = sharesInTime(summary.reports)
  if (shares.length === 0) return null
  const points = shares.map(({ period, due, inTime }) => ({
    period,
    value: due < POINT_PEOPLE_MIN ? null : (100 * inTime) / due,
  }))
  const title = shares.some(({ period }) => isQuarter(period)) ? words.sharesTitleQuarters : words.sharesTitle
  const rows = (
    <>
      <p class="small">
        {words.sharesNote} {words.shareRows}
      </p>
      <ul class="spoken-words">
        {shares.map(
          ({ period, months, due, inTime }) =>
            months && (
              <li>
                {rowsOf ? (
                  <a href={href(view, rowsOf({ ...months, figure: 'due' }))}>{month(period)}</a>
                ) : (
                  month(period)
                )}{' '}
                <span class="small">{words.shareOf(inTime, due)}</span>
              </li>
            ),
        )}
      </ul>
    </>
  )
  if (points.filter(({ value }) => value !== null).length < LINE_POINTS_MIN) {
    const sum = (of: (share: (typeof shares)[number]) => number) =>
      shares.reduce((total, share) => total + of(share), 0)
    return (
      <Card title={title}>
        <div class="stack">
          <p>
            {words.sharesFew(
              sum(({ inTime }) => inTime),
              sum(({ due }) => due),
            )}
          </p>
          {rows}
        </div>
      </Card>
    )
  }
  return (
    <Card>
      <SeriesChart
        view={view}
        id="report-shares"
        title={title}
        unit="%"
        digits={0}
        series={{ points, launchIndex: null }}
      >
        {rows}
      </SeriesChart>
    </Card>
  )
}
