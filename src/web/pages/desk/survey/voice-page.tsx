import type { BroughtFigures } from '../../../../services/gallery/show-brought-answers.ts'
import type { AddedFigures } from '../../../../services/survey/show-added-answers.ts'
import { BroughtAnswers } from '../../../components/brought-answers/brought-answers.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { InnovationTabs } from '../../../components/innovation-tabs/innovation-tabs.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { AddedAnswers } from './added-answers.tsx'
import { Codes, type CodesProps } from './codes.tsx'
import { Improvements, type ImprovementsProps } from './improvements.tsx'
import { IndexRestarts, type IndexRestartsProps } from './index-restarts.tsx'
import { VoiceBody, type VoiceBodyProps } from './voice-body.tsx'
import { VoiceFilters, type VoiceFiltersProps } from './voice-filters.tsx'
import { voiceAddress } from './voice-query.ts'

type VoicePageProps = CodesProps &
  ImprovementsProps &
  IndexRestartsProps &
  Omit<VoiceBodyProps, 'view' | 'region' | 'timeZone' | 'query'> & {
    name: string
    added: readonly AddedFigures[]
    /** Answers on paper or of another tool, apart from the others. */
    brought: BroughtFigures | null
    filters: Omit<VoiceFiltersProps, 'view'>
    maySeeQuality: boolean
  }

/** What citizens said of one innovation, and the codes by which they do, for those who work on it. */
export function VoicePage(props: VoicePageProps) {
  const { view, region, innovation, name, errors, filters, maySeeQuality } = props
  const words = view.messages.voice
  const query = { ...filters.query, innovation }
  return (
    <DeskShell view={view} title={`${words.title}: ${name}`}>
      <InnovationCrumbs
        view={view}
        innovation={{ slug: innovation, name }}
        crumbs={[{ label: words.title }]}
      />
      <div class="title-row">
        <h1>{words.title}</h1>
        <a href="#codes">{words.codesTitle}</a>
      </div>
      <InnovationTabs view={view} />
      <ErrorSummary view={view} errors={errors} />
      <VoiceFilters view={view} {...filters} />
      <VoiceBody {...props} query={query} />
      <BroughtAnswers view={view} figures={props.brought} />
      <AddedAnswers
        view={view}
        added={props.added}
        rowsOf={(changes) => voiceAddress(paths.regionVoiceAnswers(region), query, changes)}
      />
      <Improvements {...props} />
      <IndexRestarts {...props} />
      <Codes {...props} />
      <p>
        <a href={href(view, paths.servedGroups(region, innovation))}>{view.messages.servedGroups.title}</a>
      </p>
      {maySeeQuality && (
        <p>
          <a href={href(view, paths.answerQuality(region, innovation))}>{view.messages.answerQuality.link}</a>
        </p>
      )}
    </DeskShell>
  )
}
