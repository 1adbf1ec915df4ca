import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { person } from '../schema/person.ts'
import { worksheetNote } from '../schema/worksheet.ts'
import type { WorksheetScope } from './worksheet.ts'

export type WorksheetNote = {
  readonly id: string
  /** Null for a note about the worksheet as a whole. */
  readonly fieldKey: string | null
  readonly text: string
  readonly authorId: PersonId
  readonly authorName: string | null
  readonly inReplyToId: string | null
  readonly done: boolean
  readonly createdAt: Date
}

function isScope({ regionId, innovationId, stage }: WorksheetScope): SQL | undefined {
  return and(
    eq(worksheetNote.regionId, regionId),
    eq(worksheetNote.innovationId, innovationId),
    eq(worksheetNote.stage, stage),
  )
}

/** Notes and replies of a worksheet, oldest first. */
export async function listNotes(db: Database, scope: WorksheetScope): Promise<WorksheetNote[]> {
  return db
    .select({
      id: worksheetNote.id,
      fieldKey: worksheetNote.fieldKey,
      text: worksheetNote.text,
      authorId: worksheetNote.authorId,
      authorName: person.name,
      inReplyToId: worksheetNote.inReplyToId,
      done: worksheetNote.done,
      createdAt: worksheetNote.createdAt,
    })
    .from(worksheetNote)
    .leftJoin(person, eq(person.id, worksheetNote.authorId))
    .where(isScope(scope))
    .orderBy(asc(worksheetNote.createdAt), asc(worksheetNote.id))
}

type NewNote = Pick<WorksheetNote, 'fieldKey' | 'text' | 'authorId' | 'createdAt'> & {
  inReplyToId?: string
}

export async function insertNotes(
  transaction: Database,
  scope: WorksheetScope,
  notes: readonly NewNote[],
): Promise<void> {
  if (notes.length === 0) return
  await transaction
    .insert(worksheetNote)
    .values(notes.map((note) => ({ ...scope, ...note, id: newIdentifier(note.createdAt.getTime()) })))
}

/** Ticks a note off, or opens it again; false when this worksheet has no such note. */
export async function setNoteDone(
  transaction: Database,
  scope: WorksheetScope,
  noteId: string,
  done: boolean,
): Promise<boolean> {
  if (!isIdentifier(noteId)) return false
  const rows = await transaction
    .update(worksheetNote)
    .set({ done })
    .where(and(isScope(scope), eq(worksheetNote.id, noteId)))
    .returning({ id: worksheetNote.id })
  return rows.length > 0
}
