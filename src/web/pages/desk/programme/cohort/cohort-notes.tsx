import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import type { CohortBoard } from '../../../../../services/programme/show-cohort.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { SelectField, TextAreaField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { href, type View } from '../../../../view.ts'

type NotesProps = {
  view: View
  board: Pick<CohortBoard, 'notes' | 'members'>
  /** Where a note is sent. */
  action: string
  mayNote: boolean
  timeZone: RegionTimeZone
  typed?: Typed | undefined
  errors?: FieldErrors | undefined
}

/** What was said in meetings, and the place to write it down. */
export function CohortNotes({ view, board, action, mayNote, timeZone, typed = {}, errors }: NotesProps) {
  const words = view.messages.cohort
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.notes} id="notes">
      {board.notes.length === 0 && <p>{words.noNotes}</p>}
      <ul class="ruled-list">
        {board.notes.map((note) => (
          <li>
            <b>{note.agency?.abbreviation ?? words.everyone}</b>: {note.text}
            <p class="small">{words.noteBy(note.authorName ?? '–', moment(note.createdAt, timeZone))}</p>
          </li>
        ))}
      </ul>
      {mayNote && (
        <form class="form" method="post" action={href(view, action)}>
          <ErrorSummary view={view} errors={errors} labels={{ text: words.noteText }} />
          <SelectField
            view={view}
            name="about"
            label={words.noteAbout}
            empty={words.everyone}
            value={typed.about}
            error={errors?.about}
            options={board.members.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <TextAreaField
            view={view}
            name="text"
            label={words.noteText}
            rows={2}
            value={typed.text}
            error={errors?.text}
            required
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.noteSave}
            </button>
          </div>
        </form>
      )}
    </Card>
  )
}
