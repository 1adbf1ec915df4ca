import type { WorksheetNote } from '../../../../../store/lifecycle/worksheet-note.ts'
import { TextAreaField } from '../../../../components/field/field.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

type NotesProps = {
  view: View
  timeZone: string
  notes: readonly WorksheetNote[]
  /** The notes of one field, or of the whole worksheet (null). */
  fieldKey: string | null
  /** The team may reply and tick off; the buttons belong to the form around them. */
  answerable: boolean
}

function Note({
  view,
  timeZone,
  note,
  replies,
  answerable,
}: Omit<NotesProps, 'notes' | 'fieldKey'> & {
  note: WorksheetNote
  replies: readonly WorksheetNote[]
}) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  const by = (one: WorksheetNote) =>
    words.noteBy(one.authorName ?? words.coachNote, format.moment(one.createdAt, timeZone))
  return (
    <li class={note.done ? 'coach-note coach-note-done' : 'coach-note'} id={`note-${note.id}`}>
      <p>
        <b>{words.coachNote}:</b> {note.text}
        {note.done && <Tag>{words.noteDone}</Tag>}
      </p>
      <p class="small">{by(note)}</p>
      {replies.map((reply) => (
        <p class="coach-note-reply">
          <b>{words.reply}:</b> {reply.text} <small>{by(reply)}</small>
        </p>
      ))}
      {answerable && (
        <div class="actions">
          <button
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            type="submit"
            name="intent"
            value={`${note.done ? 'open' : 'done'}:${note.id}`}
          >
            {note.done ? words.markOpen : words.markDone}
          </button>
          <details class="coach-note-answer">
            <summary>{words.writeReply}</summary>
            <div class="stack">
              <TextAreaField view={view} name={`reply.${note.id}`} label={words.reply} rows={2} />
              <div>
                <button
                  class="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  type="submit"
                  name="intent"
                  value="reply"
                >
                  {words.sendReply}
                </button>
              </div>
            </div>
          </details>
        </div>
      )}
    </li>
  )
}

/** The coach's notes on one field, each with its replies. Shows nothing where there is none. */
export function CoachNotes({ notes, fieldKey, ...rest }: NotesProps) {
  const own = notes.filter((note) => note.fieldKey === fieldKey)
  const first = own.filter((note) => note.inReplyToId === null)
  if (first.length === 0) return null
  return (
    <ul class="plain-list stack">
      {first.map((note) => (
        <Note {...rest} note={note} replies={own.filter((reply) => reply.inReplyToId === note.id)} />
      ))}
    </ul>
  )
}
