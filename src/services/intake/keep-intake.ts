import { createHash } from 'node:crypto'
import { deskReader } from '../../documents/reader/reader.ts'
import type { ChangeAction } from '../../domain/access/change-action.ts'
import type { Table } from '../../domain/intake/table.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type IntakeBatch,
  type IntakeKind,
  insertBatch,
  updateBatch,
} from '../../store/intake/intake-batch.ts'
import type { Services } from '../services.ts'
import { withKnownHead } from './known-head.ts'

type Reading = { readonly mapping: Record<string, number>; readonly meanings?: IntakeBatch['meanings'] }

/**
 * Takes in a file of any kind of list: reads it and keeps it for checking. `read` guesses its columns. Nothing of it is
 * recorded yet. Gives the identifier of the batch.
 */
export async function takeInFile(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  file: { readonly name: string; readonly bytes: Uint8Array },
  batch: { readonly kind: IntakeKind; readonly subjectId?: string; readonly action: ChangeAction },
  read: (table: Table) => Promise<Reading> | Reading,
): Promise<Result<string>> {
  const { personId } = author
  if (personId === null) return refused('needs-person')
  const table = await deskReader.readTable(file.bytes)
  if (!table.ok) return table
  if (table.value.rows.length === 0) return refused('table-no-rows')
  const { table: found, reading } = await withKnownHead(table.value, read)
  const { action, ...kept } = batch
  const id = await change(services.db, author, action, (transaction) =>
    insertBatch(transaction, regionId, {
      ...kept,
      ...reading,
      fileName: file.name.slice(0, 200),
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      table: found,
      createdBy: personId,
    }),
  )
  return ok(id)
}

/** Keeps what a person decided about a batch that waits for its confirmation. `find` holds it. */
export async function mendBatch(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  action: ChangeAction,
  find: (transaction: Database) => Promise<IntakeBatch | null>,
  mendsOf: (batch: IntakeBatch) => Partial<Pick<IntakeBatch, 'mapping' | 'meanings' | 'resolutions'>>,
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  return change(services.db, author, action, async (transaction) => {
    const batch = await find(transaction)
    if (!batch) return refused('not-found')
    if (batch.state !== 'checked') return refused('already-confirmed')
    await updateBatch(transaction, regionId, batch.id, mendsOf(batch))
    return ok(null)
  })
}
