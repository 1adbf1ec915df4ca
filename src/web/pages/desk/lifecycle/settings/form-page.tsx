import type { ShownForm } from '../../../../../services/lifecycle/edit-worksheet-form.ts'
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
import { fieldKinds } from './typed-form.ts'

type FormPageProps = {
  view: View
  timeZone: string
  form: ShownForm
  typed: Typed
  /** The places of the questions in `typed`, the last one blank. */
  places: readonly number[]
  errors?: FieldErrors
}

type QuestionProps = Pick<FormPageProps, 'view' | 'typed' | 'errors'> & { place: number; number: number }

function Question({ view, typed, errors, place, number }: QuestionProps) {
  const words = view.messages.administration
  const read = (name: string) => typed[`field.${place}.${name}`]
  const field = (name: string) => ({
    view,
    name: `field.${place}.${name}`,
    value: read(name),
    error: errors?.[`field.${place}.${name}`],
  })
  const kind = fieldKinds.find((one) => one === read('kind'))
  const isAsked = Boolean(read('key'))
  const isText = !isAsked || kind === 'short-text' || kind === 'long-text'
  const isChosen = !isAsked || kind === 'choice' || kind === 'checklist'
  const label = (view.language === 'en' && read('labelEn')) || read('labelId')
  const title = isAsked ? `${words.question(number)}: ${label}` : words.newQuestion
  return (
    <details class="card form-question" open={!isAsked || Boolean(field('labelId').error)}>
      <summary>
        <b>{title}</b> {isAsked && kind && <small>{words.kinds[kind]}</small>}
      </summary>
      <div class="form">
        {isAsked ? (
          <>
            <HiddenField name={`field.${place}.key`} value={read('key') ?? ''} />
            <HiddenField name={`field.${place}.kind`} value={kind ?? ''} />
          </>
        ) : (
          <SelectField
            {...field('kind')}
            label={words.kind}
            hint={words.newQuestionHint}
            empty={false}
            options={fieldKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        )}
        <TextField {...field('labelId')} label={words.labelId} />
        <TextField {...field('labelEn')} label={words.labelEn} />
        <TextField {...field('hintId')} label={words.hintId} />
        <TextField {...field('hintEn')} label={words.hintEn} />
        {isChosen && (
          <TextAreaField {...field('options')} label={words.options} hint={words.optionsHint} rows={5} />
        )}
        {isText && (
          <>
            <NumberField {...field('wordsMin')} label={words.wordsMin} whole />
            <NumberField {...field('charactersMax')} label={words.charactersMax} whole />
          </>
        )}
        <NumberField {...field('place')} label={words.place} />
        <CheckboxField
          view={view}
          name={`field.${place}.required`}
          label={words.requiredField}
          checked={read('required') !== undefined}
        />
        {isAsked && (
          <CheckboxField
            view={view}
            name={`field.${place}.remove`}
            label={words.removeField}
            checked={read('remove') !== undefined}
          />
        )}
      </div>
    </details>
  )
}

/** The questions of one stage to be changed; saving makes a new version. */
export function WorksheetFormPage({ view, timeZone, form, typed, places, errors }: FormPageProps) {
  const words = view.messages.administration
  const region = view.region?.slug ?? ''
  const stage = view.messages.stage.names[form.stage]
  const format = formatsOf(view.language)
  return (
    <DeskShell view={view} title={words.formOf(stage)}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.forms, path: paths.worksheetForms(region) }, { label: stage }]}
      />
      <h1>{words.formOf(stage)}</h1>
      <form class="stack" method="post" action={href(view, paths.worksheetForm(region, form.stage))}>
        <ErrorSummary view={view} errors={errors} />
        <HiddenField name="version" value={String(form.version)} />
        {places.map((place, index) => (
          <Question view={view} typed={typed} errors={errors} place={place} number={index + 1} />
        ))}
        <div>
          <button class="ds-button" type="submit">
            {words.saveVersion}
          </button>
        </div>
      </form>
      <Card title={words.versions}>
        {form.versions.length === 0 ? (
          <p>{words.versionsEmpty}</p>
        ) : (
          <ol class="ruled-list">
            {form.versions.map((version) => (
              <li class="work-item">
                <span>
                  {words.versionNumber(version.version)} · {words.fieldCount(version.fields.length)}
                </span>
                <small>
                  {version.createdByName ?? words.versionDefault},{' '}
                  {format.moment(version.createdAt, timeZone)}
                </small>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </DeskShell>
  )
}
