import { type IdeaSheetKind, readSheet, type SheetRefusal } from '../../domain/diagnosis/idea-sheet.ts'
import { checkBounds, type OutOfBounds, wordsFault } from '../../domain/intake/bounds.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  holdSheets,
  insertSheet,
  listSheets,
  lockSheet,
  updateSheet,
} from '../../store/diagnosis/idea-sheet.ts'
import type { DiagnosisScope } from '../../store/diagnosis/problem.ts'
import type { Services } from '../services.ts'
import { IDEA_SHEETS_MAX } from './limits.ts'

type SheetInput = {
  readonly kind: IdeaSheetKind
  /** What is looked for: a service, or what shall become better. */
  readonly question: string
  /** A row a line, as `readSheet` reads it. */
  readonly text: string
  readonly revision: number
  readonly isExample?: boolean
}

/**
 * Adds a sheet to an agency (`id` null) or changes one that was read at `revision`; its kind stays. Refuses what `readSheet` does,
 * 'out-of-bounds' without a question, 'too-many-sheets', 'unknown-sheet' and 'changed-since-read'.
 */
export async function saveIdeaSheet(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: DiagnosisScope,
  id: string | null,
  { kind, question, text, revision, isExample = false }: SheetInput,
): Promise<
  Result<
    { id: string },
    'unknown-sheet' | 'changed-since-read' | 'too-many-sheets',
    SheetRefusal | OutOfBounds
  >
> {
  const bounds = checkBounds({ question: wordsFault(question) })
  if (!bounds.ok) return bounds
  const read = readSheet(kind, text)
  if (!read.ok) return read
  const rows = read.value
  const createdAt = clock()
  return change(db, author, 'idea-sheet.save', async (transaction) => {
    if (id === null) {
      await holdSheets(transaction, scope)
      const there = await listSheets(transaction, scope, IDEA_SHEETS_MAX)
      if (there.length >= IDEA_SHEETS_MAX) return refused('too-many-sheets')
      const row = { kind, question, rows, isExample, createdBy: author.personId, createdAt }
      return ok({ id: await insertSheet(transaction, scope, row) })
    }
    const known = await lockSheet(transaction, scope, id)
    if (known === null) return refused('unknown-sheet')
    if (known !== revision) return refused('changed-since-read')
    await updateSheet(transaction, scope, id, { question, rows, revision: revision + 1 })
    return ok({ id })
  })
}
