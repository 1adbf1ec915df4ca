import { type AddedQuestion, addedKinds } from '../../../../../domain/survey/added-question.ts'
import { questionsOf } from '../../../../../domain/survey/survey.ts'
import type { ShownSurveyForm } from '../../../../../services/survey/edit-survey-form.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import {
  CheckboxField,
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { conditionsIn } from './typed-questions.ts'

type FormPageProps = {
  view: View
  timeZone: string
  form: ShownSurveyForm
  typed: Typed
  /** The places of the questions in `typed`, the last one blank. */
  places: readonly number[]
  errors?: FieldErrors
}

type QuestionProps = Pick<FormPageProps, 'view' | 'typed' | 'errors'> & {
  added: readonly AddedQuestion[]
  place: number
  number: number
}

function Question({ view, typed, errors, added, place, number }: QuestionProps) {
  const words = view.messages.surveyForm
  const named = (name: string) => `question.${place}.${name}`
  const read = (name: string) => typed[named(name)]
  const field = (name: string) => ({
    view,
    name: named(name),
    value: read(name),
    error: errors?.[named(name)],
  })
  const kind = addedKinds.find((one) => one === read('kind'))
  const isAsked = Boolean(read('key'))
  const label = (view.language === 'en' && read('labelEn')) || read('labelId')
  const title = isAsked ? `${words.question(number)}: ${label}` : words.newQuestion
  const isFaulty = ['labelId', 'options', 'shownIf'].some((name) => errors?.[named(name)])
  const conditions = conditionsIn(added)
    .filter(({ key }) => key !== read('key'))
    .map(({ value, question, answer }) => ({
      value,
      label: words.onlyIf(question[view.language], answer[view.language]),
    }))
  return (
    <details class="card form-question" open={!isAsked || isFaulty}>
      <summary>
        <b>{title}</b> {isAsked && kind && <small>{words.kinds[kind]}</small>}
      </summary>
      <div class="form">
        {isAsked ? (
          <>
            <HiddenField name={named('key')} value={read('key') ?? ''} />
            <HiddenField name={named('kind')} value={kind ?? ''} />
          </>
        ) : (
          <SelectField
            {...field('kind')}
            label={words.kind}
            hint={words.newQuestionHint}
            empty={false}
            options={addedKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        )}
        <TextField {...field('labelId')} label={words.labelId} />
        <TextField {...field('labelEn')} label={words.labelEn} />
        {(!isAsked || kind === 'choice' || kind === 'scale') && (
          <TextAreaField {...field('options')} label={words.options} hint={words.optionsHint} rows={5} />
        )}
        {conditions.length > 0 && (
          <SelectField
            {...field('shownIf')}
            label={words.shownIf}
            empty={words.everybody}
            options={conditions}
          />
        )}
        <NumberField {...field('place')} label={words.place} />
        <CheckboxField
          view={view}
          name={named('required')}
          label={words.required}
          checked={read('required') !== undefined}
        />
        {isAsked && (
          <CheckboxField
            view={view}
            name={named('remove')}
            label={words.remove}
            checked={read('remove') !== undefined}
          />
        )}
      </div>
    </details>
  )
}

/** Codes that still ask an earlier version, and the way to move them. */
function CodesBehind({ view, form }: Pick<FormPageProps, 'view' | 'form'>) {
  const words = view.messages.surveyForm
  if (form.codesBehind === 0) return null
  return (
    <Card tone="strong">
      <p>
        <b>{words.behind(form.codesBehind)}</b> {words.moveNote}
      </p>
      <form method="post" action={href(view, paths.moveSurveyCodes(view.region?.slug ?? '', form.length))}>
        <button class="ds-button" type="submit">
          {words.move}
        </button>
      </form>
    </Card>
  )
}

function Versions({ view, timeZone, form }: Pick<FormPageProps, 'view' | 'timeZone' | 'form'>) {
  const words = view.messages.surveyForm
  const { moment } = formatsOf(view.language)
  if (form.versions.length === 0) return null
  return (
    <Card title={words.versions}>
      <ol class="ruled-list">
        {form.versions.map(({ version, added, createdByName, createdAt }) => (
          <li class="work-item">
            <span>
              {words.version(version)} · {words.added(added.length)}
            </span>
            <small>
              {createdByName ?? words.byLabinov}, {moment(createdAt, timeZone)}
            </small>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** The questions that a region adds to one form of the survey; saving makes a new version. */
export function SurveyFormEditPage({ view, timeZone, form, typed, places, errors }: FormPageProps) {
  const words = view.messages.surveyForm
  const region = view.region?.slug ?? ''
  const name = words.names[form.length]
  return (
    <DeskShell view={view} title={name}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.surveyForms(region) }, { label: name }]}
      />
      <h1>{name}</h1>
      <CodesBehind view={view} form={form} />
      <details class="card">
        <summary>
          <b>{words.asked}</b> <small>{words.elements(form.elements.length)}</small>
        </summary>
        <ol>
          {questionsOf(form.elements, view.language).map(({ question }) => (
            <li>{question}</li>
          ))}
        </ol>
      </details>
      <form class="stack" method="post" action={href(view, paths.surveyForm(region, form.length))} novalidate>
        <ErrorSummary view={view} errors={errors} />
        <HiddenField name="version" value={String(form.version)} />
        {places.map((place, index) => (
          <Question
            view={view}
            typed={typed}
            errors={errors}
            place={place}
            added={form.added}
            number={index + 1}
          />
        ))}
        <div class="stack">
          <p class="small">{words.saveNote}</p>
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </div>
      </form>
      <Versions view={view} timeZone={timeZone} form={form} />
    </DeskShell>
  )
}
