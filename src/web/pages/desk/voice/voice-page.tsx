import type { InnovationVoice } from '../../../../services/show-innovation-voice.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { VoiceCard } from '../../public/innovation/voice-card.tsx'
import { Codes, type CodesProps } from './codes.tsx'

type VoicePageProps = Omit<CodesProps, 'codes'> & {
  name: string
  voice: InnovationVoice
  maySeeQuality: boolean
}

function Months({ view, voice }: { view: View; voice: InnovationVoice }) {
  const words = view.messages.voice
  const { number, decimal, monthLong } = formatsOf(view.language)
  return (
    <Card title={words.monthsTitle}>
      <DataTable
        narrow="scroll"
        caption={words.monthsTitle}
        captionHidden
        columns={[
          { label: words.month },
          { label: words.answers, numeric: true },
          { label: words.index, numeric: true },
        ]}
        rows={voice.months.map(({ month, answers, indexed, indexSum }) => [
          monthLong(month),
          number(answers),
          indexed > 0 ? decimal(indexSum / indexed, 1) : '–',
        ])}
      />
    </Card>
  )
}

function Sentences({ view, voice, timeZone }: { view: View; voice: InnovationVoice; timeZone: string }) {
  const words = view.messages.voice
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.sentencesTitle}>
      {voice.sentences.length === 0 ? (
        <EmptyState sentence={words.noSentences} />
      ) : (
        <>
          <ul class="ruled-list">
            {voice.sentences.map((sentence) => (
              <li>
                <p class="spoken">{sentence.text}</p>
                <small>{moment(sentence.answeredAt, timeZone)}</small>
              </li>
            ))}
          </ul>
          <p class="small">{words.sentencesNote}</p>
        </>
      )}
    </Card>
  )
}

/** What citizens said of one innovation, for those who work on it. */
export function VoicePage(props: VoicePageProps) {
  const { view, region, innovation, name, voice, timeZone, errors, maySeeQuality } = props
  const words = view.messages.voice
  const { number, percent } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={`${words.title}: ${name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.menu.innovations, path: paths.deskInnovations(region) },
          { label: name, path: paths.deskInnovation(region, innovation) },
          { label: words.title },
        ]}
      />
      <h1>{words.title}</h1>
      <ErrorSummary view={view} errors={errors} />
      {voice.answers === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <>
          <VoiceCard view={view} figures={voice} />
          {voice.knewAsked > 0 && (
            <p>{words.knew(percent(voice.knew / voice.knewAsked), number(voice.knewAsked))}</p>
          )}
        </>
      )}
      <Codes {...props} codes={voice.codes} />
      {voice.answers > 0 && (
        <>
          <div class="columns">
            <Months view={view} voice={voice} />
            <Sentences view={view} voice={voice} timeZone={timeZone} />
          </div>
          <p>
            <a href={href(view, paths.voiceAnswers(region, innovation))}>{words.export}</a>
          </p>
          {maySeeQuality && (
            <p>
              <a href={href(view, paths.answerQuality(region, innovation))}>
                {view.messages.answerQuality.link}
              </a>
            </p>
          )}
        </>
      )}
    </DeskShell>
  )
}
