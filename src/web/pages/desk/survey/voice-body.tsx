import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { ReportFigures } from './report-figures.tsx'
import { ReportShares } from './report-shares.tsx'
import { Elements, OverTime, Sentences, VoiceHeadline, Words } from './voice-answers-card.tsx'
import { Parts } from './voice-parts.tsx'
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

/** Nothing was said: the way to the codes by which people answer, or back to everything. */
function Silence({ view, region, query, isNarrowed }: VoiceBodyProps & { isNarrowed: boolean }) {
  const { voiceSummary: words, voice, desk } = view.messages
  if (isNarrowed) return <EmptyState sentence={words.noneLeft} />
  const next = query.innovation
    ? { label: voice.codesTitle, href: '#codes' }
    : { label: desk.openInnovations, href: href(view, paths.deskInnovations(region)) }
  return <EmptyState sentence={words.none} next={next} />
}

/** Everything said, from the one sentence for a leader down to the rows; the same for a region and an innovation. */
export function VoiceBody(props: VoiceBodyProps) {
  const { view, region, timeZone, summary, query, mayListComplaints, partOf } = props
  const words = view.messages.voiceSummary
  const rows = (changes: Record<string, string> = {}) =>
    voiceAddress(paths.regionVoiceAnswers(region), query, changes)
  const reportRows = mayListComplaints
    ? (changes: Readonly<Record<string, string>>) =>
        voiceAddress(paths.regionVoiceComplaints(region), query, changes)
    : null
  // The page of an innovation always names it; that leaves nothing out.
  const isNarrowed = Object.keys(query).some((name) => name !== 'innovation')
  const file = (name: Parameters<typeof paths.regionVoiceFile>[1]) =>
    href(view, voiceAddress(paths.regionVoiceFile(region, name), query))
  const reports = (
    <>
      <ReportFigures view={view} summary={summary} rowsOf={reportRows} isNarrowed={isNarrowed} />
      <ReportShares view={view} summary={summary} rowsOf={reportRows} />
    </>
  )
  const figureFiles = (
    <p class="small">
      {words.figuresLead} <a href={file('figures.csv')}>CSV</a> <a href={file('figures.xlsx')}>XLSX</a>
    </p>
  )
  const { marked } = summary.voice
  const markedNote = marked > 0 && <p class="small">{words.marked(marked)}</p>
  if (summary.answers === 0) {
    return (
      <>
        <Silence {...props} isNarrowed={isNarrowed} />
        {markedNote}
        {reports}
        {summary.reports.length > 0 && figureFiles}
      </>
    )
  }
  return (
    <>
      <VoiceHeadline view={view} summary={summary} rowsOf={rows} />
      {markedNote}
      <div class="columns">
        <Elements view={view} summary={summary} rowsOf={(element) => rows({ element })} />
        <OverTime view={view} summary={summary} rowsOf={(month) => rows({ from: month, to: month })} />
      </div>
      <div class="columns">
        <Words view={view} summary={summary} rowsOf={(word) => rows({ word })} />
        <Sentences view={view} summary={summary} timeZone={timeZone} rows={rows({ written: 'yes' })} />
      </div>
      {reports}
      {summary.parts.length > 1 && <Parts view={view} summary={summary} partOf={partOf} />}
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={href(view, rows())}>
          {words.rows}
        </a>
        <a href={file('answers.csv')}>{words.csv}</a>
        <a href={file('answers.xlsx')}>{words.xlsx}</a>
      </p>
      {figureFiles}
    </>
  )
}
