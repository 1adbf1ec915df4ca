import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { TableFileRefusal } from '../../documents/table.ts'
import type { ListRow, Meanings } from '../../domain/intake/list-row.ts'
import type { Table } from '../../domain/intake/table.ts'
import { withoutNotes } from '../../domain/intake/table-notes.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import { change } from '../../store/base/change.ts'
import { type Database, isStillNeeded, isUniqueViolation } from '../../store/base/connect.ts'
import { type IntakeBatch, updateBatch } from '../../store/intake/intake-batch.ts'
import { removeFile } from '../../store/intake/intake-file.ts'
import { countTouched, trailMark, undoTraces } from '../../store/intake/undo-traces.ts'
import type { Services } from '../services.ts'
import { withKnownHead } from './known-head.ts'
import type { Confirmation, List, ListScope, UndoBar, WriteRefusal, Written } from './list.ts'
import { findListBatch, missingFields, readingOf, readingOfBatch } from './take-in-list.ts'

type Confirm = Pick<Services, 'db' | 'secret' | 'clock'>
export type ConfirmRefusal = WriteRefusal | 'not-found' | 'already-confirmed' | 'nothing-to-write'

/** What was thrown away is kept nowhere: a list may hold names and words of people. */
const emptied = (table: Table): Table => ({ ...table, rows: [], remarks: [] })

/**
 * Confirms a dry run: all rows that are fit, or none. They are checked again inside the transaction, so that what was recorded
 * meanwhile counts; a second confirmation finds the list confirmed and writes nothing.
 */
