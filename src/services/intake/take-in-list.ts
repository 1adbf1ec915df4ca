import { createHash } from 'node:crypto'
import { deskReader } from '../../documents/reader/reader.ts'
import { type ColumnMapping, recallMapping } from '../../domain/intake/columns.ts'
import {
  type ListReading,
  type ListRow,
  type Meanings,
  type RowDecision,
  type UnknownText,
  unknownTexts,
} from '../../domain/intake/list-row.ts'
import { countOutcomes } from '../../domain/intake/row-outcome.ts'
import { readableText, type Table } from '../../domain/intake/table.ts'
import { withoutNotes } from '../../domain/intake/table-notes.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  findBatch,
  findLastReading,
  type IntakeBatch,
  insertBatch,
  updateBatch,
} from '../../store/intake/intake-batch.ts'
import { findFile, keepFile } from '../../store/intake/intake-file.ts'
import type { Services } from '../services.ts'
import { withKnownHead } from './known-head.ts'
import type { Checked, List, ListScope } from './list.ts'

export type ListFile = { readonly name: string; readonly bytes: Uint8Array }

/** How a list is read before anybody mended it: its columns guessed, with what was chosen for the list before it in this region. */
export async function readingOf(
  db: Database,
  { region }: Pick<ListScope, 'region'>,
  list: List,
  table: Table,
): Promise<{ mapping: Record<string, number>; meanings: IntakeBatch['meanings'] }> {
  const guess = list.guessColumns(table)
  const last = await findLastReading(db, region.id, list.kind, list.subject?.innovationId)
  if (last === null) return { mapping: guess, meanings: {} }
  const earlier = { header: last.header, mapping: last.mapping as ColumnMapping<string> }
  const mapping = recallMapping<string>(guess, table.header, earlier) as Record<string, number>
  return { mapping, meanings: withoutEmpty(last.meanings) }
}

/** What was said of rows that say nothing holds for that file alone. */
function withoutEmpty(meanings: Meanings): IntakeBatch['meanings'] {
  return Object.fromEntries(
    Object.entries(meanings).map(([field, texts]) => [
      field,
      Object.fromEntries(Object.entries(texts).filter(([text]) => text !== '')),
    ]),
  )
}

/** A longer one is cut: it is shown beside the list, and is the source of its values. */
const FILE_NAME_CHARACTERS_MAX = 200
const shownName = (name: string) =>
  readableText(name).replace(/\s+/g, ' ').slice(0, FILE_NAME_CHARACTERS_MAX).toWellFormed()

const sheetsOf = ({ origin }: Table) => (origin.format === 'xlsx' ? origin.sheets : [])

/** Takes in a list: reads it and keeps it for checking. Nothing of it is recorded yet. Gives the identifier of its batch. */
export async function startList(
  services: Pick<Services, 'db'>,
  scope: ListScope,
  list: List,
  file: ListFile,
): Promise<Result<string>> {
  const { personId } = scope.author
  if (personId === null) return refused('needs-person')
  const read = await deskReader.readTable(file.bytes)
  if (!read.ok) return read
  if (read.value.rows.length === 0) return refused('table-no-rows')
  const read_ = (table: Table) => readingOf(services.db, scope, list, table)
  const { table, reading } = await withKnownHead(withoutNotes(read.value), read_)
  const regionId = scope.region.id
  return change(services.db, scope.author, 'list.start', async (transaction) => {
    const batchId = await insertBatch(transaction, regionId, {
      kind: list.kind,
      ...(list.subject && { subjectId: list.subject.innovationId }),
      ...reading,
      fileName: shownName(file.name),
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      table,
      createdBy: personId,
    })
    if (sheetsOf(table).length > 1) await keepFile(transaction, regionId, batchId, file.bytes)
    return ok(batchId)
  })
}

export type CheckedList = Checked & {
  readonly batch: IntakeBatch
  readonly counts: ReturnType<typeof countOutcomes>
  /** Fields for which a column has to be chosen first. */
  readonly missing: readonly string[]
  readonly unknown: readonly UnknownText[]
}

/** How the batch's table is read by what was decided so far. */
export function readingOfBatch({ mapping, meanings, resolutions }: IntakeBatch): ListReading {
  const decisions = Object.entries(resolutions as Record<string, RowDecision>)
  return { mapping, meanings, decisions: new Map(decisions.map(([row, one]) => [Number(row), one])) }
}

