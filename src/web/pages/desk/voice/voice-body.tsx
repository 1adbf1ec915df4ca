import type { VoiceSummary } from '../../../../services/summarise-voice.ts'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { Elements, OverTime, Sentences, VoiceHeadline, Words } from './voice-answers-card.tsx'
import { ComplaintFigures, Parts } from './voice-parts.tsx'
import { type VoiceQuery, voiceAddress } from './voice-query.ts'

export type VoiceBodyProps = {
  view: View
  region: string
  timeZone: string
  summary: VoiceSummary
  /** The filters by which the region's lists and files show the same answers. */
  query: VoiceQuery
  mayListComplaints: boolean
  /** The page narrowed to one of its parts. */
  partOf: (key: string) => string
}

/** Everything said, from the one sentence for a leader down to the rows; the same for a region and an innovation. */
export function VoiceBody(props: VoiceBodyProps) {
  const { view, region, timeZone, summary, query, mayListComplaints, partOf } = props
  const words = view.messages.voiceSummary
  const rows = (changes: Record<string, string> = {}) =>
    voiceAddress(paths.regionVoiceAnswers(region), query, changes)
  const complaints = (
    <ComplaintFigures
      view={view}
      summary={summary}
      rowsOf={
        mayListComplaints
          ? (changes) => voiceAddress(paths.regionVoiceComplaints(region), query, changes)
          : null
      }
    />
  )
  if (summary.answers === 0) {
    return (
      <>
        <EmptyState sentence={Object.keys(query).length > 0 ? words.noneLeft : words.none} />
        {complaints}
      </>
    )
  }
  const file = (name: Parameters<typeof paths.regionVoiceFile>[1]) =>
    href(view, voiceAddress(paths.regionVoiceFile(region, name), query))
  return (
    <>
      <VoiceHeadline view={view} summary={summary} rowsOf={rows} />
      <div class="columns">
        <Elements view={view} summary={summary} rowsOf={(element) => rows({ element })} />
        <OverTime view={view} summary={summary} rowsOf={(month) => rows({ from: month, to: month })} />
      </div>
      <div class="columns">
        <Words view={view} summary={summary} rowsOf={(word) => rows({ word })} />
        <Sentences view={view} summary={summary} timeZone={timeZone} rows={rows({ written: 'yes' })} />
      </div>
      {complaints}
      {summary.parts.length > 1 && <Parts view={view} summary={summary} partOf={partOf} />}
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={href(view, rows())}>
          {words.rows}
        </a>
        <a href={file('answers.csv')}>{words.csv}</a>
        <a href={file('answers.xlsx')}>{words.xlsx}</a>
        <a href={file('figures.csv')}>{words.summaryCsv}</a>
      </p>
    </>
  )
}
