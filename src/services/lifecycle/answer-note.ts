import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { listNotes, setNoteDone } from '../../store/lifecycle/worksheet-note.ts'
import type { Services } from '../services.ts'
import { keepNotes } from './keep-notes.ts'

/** Replies to notes of the coach, each beside the note it answers. */
export async function replyToNotes(
  services: Services,
  author: Author & { readonly personId: PersonId },
  scope: WorksheetScope,
  replies: readonly { readonly noteId: string; readonly text: string }[],
): Promise<Result<null, 'no-such-note'>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.reply', async (transaction) => {
    const notes = await listNotes(transaction, scope)
    const written = replies.flatMap(({ noteId, text }) => {
      const note = notes.find(({ id, inReplyToId }) => id === noteId && inReplyToId === null)
      if (!note) return []
      return [
        { fieldKey: note.fieldKey, text, authorId: author.personId, createdAt: now, inReplyToId: noteId },
      ]
    })
    if (written.length < replies.length) return refused('no-such-note')
    await keepNotes(transaction, author, scope, written)
    return ok(null)
  })
}

/** Marks a note of the coach as dealt with, or opens it again. */
export async function markNote(
  services: Services,
  author: Author,
  scope: WorksheetScope,
  input: { noteId: string; done: boolean },
): Promise<Result<null, 'no-such-note'>> {
  return change(services.db, author, 'worksheet.mark-note', async (transaction) => {
    const found = await setNoteDone(transaction, scope, input.noteId, input.done)
    return found ? ok(null) : refused('no-such-note')
  })
}