export async function confirmList(
  services: Confirm,
  scope: ListScope,
  list: List,
  batchId: string,
  { reason }: Pick<Confirmation, 'reason'>,
): Promise<Result<Written, ConfirmRefusal>> {
  try {
    return await change(services.db, scope.author, 'list.confirm', async (transaction) => {
      const batch = await findListBatch(transaction, scope, list, batchId, true)
      if (!batch) return refused('not-found')
      if (batch.state !== 'checked') return refused('already-confirmed', { written: batch.written })
      const reading = readingOfBatch(batch)
      const confirmation = { reason, fileName: batch.fileName }
      const outcome = await list.checkAndWrite(
        services,
        transaction,
        scope,
        batch.table,
        reading,
        confirmation,
      )
      if (!outcome.ok) return outcome
      const { written, traces } = outcome.value
      if (written === 0) return refused('nothing-to-write')
      await removeFile(transaction, scope.region.id, batchId)
      await updateBatch(transaction, scope.region.id, batchId, {
        state: 'confirmed',
        written,
        confirmedAt: scope.now,
        traces,
        trailMark: await trailMark(transaction, scope.region.id),
      })
      return outcome
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('changed-meanwhile')
    throw error
  }
}

/** Throws a list away that was not confirmed; its rows are forgotten. */
export async function discardList(
  services: Pick<Services, 'db'>,
  scope: ListScope,
  list: List,
  batchId: string,
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  return change(services.db, scope.author, 'list.discard', async (transaction) => {
    const batch = await findListBatch(transaction, scope, list, batchId, true)
    if (!batch) return refused('not-found')
    if (batch.state !== 'checked') return refused('already-confirmed')
    await removeFile(transaction, scope.region.id, batchId)
    await updateBatch(transaction, scope.region.id, batchId, {
      state: 'discarded',
      table: emptied(batch.table),
      resolutions: {},
    })
    return ok(null)
  })
}

/** So long the whole list can be undone; later its rows have become part of others' work. */
const UNDO_DAYS_MAX = 30
const DAY_MILLISECONDS = 86_400_000

export type UndoRefusal = UndoBar | 'not-found' | 'not-confirmed' | 'too-late'

/** Whether a list can be undone as a whole now: while nobody has touched a row of it, for thirty days. */
export async function mayUndo(
  db: Database,
  scope: ListScope,
  list: Pick<List, 'mayUndo'>,
  { state, traces, trailMark: mark, confirmedAt }: IntakeBatch,
): Promise<Result<null, UndoRefusal>> {
  if (state !== 'confirmed' || confirmedAt === null || mark === null || traces.length === 0) {
    return refused('not-confirmed')
  }
  const { region, now } = scope
  if (now.getTime() - confirmedAt.getTime() > UNDO_DAYS_MAX * DAY_MILLISECONDS) return refused('too-late')
  const touched = await countTouched(db, region.id, traces, mark)
  if (touched > 0) return refused('touched', { touched })
  return (await list.mayUndo?.(db, scope, traces)) ?? ok(null)
}

/** Undoes a list as a whole: what it made is gone, what it changed is as it was before. */
export async function undoList(
  services: Pick<Services, 'db'>,
  scope: ListScope,
  list: List,
  batchId: string,
): Promise<Result<null, UndoRefusal>> {
  const regionId = scope.region.id
  try {
    return await change(services.db, scope.author, 'list.undo', async (transaction) => {
      const batch = await findListBatch(transaction, scope, list, batchId, true)
      if (!batch) return refused('not-found')
      const allowed = await mayUndo(transaction, scope, list, batch)
      if (!allowed.ok) return allowed
      const takeBack = () => undoTraces(transaction, regionId, batch.traces, list.tables)
      await (list.undo?.(transaction, scope, batch.traces, takeBack) ?? takeBack())
      await updateBatch(transaction, regionId, batchId, { state: 'undone', traces: [] })
      return ok(null)
    })
  } catch (error) {
    if (isStillNeeded(error)) return refused('touched')
    throw error
  }
}

export type ImportedList = { readonly table: Table; readonly rows: readonly ListRow[] } & Written

/** Why a list is refused as a whole when it is taken in at one go, with what the sentence names. */
export type ImportRefusal =
  | Refused<ReaderRefusal | TableFileRefusal | 'table-no-rows' | WriteRefusal>
  | Refused<'columns-missing', { readonly missing: readonly string[] }>
  | Refused<'column-unknown', { readonly field: string; readonly heading: string }>

type ImportOptions = Confirmation & {
  readonly dryRun: boolean
  /** The heading of a field, where it is not known by itself. */
  readonly columns: Readonly<Record<string, string>>
  /** A value for the rows that say nothing of a field. */
  readonly said: Readonly<Record<string, string>>
}

/** What is said of rows that say nothing, beside what texts meant in the lists before. */
function meaningsWith(before: Meanings, said: Readonly<Record<string, string>>): Meanings {
  const fields = Object.entries(said).map(
    ([field, value]) => [field, { ...before[field], '': value }] as const,
  )
  return { ...before, ...Object.fromEntries(fields) }
}

/** Reads, checks and, unless it is a dry run, writes a list in one go: the command line. */
export async function importList(
  services: Confirm,
  scope: ListScope,
  list: List,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<ImportedList, never, ImportRefusal>> {
  const read = await deskReader.readTable(bytes)
  if (!read.ok) return read
  if (read.value.rows.length === 0) return refused('table-no-rows')
  const { table, reading: guessed } = await withKnownHead(withoutNotes(read.value), (table) =>
    readingOf(services.db, scope, list, table),
  )
  const mapping = { ...guessed.mapping }
  for (const [field, heading] of Object.entries(options.columns)) {
    const column = table.header.findIndex((one) => one.trim() === heading.trim())
    if (column < 0 || !list.fields.includes(field)) return refused('column-unknown', { field, heading })
    mapping[field] = column
  }
  const reading = { mapping, meanings: meaningsWith(guessed.meanings, options.said), decisions: new Map() }
  const missing = missingFields(list, table, reading)
  if (missing.length > 0) return refused('columns-missing', { missing })
  return change(services.db, scope.author, 'list.import', async (transaction) => {
    const { rows } = await list.check(transaction, scope, table, reading)
    const nothing: Result<Written, WriteRefusal> = ok({ written: 0, traces: [] })
    const outcome = options.dryRun
      ? nothing
      : await list.checkAndWrite(services, transaction, scope, table, reading, options)
    return outcome.ok ? ok({ ...outcome.value, table, rows }) : outcome
  })
}
