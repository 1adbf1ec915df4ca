import { POSTER_FORMATS } from '../../../../documents/poster.ts'
import { languages } from '../../../../domain/language.ts'
import { elementsOfLength, isForOneDevice } from '../../../../domain/survey/survey.ts'
import type { SurveyCodeRow } from '../../../../store/survey/survey-code.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { CheckboxField, TextField } from '../../../components/field/field.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { messagesOf } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type CodesProps = {
  view: View
  region: string
  timeZone: string
  innovation: string
  codes: readonly SurveyCodeRow[]
  mayEdit: boolean
  mayTakeInterviews: boolean
  /** How the addresses in the codes begin. */
  baseUrl: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function openWords({ messages: { voice } }: View, { kind }: SurveyCodeRow): string {
  if (kind === 'kiosk') return voice.openKiosk
  return kind === 'interviewer' ? voice.openInterview : voice.open
}

function CodeLine({ code, ...props }: CodesProps & { code: SurveyCodeRow }) {
  const { view, region, innovation, timeZone, mayEdit, mayTakeInterviews } = props
  const words = view.messages.voice
  const { moment, number } = formatsOf(view.language)
  const isShared = isForOneDevice(code.kind)
  const file = (name: string) => href(view, paths.surveyCodeFile(region, innovation, code.code, name))
  return (
    <li class="stack">
      <p>
        <b class="ticket-number">{code.code}</b> · {code.label ?? words.kinds[code.kind]}
        <Tag>{words.lengths[code.length]}</Tag>
        {code.sharedDevice && <Tag>{words.sharedDeviceTag}</Tag>}
        {code.questions > elementsOfLength(code.length).length && (
          <Tag>{words.questions(number(code.questions))}</Tag>
        )}
        {isShared && <Tag>{words.kinds[code.kind]}</Tag>}
        <br />
        <small>
          {code.endedAt
            ? words.ended(moment(code.endedAt, timeZone))
            : words.since(moment(code.createdAt, timeZone))}
          {isShared && !code.endedAt && <> · {words.sharedHint}</>}
        </small>
      </p>
      {!code.endedAt && (
        <div class="actions">
          <a href={href(view, paths.survey(code.code))}>{openWords(view, code)}</a>
          <a href={file('qr.svg')}>{words.qrSvg}</a>
          <a href={file('qr.png')}>{words.qrPng}</a>
          {mayEdit && !isShared && (
            <a href={href(view, paths.visitCodes(region, innovation, code.code))}>
              {view.messages.visitCode.link}
            </a>
          )}
          {mayEdit && (
            <ConfirmAction
              action={href(view, paths.endSurveyCode(region, innovation, code.code))}
              label={words.end}
              spoken={words.endOf(code.code)}
              question={view.messages.beforeEnd.surveyCode}
              confirm={view.messages.beforeEnd.end}
            />
          )}
        </div>
      )}
      {mayTakeInterviews && code.kind === 'interviewer' && (
        <p>
          <a href={href(view, paths.interviews(region, innovation, code.code))}>
            {view.messages.interview.link}
          </a>
        </p>
      )}
      {!code.endedAt && !isShared && <Prints {...props} code={code} />}
    </li>
  )
}

/** What is printed for a counter, in the language of those who will read it, whatever the reader of this page speaks. */
function Prints({ view, region, innovation, code }: CodesProps & { code: SurveyCodeRow }) {
  const words = view.messages.voice
  return (
    <>
      {languages.map((language) => (
        <p class="actions small">
          <span>{words.printIn[language]}</span>
          {POSTER_FORMATS.map((format) => (
            <a
              href={href(
                { language },
                paths.surveyCodeFile(region, innovation, code.code, `poster-${format}.pdf`),
              )}
              lang={language}
              hreflang={language}
            >
              {messagesOf(language).voice.prints[format]}
            </a>
          ))}
        </p>
      ))}
    </>
  )
}

function AddCode({ view, region, innovation, typed, errors }: CodesProps) {
  const words = view.messages.voice
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }))
  return (
    <details class="card" open={Boolean(errors?.kind ?? errors?.label ?? errors?.length)}>
      <summary>
        <b>{words.addTitle}</b>
      </summary>
      <form class="form" method="post" action={href(view, paths.surveyCodes(region, innovation))} novalidate>
        <RadioField
          view={view}
          name="kind"
          label={words.kind}
          options={options(words.kinds)}
          value={typed?.kind ?? 'counter'}
          error={errors?.kind}
        />
        <TextField
          view={view}
          name="label"
          label={words.label}
          hint={words.labelHint}
          value={typed?.label}
          error={errors?.label}
        />
        <RadioField
          view={view}
          name="length"
          label={words.length}
          options={options(words.lengths)}
          value={typed?.length ?? 'full'}
          error={errors?.length}
        />
        <CheckboxField
          view={view}
          name="sharedDevice"
          label={words.sharedDevice}
          hint={words.sharedDeviceHint}
          checked={typed?.sharedDevice !== undefined}
        />
        <div>
          <button class="ds-button" type="submit">
            {words.add}
          </button>
        </div>
      </form>
    </details>
  )
}

/** The codes of an innovation with their posters, and the form that makes another. */
export function Codes(props: CodesProps) {
  const { view, codes, mayEdit } = props
  const words = view.messages.voice
  return (
    <section class="stack" id="codes">
      <h2>{words.codesTitle}</h2>
      <p>{words.codesLead}</p>
      <AddressWarning view={view} address={props.baseUrl} />
      {codes.length === 0 ? (
        <EmptyState sentence={words.noCodes} />
      ) : (
        <ul class="ruled-list">
          {codes.map((code) => (
            <CodeLine {...props} code={code} />
          ))}
        </ul>
      )}
      {mayEdit && <AddCode {...props} />}
    </section>
  )
}
