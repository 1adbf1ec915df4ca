import { createHash } from 'node:crypto'
import { readTable } from '../documents/table.ts'
import type { InnovationId, RegionId } from '../domain/government/region.ts'
import { guessMeasurementColumns, type MeasurementMapping } from '../domain/intake/measurement-columns.ts'
import {
  type CheckedMeasurements,
  type CheckedValue,
  checkMeasurementRows,
} from '../domain/intake/measurement-rows.ts'
import { isRefused, ok, type Result, refused } from '../domain/result.ts'
import { type Author, change } from '../store/change.ts'
import { type Database, isUniqueViolation } from '../store/connect.ts'
import { type Indicator, listIndicators } from '../store/indicator.ts'
import { findBatch, type IntakeBatch, insertBatch, updateBatch } from '../store/intake-batch.ts'
import { listCurrentMeasurements } from '../store/measurement.ts'
import { type RecordRefusal, recordWithin } from './record-measurements.ts'
import type { Services } from './services.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type CheckedMeasurementImport = {
  readonly batch: IntakeBatch
  readonly indicators: readonly Indicator[]
  readonly mapping: MeasurementMapping
  readonly checked: CheckedMeasurements
  readonly counts: Readonly<Record<'create' | 'differs' | 'unchanged' | 'empty', number>>
  /** Rows that keep the file from being written. */
  readonly blocked: number
}

function mappingOf(stored: Readonly<Record<string, number>>): MeasurementMapping {
  const { period, ...values } = stored
  return { period, values }
}

/** Takes in a file of values: reads it and keeps it for checking. Nothing of it is recorded yet. */
export async function startMeasurementImport(
  services: Pick<Services, 'db'>,
  author: Author,
  { regionId, innovationId }: Scope,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<string>> {
  const { personId } = author
  if (personId === null) return refused('needs-person')
  const table = await readTable(file.bytes)
  if (!table.ok) return table
  const indicators = await listIndicators(services.db, regionId, innovationId)
  const { period, values } = guessMeasurementColumns(table.value.header, indicators)
  const id = await change(services.db, author, 'measurement.import.start', (transaction) =>
    insertBatch(transaction, regionId, {
      kind: 'measurements',
      subjectId: innovationId,
      fileName: file.name.slice(0, 200),
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      table: table.value,
      mapping: { ...values, ...(period === undefined ? {} : { period }) },
      createdBy: personId,
    }),
  )
  return ok(id)
}

/** A file of values of this innovation, or null. */
async function batchOf(db: Database, scope: Scope, batchId: string, forUpdate = false) {
  const batch = await findBatch(db, scope.regionId, batchId, forUpdate)
  return batch?.kind === 'measurements' && batch.subjectId === scope.innovationId ? batch : null
}

/** The dry run of a file: every row with its values, what is wrong, and what would be written. */
export async function showMeasurementImport(
  services: Pick<Services, 'db'>,
  scope: Scope,
  batchId: string,
): Promise<CheckedMeasurementImport | null> {
  const batch = await batchOf(services.db, scope, batchId)
  return batch && checkBatch(services.db, scope, batch)
}

async function checkBatch(db: Database, scope: Scope, batch: IntakeBatch): Promise<CheckedMeasurementImport> {
  const indicators = await listIndicators(db, scope.regionId, scope.innovationId)
  const current = await listCurrentMeasurements(db, scope.regionId, scope.innovationId)
  const keyOf = new Map(indicators.map(({ id, key }) => [id, key]))
  const existing = current.map(({ indicatorId, period, value }) => ({
    indicatorKey: keyOf.get(indicatorId) ?? '',
    period,
    value,
  }))
  const mapping = mappingOf(batch.mapping)
  const checked = checkMeasurementRows(batch.table, mapping, { indicators, existing })
  const values = checked.rows.flatMap((row) => row.values)
  const count = (outcome: CheckedValue['outcome']) => values.filter((one) => one.outcome === outcome).length
  const counts = {
    create: count('create'),
    differs: count('differs'),
    unchanged: count('unchanged'),
    empty: count('empty'),
  }
  const blocked = checked.rows.filter((row) => row.outcome === 'blocked').length
  return { batch, indicators, mapping, checked, counts, blocked }
}

/** Keeps which column holds the period and which each indicator. */
export async function mapMeasurementColumns(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  batchId: string,
  mapping: Readonly<Record<string, number>>,
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  return change(services.db, author, 'measurement.import.mend', async (transaction) => {
    const batch = await batchOf(transaction, scope, batchId, true)
    if (!batch) return refused('not-found')
    if (batch.state !== 'checked') return refused('already-confirmed')
    await updateBatch(transaction, scope.regionId, batchId, { mapping: { ...mapping } })
    return ok(null)
  })
}

export type ConfirmRefusal =
  | RecordRefusal
  | 'not-found'
  | 'already-confirmed'
  | 'has-errors'
  | 'nothing-to-write'

/**
 * Writes a file, all of it or nothing: new values, and with a reason corrections of those on record. It is checked again
 * inside the transaction, so that what was recorded meanwhile counts; a second confirmation writes nothing.
 */
export async function confirmMeasurementImport(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  batchId: string,
  reason: string | null,
): Promise<Result<{ written: number }, ConfirmRefusal>> {
  const now = services.clock()
  try {
    return await change(services.db, author, 'measurement.import.confirm', async (transaction) => {
      const batch = await batchOf(transaction, scope, batchId, true)
      if (!batch) return refused('not-found')
      if (batch.state !== 'checked') return refused('already-confirmed')
      const { checked, counts, blocked } = await checkBatch(transaction, scope, batch)
      if (blocked > 0) return refused('has-errors', { blocked })
      if (counts.create + counts.differs === 0) return refused('nothing-to-write')
      const input = { entries: entriesOf(checked), source: batch.fileName, reason }
      const recorded = await recordWithin(transaction, scope, author, input, now)
      if (isRefused(recorded)) return recorded
      const written = recorded.value.created + recorded.value.corrected
      await updateBatch(transaction, scope.regionId, batchId, {
        state: 'confirmed',
        written,
        confirmedAt: now,
      })
      return ok({ written })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('changed-meanwhile')
    throw error
  }
}

function entriesOf({ rows }: CheckedMeasurements) {
  return rows.flatMap(({ period, values }) =>
    values.flatMap(({ indicatorKey, value, outcome }) =>
      period !== null && value !== null && (outcome === 'create' || outcome === 'differs')
        ? [{ indicatorKey, period, value }]
        : [],
    ),
  )
}
