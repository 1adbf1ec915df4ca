import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { agencyPathOf } from '../../store/access/subject.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { findWorksheet, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { insertNotes } from '../../store/lifecycle/worksheet-note.ts'
import { noteMentions } from '../coaching/mention.ts'
import type { Services } from '../services.ts'
import { formOf } from './open-worksheet.ts'

/** Keeps notes or replies of a worksheet, and puts them on the desk of whomever they name. Within the caller's transaction. */
export async function keepNotes(
  transaction: Database,
  author: Author,
  scope: WorksheetScope,
  notes: Parameters<typeof insertNotes>[2],
): Promise<void> {
  await insertNotes(transaction, scope, notes)
  if (!notes.some(({ text }) => text.includes('@'))) return
  const agencyIds = await agencyPathOf(transaction, scope.regionId, scope.innovationId)
  for (const { text, createdAt } of notes) {
    const about = { place: scope.stage, text, now: createdAt }
    await noteMentions(transaction, author, { ...scope, agencyIds }, about)
  }
}

/**
 * A coach's note on a field while the team still writes, or on the whole worksheet. Refuses 'not-open' for a stage that has no
 * worksheet or is behind its gate.
 */
export async function addNote(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
  scope: WorksheetScope,
  { fieldKey, text }: { fieldKey: string | null; text: string },
): Promise<Result<null, 'not-open'>> {
  return change(db, author, 'worksheet.note', async (transaction) => {
    const sheet = await findWorksheet(transaction, scope)
    if (!sheet || sheet.state === 'passed' || sheet.state === 'closed') return refused('not-open')
    const fields = await formOf(transaction, scope, sheet)
    const known = fields.some(({ key }) => key === fieldKey) ? fieldKey : null
    const note = { fieldKey: known, text, authorId: author.personId, createdAt: clock() }
    await keepNotes(transaction, author, scope, [note])
    return ok(null)
  })
}
