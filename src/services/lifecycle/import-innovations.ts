import { deskReader } from '../../documents/reader/reader.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import affairsFile from '../../domain/facts/government-affairs.json' with { type: 'json' }
import type { Table } from '../../domain/intake/table.ts'
import {
  guessColumns,
  type InnovationColumns,
  missingFields,
} from '../../domain/lifecycle/innovation-columns.ts'
import {
  type CheckedRow,
  checkInnovationRows,
  countOutcomes,
  type RowResolution,
} from '../../domain/lifecycle/innovation-rows.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { findBatch, type IntakeBatch, updateBatch } from '../../store/intake/intake-batch.ts'
import {
  insertImported,
  listRecorded,
  takenSlugs,
  updateImported,
} from '../../store/lifecycle/innovation-intake.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import { mendBatch, takeInFile } from '../intake/keep-intake.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

export type Resolutions = Readonly<Record<string, RowResolution>>

export type CheckedImport = {
  readonly batch: IntakeBatch
  readonly rows: readonly CheckedRow[]
  readonly counts: ReturnType<typeof countOutcomes>
  readonly missing: readonly string[]
}

/** Checks a table against what the region has recorded. Reads only. */
export async function checkTable(
  db: Database,
  regionId: RegionId,
  table: Table,
  mapping: InnovationColumns,
  resolutions: Resolutions,
  year: number,
): Promise<readonly CheckedRow[]> {
  const [agencies, existing] = await Promise.all([listAgencies(db, regionId), listRecorded(db, regionId)])
  return checkInnovationRows(table, mapping, {
    agencies,
    affairs: affairsFile.affairs,
    existing,
    year,
    resolutions: new Map(Object.entries(resolutions).map(([row, resolution]) => [Number(row), resolution])),
  })
}

/** Takes in a file: reads it and keeps it for checking. Nothing of it is recorded yet. */
export async function startInnovationImport(
  services: Services,
  author: Author,
  regionId: RegionId,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<string>> {
  const batch = { kind: 'innovations', action: 'innovation.import.start' } as const
  return takeInFile(services, author, regionId, file, batch, ({ header }) => ({
    mapping: guessColumns(header).mapping as Record<string, number>,
  }))
}

/** The dry run of a file that was taken in: every row with what is wrong, what it would become, and its likely mend. */
export async function showInnovationImport(
  services: Services,
  regionId: RegionId,
  batchId: string,
): Promise<CheckedImport | null> {
  const batch = await findBatch(services.db, regionId, batchId)
  if (batch?.kind !== 'innovations') return null
  return checkBatch(services.db, regionId, batch, services.clock())
}

async function checkBatch(
  db: Database,
  regionId: RegionId,
  batch: IntakeBatch,
  now: Date,
): Promise<CheckedImport> {
  const mapping = batch.mapping as InnovationColumns
  const missing = missingFields(mapping)
  const rows =
    missing.length > 0
      ? []
      : await checkTable(
          db,
          regionId,
          batch.table,
          mapping,
          batch.resolutions as Resolutions,
          await yearIn(db, regionId, now),
        )
  return { batch, rows, counts: countOutcomes(rows), missing }
}

/** Keeps what a person decided: which column is what, and what happens with single rows. */
export async function mendInnovationImport(
  services: Services,
  author: Author,
  regionId: RegionId,
  batchId: string,
  mends: { mapping?: InnovationColumns; resolutions?: Resolutions },
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  const find = async (transaction: Database) => {
    const batch = await findBatch(transaction, regionId, batchId, true)
    return batch?.kind === 'innovations' ? batch : null
  }
  return mendBatch(services, author, regionId, 'innovation.import.mend', find, ({ resolutions }) => ({
    ...(mends.mapping ? { mapping: mends.mapping as Record<string, number> } : {}),
    ...(mends.resolutions ? { resolutions: { ...resolutions, ...mends.resolutions } } : {}),
  }))
}

const launchFields: ReadonlySet<string> = new Set(['implementedOn', 'trialOn'])

/** The year that it is in the region. */
async function yearIn(db: Database, regionId: RegionId, now: Date): Promise<number> {
  const region = await findRegionById(db, regionId)
  if (!region) throw new Error(`no region ${regionId}`)
  return Number(dayAt(now, region.timeZone).slice(0, 4))
}

/** Writes the rows that a check found fit, all or none of them; what began on another day is judged. Gives how many were written. */
async function writeRows(
  transaction: Database,
  regionId: RegionId,
  rows: readonly CheckedRow[],
  now: Date,
): Promise<number> {
  const agencies = new Map((await listAgencies(transaction, regionId)).map(({ key, id }) => [key, id]))
  const taken = await takenSlugs(transaction, regionId)
  const year = await yearIn(transaction, regionId, now)
  const created = rows
    .filter((row) => row.outcome === 'create')
    .map(({ values }) => {
      const agencyId = agencies.get(values.agencyKey ?? '')
      if (!agencyId) throw new Error(`a checked row names no agency: ${values.name}`)
      const slug = freeSlug(values.name, taken)
      taken.add(slug)
      return { slug, agencyId, year: values.year ?? year, values }
    })
  await insertImported(transaction, regionId, created)
  const updated = rows.filter((row) => row.outcome === 'update')
  for (const row of updated) {
    const innovationId = (row.existingId ?? '') as InnovationId
    await updateImported(transaction, regionId, innovationId, row.values, now)
    // From the day on which it began its effect is counted.
    if (!row.changes.some(({ field }) => launchFields.has(field))) continue
    await judgeWithin(transaction, { regionId, innovationId, cause: 'launch', now })
  }
  return created.length + updated.length
}

/**
 * Confirms a dry run. The rows are checked again inside the transaction, so that what was recorded meanwhile
 * counts; a second confirmation of the same file finds it confirmed and writes nothing.
 */
export async function confirmInnovationImport(
  services: Services,
  author: Author,
  regionId: RegionId,
  batchId: string,
): Promise<Result<{ written: number }, 'not-found' | 'already-confirmed' | 'nothing-to-write'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.import.confirm', async (transaction) => {
    const batch = await findBatch(transaction, regionId, batchId, true)
    if (batch?.kind !== 'innovations') return refused('not-found')
    if (batch.state !== 'checked') return refused('already-confirmed', { written: batch.written })
    const { rows } = await checkBatch(transaction, regionId, batch, now)
    const written = await writeRows(transaction, regionId, rows, now)
    if (written === 0) return refused('nothing-to-write')
    await updateBatch(transaction, regionId, batchId, { state: 'confirmed', written, confirmedAt: now })
    return ok({ written })
  })
}

/** Reads, checks and, unless it is a dry run, writes a file in one go: the command line and the demonstration. */
export async function importInnovations(
  services: Services,
  author: Author,
  regionId: RegionId,
  bytes: Uint8Array,
  options: { dryRun: boolean; resolutions?: Resolutions },
): Promise<Result<{ table: Table; rows: readonly CheckedRow[]; written: number }>> {
  const read = await deskReader.readTable(bytes)
  if (!read.ok) return read
  const table = read.value
  const { mapping, missing } = guessColumns(table.header)
  if (missing.length > 0) return refused('columns-missing', { missing })
  const now = services.clock()
  return change(services.db, author, 'innovation.import', async (transaction) => {
    const rows = await checkTable(
      transaction,
      regionId,
      table,
      mapping,
      options.resolutions ?? {},
      await yearIn(transaction, regionId, now),
    )
    const written = options.dryRun ? 0 : await writeRows(transaction, regionId, rows, now)
    return ok({ table, rows, written })
  })
}