/** Fields without a column that no value for all rows can stand for. */
export function missingFields(
  list: List,
  table: Table,
  { mapping }: Pick<ListReading, 'mapping'>,
): readonly string[] {
  const columns = list.required.filter((field) => mapping[field] === undefined && !list.asked.includes(field))
  return [...columns, ...list.lacking(table, mapping)]
}

/** The dry run of a table: every row with what is wrong, what it would become, and its likely mend. */
export async function checkList(
  db: Database,
  scope: Pick<ListScope, 'region' | 'now'>,
  list: List,
  batch: IntakeBatch,
): Promise<CheckedList> {
  const reading = readingOfBatch(batch)
  const missing = missingFields(list, batch.table, reading)
  const isOpen = (batch.state === 'checked' || batch.state === 'confirmed') && missing.length === 0
  const nothing: Checked<ListRow> = { rows: [], choices: {} }
  const checked = isOpen ? await list.check(db, scope, batch.table, reading) : nothing
  const fields = new Set([...Object.keys(checked.choices), ...list.asked])
  return {
    ...checked,
    batch,
    missing,
    counts: countOutcomes(checked.rows),
    unknown: unknownTexts(checked.rows, { fields, assumed: list.assumed ?? [] }),
  }
}

export async function findListBatch(
  db: Database,
  { region }: Pick<ListScope, 'region'>,
  list: List,
  batchId: string,
  forUpdate = false,
): Promise<IntakeBatch | null> {
  const batch = await findBatch(db, region.id, batchId, forUpdate)
  const subjectId = list.subject?.innovationId ?? null
  return batch?.kind === list.kind && batch.subjectId === subjectId ? batch : null
}

/** The dry run of a list that was taken in; null where there is none. */
export async function showList(
  services: Pick<Services, 'db'>,
  scope: Pick<ListScope, 'region' | 'now'>,
  list: List,
  batchId: string,
): Promise<CheckedList | null> {
  const batch = await findListBatch(services.db, scope, list, batchId)
  return batch && checkList(services.db, scope, list, batch)
}

export type ListMends = {
  readonly mapping?: Readonly<Record<string, number>>
  readonly meanings?: Meanings
  readonly decisions?: Readonly<Record<string, RowDecision>>
}

function mergeMeanings(before: Meanings, said: Meanings): IntakeBatch['meanings'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(said)])]
  return Object.fromEntries(fields.map((field) => [field, { ...before[field], ...said[field] }]))
}

type MendRefusal = 'not-found' | 'already-confirmed'

/** Keeps what a person decided: which column is what, what texts mean for all rows, what happens with single rows. */
export async function mendList(
  services: Pick<Services, 'db'>,
  scope: ListScope,
  list: List,
  batchId: string,
  { mapping, meanings, decisions }: ListMends,
): Promise<Result<null, MendRefusal>> {
  return change(services.db, scope.author, 'list.mend', async (transaction) => {
    const batch = await findListBatch(transaction, scope, list, batchId, true)
    if (!batch) return refused('not-found')
    if (batch.state !== 'checked') return refused('already-confirmed')
    await updateBatch(transaction, scope.region.id, batch.id, {
      ...(mapping && { mapping: { ...mapping } }),
      ...(meanings && { meanings: mergeMeanings(batch.meanings, meanings) }),
      ...(decisions && { resolutions: { ...batch.resolutions, ...decisions } }),
    })
    return ok(null)
  })
}

/** Reads another sheet of the workbook; what was decided about the rows of the one before is forgotten. */
export async function chooseSheet(
  services: Pick<Services, 'db'>,
  scope: ListScope,
  list: List,
  batchId: string,
  sheet: string,
): Promise<Result<null>> {
  const batch = await findListBatch(services.db, scope, list, batchId)
  const bytes = batch && (await findFile(services.db, scope.region.id, batch.id))
  if (!batch || !bytes || !sheetsOf(batch.table).includes(sheet)) return refused('not-found')
  const read = await deskReader.readTable(bytes, sheet)
  if (!read.ok) return read
  const read_ = (table: Table) => readingOf(services.db, scope, list, table)
  const { table, reading } = await withKnownHead(withoutNotes(read.value), read_)
  return change(services.db, scope.author, 'list.mend', async (transaction) => {
    const held = await findListBatch(transaction, scope, list, batchId, true)
    if (held?.state !== 'checked') return refused('already-confirmed')
    const { mapping, meanings } = reading
    await updateBatch(transaction, scope.region.id, batchId, { table, mapping, meanings, resolutions: {} })
    return ok(null)
  })
}
