import { sharesInTime } from '../../../../domain/complaint/share-in-time.ts'
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
  return (
    <Card>
      <SeriesChart
        view={view}
        id="report-shares"
        title={shares.some(({ period }) => isQuarter(period)) ? words.sharesTitleQuarters : words.sharesTitle}
        unit="%"
        digits={0}
        series={{
          points: shares.map(({ period, due, inTime }) => ({
            ...{ period, value: due === 0 ? null : (100 * inTime) / due },
          })),
          launchIndex: null,
        }}
      >
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
      </SeriesChart>
    </Card>
  )
}
