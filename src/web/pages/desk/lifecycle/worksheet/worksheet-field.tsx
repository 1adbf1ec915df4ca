import type { WorksheetField as Field, WorksheetValues } from '../../../../../domain/lifecycle/worksheet.ts'
import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { CheckboxesField, RadioField } from '../../../../components/field/choice.tsx'
import {
  DateField,
  FileField,
  NumberField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import type { View } from '../../../../view.ts'
import { Attachments } from './attachments.tsx'
import { CoachNotes } from './coach-notes.tsx'
import { controlName } from './gap-sentence.ts'
import { IndicatorLines } from './indicator-lines.tsx'
import { OtherTexts } from './other-texts.tsx'

/** A thought needs room; a sentence does not. */
const rowsOf = (field: Field) => ((field.wordsMin ?? 0) >= 15 ? 6 : 3)

type ControlProps = { view: View; field: Field; value: string | readonly string[]; error?: string }

function hintOf(view: View, field: Field): string | undefined {
  const hints = [
    field.hint?.[view.language],
    field.wordsMin ? view.messages.worksheet.wordsMin(field.wordsMin) : undefined,
    field.kind === 'file' ? view.messages.worksheet.fileHint : undefined,
  ]
  return hints.filter((hint) => hint !== undefined).join(' ') || undefined
}

function Control({ view, field, value, error }: ControlProps) {
  const text = typeof value === 'string' ? value : ''
  const options = (field.options ?? []).map(({ key, label }) => ({ value: key, label: label[view.language] }))
  const common = {
    view,
    name: controlName(field),
    label: field.label[view.language],
    hint: hintOf(view, field),
    error,
    required: field.required,
  }
  switch (field.kind) {
    case 'short-text':
      return <TextField {...common} value={text} autocomplete="off" />
    case 'long-text':
      return <TextAreaField {...common} value={text} rows={rowsOf(field)} />
    case 'number':
      return <NumberField {...common} value={text} />
    case 'date':
      return <DateField {...common} value={text} />
    case 'choice':
      return <RadioField {...common} options={options} value={text} />
    case 'checklist':
      return <CheckboxesField {...common} options={options} values={typeof value === 'string' ? [] : value} />
    case 'file':
      return <FileField {...common} multiple />
    case 'indicators':
      return <b class="field-label">{field.label[view.language]}</b>
  }
}

type WorksheetFieldProps = {
  view: View
  timeZone: string
  shown: ShownWorksheet
  field: Field
  /** What stands in the form: the stored answers, or what was typed and refused. */
  values: WorksheetValues
  error?: string
}

/** One question of a worksheet for the team: its control, its files, other texts, and the coach's notes beside it. */
export function WorksheetField({ view, timeZone, shown, field, values, error }: WorksheetFieldProps) {
  const innovation = shown.innovation.slug
  const files = shown.files.filter(({ fieldKey }) => fieldKey === field.key)
  return (
    <div class="worksheet-field">
      <Control view={view} field={field} value={values[field.key] ?? ''} error={error} />
      {field.kind === 'file' && files.length > 0 && (
        <Attachments view={view} innovation={innovation} files={files} removable />
      )}
      {field.kind === 'indicators' && (
        <IndicatorLines view={view} innovation={innovation} lines={shown.indicators} />
      )}
      <div class="other-texts-place" id={`other-texts-${field.key}`}>
        <OtherTexts view={view} fieldKey={field.key} texts={shown.otherTexts[field.key] ?? []} />
      </div>
      <CoachNotes view={view} timeZone={timeZone} notes={shown.notes} fieldKey={field.key} answerable />
    </div>
  )
}
