import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { SmallNumberLimit, type SmallNumberLimitProps } from './small-number-limit.tsx'
import { VoiceBody, type VoiceBodyProps } from './voice-body.tsx'
import { VoiceFilters, type VoiceFiltersProps } from './voice-filters.tsx'

type RegionVoicePageProps = VoiceBodyProps &
  Omit<VoiceFiltersProps, 'view' | 'query' | 'codes'> & {
    limit: Omit<SmallNumberLimitProps, 'view' | 'region'>
  }

/** What the citizens of a region say, of all that somebody reaches. */
export function RegionVoicePage(props: RegionVoicePageProps) {
  const { view } = props
  const words = view.messages.voiceSummary
  return (
    <DeskShell view={view} title={words.regionTitle}>
      <div>
        <h1>{words.regionTitle}</h1>
        <p class="lead">{words.regionLead}</p>
      </div>
      <VoiceFilters {...props} />
      <VoiceBody {...props} />
      <SmallNumberLimit view={view} region={props.region} {...props.limit} />
    </DeskShell>
  )
}
