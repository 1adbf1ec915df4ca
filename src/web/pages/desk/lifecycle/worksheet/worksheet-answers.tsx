import type { WorksheetField as Field, WorksheetValues } from '../../../../../domain/lifecycle/worksheet.ts'
import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { TextAreaField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import type { View } from '../../../../view.ts'
import { Attachments } from './attachments.tsx'
import { CoachNotes } from './coach-notes.tsx'
import { IndicatorLines } from './indicator-lines.tsx'

/** An answer as it is read: ticks with their words, dates as people write them, text with its lines. */
export function AnswerText({ view, field, values }: { view: View; field: Field; values: WorksheetValues }) {
  const value = values[field.key] ?? ''
  const empty = <p class="answer-empty">{view.messages.worksheet.answerEmpty}</p>
  if (field.kind === 'checklist') {
    return (
      <ul class="pass-list">
        {(field.options ?? []).map(({ key, label }) => {
          const isTicked = typeof value !== 'string' && value.includes(key)
          return (
            <li class="pass-line">
              <span aria-hidden="true">{isTicked ? '✓' : '○'}</span>
              <span>
                <span class="visually-hidden">
                  {isTicked ? view.messages.worksheet.done : view.messages.worksheet.open}:{' '}
                </span>
                {label[view.language]}
              </span>
            </li>
          )
        })}
      </ul>
    )
  }
  if (typeof value !== 'string' || value.trim() === '') return empty
  if (field.kind === 'choice') {
    return <p>{field.options?.find(({ key }) => key === value)?.label[view.language] ?? value}</p>
  }
  if (field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return <p>{formatsOf(view.language).date(value)}</p>
  }
  return <p class="answer-text">{value}</p>
}

type WorksheetAnswersProps = {
  view: View
  timeZone: string
  shown: ShownWorksheet
  /** The notes that a coach is writing; absent when the worksheet is only read. */
  review?: { typed: Typed }
}

function NoteField({ view, field, typed }: { view: View; field: Field; typed: Typed }) {
  const words = view.messages.worksheet
  const name = `note.${field.key}`
  return (
    <details class="note-field" open={Boolean(typed[name])}>
      <summary>{words.writeNote}</summary>
      <TextAreaField
        view={view}
        name={name}
        label={words.noteFor(field.label[view.language])}
        value={typed[name]}
        rows={3}
      />
    </details>
  )
}

/** The worksheet as it is read: question, answer, notes; for the coach a place for a new note under each. */
export function WorksheetAnswers({ view, timeZone, shown, review }: WorksheetAnswersProps) {
  const innovation = shown.innovation.slug
  return (
    <>
      <CoachNotes view={view} timeZone={timeZone} notes={shown.notes} fieldKey={null} answerable={false} />
      {shown.fields.map((field) => (
        <section class="worksheet-answer">
          <h3>{field.label[view.language]}</h3>
          {field.kind === 'file' ? (
            <Attachments
              view={view}
              innovation={innovation}
              files={shown.files.filter(({ fieldKey }) => fieldKey === field.key)}
              removable={false}
            />
          ) : field.kind === 'indicators' ? (
            <IndicatorLines view={view} innovation={innovation} lines={shown.indicators} />
          ) : (
            <AnswerText view={view} field={field} values={shown.values} />
          )}
          <CoachNotes
            view={view}
            timeZone={timeZone}
            notes={shown.notes}
            fieldKey={field.key}
            answerable={false}
          />
          {review && <NoteField view={view} field={field} typed={review.typed} />}
        </section>
      ))}
    </>
  )
}
