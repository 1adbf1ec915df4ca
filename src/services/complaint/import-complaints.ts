import { deskReader } from '../../documents/reader/reader.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Meanings } from '../../domain/complaint/channel-cells.ts'
import {
  type ComplaintField,
  guessComplaintColumns,
  missingComplaintFields,
} from '../../domain/complaint/channel-fields.ts'
import {
  type CheckedComplaint,
  type ComplaintResolution,
  checkComplaintRows,
} from '../../domain/complaint/channel-rows.ts'
import { readTrackingId } from '../../domain/complaint/channel-state.ts'
import { type ColumnMapping, recallMapping } from '../../domain/intake/columns.ts'
import { countOutcomes } from '../../domain/intake/row-outcome.ts'
import { correctCells, type Table } from '../../domain/intake/table.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type Database, isUniqueViolation } from '../../store/base/connect.ts'
import {
  listDistricts,
  listInnovationNames,
  listRecordedComplaints,
  listWaitingComplaints,
} from '../../store/complaint/complaint-intake.ts'
import { findBatch, findLastReading, type IntakeBatch, updateBatch } from '../../store/intake/intake-batch.ts'
import { listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { mendBatch, takeInFile } from '../intake/keep-intake.ts'
import { recallAbusePattern } from '../moderation/hold-abuse.ts'
import type { Services } from '../services.ts'
import { writeNationalComplaints } from './write-channel-complaints.ts'

export type ComplaintResolutions = Readonly<Record<string, ComplaintResolution>>

type Reading = {
  readonly mapping: ColumnMapping<ComplaintField>
  readonly meanings: Meanings
  readonly resolutions: ComplaintResolutions
}

export type CheckedComplaintImport = {
  readonly batch: IntakeBatch
  readonly reading: Reading
  readonly rows: readonly CheckedComplaint[]
  readonly counts: ReturnType<typeof countOutcomes>
  /** Fields for which a column has to be chosen first. */
  readonly missing: readonly ComplaintField[]
}

type Region = Pick<RegionScope, 'id' | 'timeZone'>

/** The numbers of the file, as far as they can be read, with what a person corrected. */
function numbersOf({ rows }: Table, { mapping, resolutions }: Reading): string[] {
  const column = mapping.trackingId
  if (column === undefined) return []
  return rows.flatMap(({ row, cells }) => {
    const number = readTrackingId(correctCells(cells, resolutions[String(row)]?.cells)[column] ?? '')
    return number.ok ? [number.value] : []
  })
}

async function checkTable(db: Database, region: Region, table: Table, reading: Reading, now: Date) {
  const { mapping, meanings, resolutions } = reading
  return checkComplaintRows(table, mapping, {
    agencies: await listAgencies(db, region.id),
    districts: await listDistricts(db, region.id),
    innovations: await listInnovationNames(db, region.id),
    recorded: await listRecordedComplaints(db, region, numbersOf(table, reading)),
    waiting: await listWaitingComplaints(db, region),
    today: dayAt(now, region.timeZone),
    timeZone: region.timeZone,
    meanings,
    resolutions: new Map(Object.entries(resolutions).map(([row, resolution]) => [Number(row), resolution])),
  })
}

/** Columns and meanings of a new file: guessed, with what was chosen for the file before it in this region. */
async function readingOf(
  db: Database,
  region: Region,
  { header }: Table,
): Promise<Omit<Reading, 'resolutions'>> {
  const guess = guessComplaintColumns(header)
  const last = await findLastReading(db, region.id, 'complaints')
  if (last === null) return { mapping: guess, meanings: {} }
  const earlier = { header: last.header, mapping: last.mapping as ColumnMapping<ComplaintField> }
  return { mapping: recallMapping(guess, header, earlier), meanings: last.meanings }
}

/** Takes in a file of the national channel: reads it and keeps it for checking. Nothing of it is recorded yet. */
export async function startComplaintImport(
  services: Pick<Services, 'db'>,
  author: Author,
  region: Region,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<string>> {
  const batch = { kind: 'complaints', action: 'complaint.import.start' } as const
  return takeInFile(services, author, region.id, file, batch, async (table) => {
    const { mapping, meanings } = await readingOf(services.db, region, table)
    return { mapping: mapping as Record<string, number>, meanings: meanings as IntakeBatch['meanings'] }
  })
}

async function checkBatch(
  db: Database,
  region: Region,
  batch: IntakeBatch,
  now: Date,
): Promise<CheckedComplaintImport> {
  const reading: Reading = {
    mapping: batch.mapping as ColumnMapping<ComplaintField>,
    meanings: batch.meanings,
    resolutions: batch.resolutions as ComplaintResolutions,
  }
  const missing = missingComplaintFields(reading.mapping)
  const rows = missing.length > 0 ? [] : await checkTable(db, region, batch.table, reading, now)
  return { batch, reading, rows, counts: countOutcomes(rows), missing }
}

async function batchOf(db: Database, region: Region, batchId: string, forUpdate = false) {
  const batch = await findBatch(db, region.id, batchId, forUpdate)
  return batch?.kind === 'complaints' ? batch : null
}

/** The dry run of a file: every row with what is wrong, what it would become, and its likely mend. */
export async function showComplaintImport(
  services: Pick<Services, 'db' | 'clock'>,
  region: Region,
  batchId: string,
): Promise<CheckedComplaintImport | null> {
  const batch = await batchOf(services.db, region, batchId)
  return batch && checkBatch(services.db, region, batch, services.clock())
}

/** Keeps what a person decided: which column is what, what texts mean for all rows, what happens with single rows. */
export async function mendComplaintImport(
  services: Pick<Services, 'db'>,
  author: Author,
  region: Region,
  batchId: string,
  mends: Partial<Reading>,
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  const find = (transaction: Database) => batchOf(transaction, region, batchId, true)
  return mendBatch(services, author, region.id, 'complaint.import.mend', find, (batch) => ({
    ...(mends.mapping ? { mapping: mends.mapping as Record<string, number> } : {}),
    ...(mends.meanings ? { meanings: mergeMeanings(batch.meanings, mends.meanings) } : {}),
    ...(mends.resolutions ? { resolutions: { ...batch.resolutions, ...mends.resolutions } } : {}),
  }))
}

function mergeMeanings(before: IntakeBatch['meanings'], chosen: Meanings): IntakeBatch['meanings'] {
  const fields = Object.entries(chosen).map(
    ([field, texts]) => [field, { ...before[field], ...texts }] as const,
  )
  return { ...before, ...Object.fromEntries(fields) }
}

export type ConfirmComplaintsRefusal =
  | 'not-found'
  | 'already-confirmed'
  | 'nothing-to-write'
  | 'changed-meanwhile'

/**
 * Confirms a dry run. The rows are checked again inside the transaction, so that what was recorded meanwhile counts; of two
 * files with the same new number that are confirmed at once the second is refused `changed-meanwhile` and writes nothing.
 */
export async function confirmComplaintImport(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  author: Author,
  region: Region,
  batchId: string,
): Promise<Result<{ written: number }, ConfirmComplaintsRefusal>> {
  const now = services.clock()
  const abuse = await recallAbusePattern(services, region)
  try {
    return await change(services.db, author, 'complaint.import.confirm', async (transaction) => {
      const batch = await batchOf(transaction, region, batchId, true)
      if (!batch) return refused('not-found')
      if (batch.state !== 'checked') return refused('already-confirmed', { written: batch.written })
      const { rows } = await checkBatch(transaction, region, batch, now)
      const written = await writeNationalComplaints(transaction, { author, region, now, abuse }, rows)
      if (written === 0) return refused('nothing-to-write')
      await updateBatch(transaction, region.id, batchId, { state: 'confirmed', written, confirmedAt: now })
      return ok({ written })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('changed-meanwhile')
    throw error
  }
}

/** Reads, checks and, unless it is a dry run, writes a file in one go: the command line and the demonstration. */
export async function importComplaints(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  author: Author,
  region: Region,
  bytes: Uint8Array,
  options: { dryRun: boolean },
): Promise<Result<{ header: readonly string[]; rows: readonly CheckedComplaint[]; written: number }>> {
  const read = await deskReader.readTable(bytes)
  if (!read.ok) return read
  const reading = { ...(await readingOf(services.db, region, read.value)), resolutions: {} }
  const missing = missingComplaintFields(reading.mapping)
  if (missing.length > 0) return refused('columns-missing', { missing })
  const now = services.clock()
  const abuse = await recallAbusePattern(services, region)
  return change(services.db, author, 'complaint.import', async (transaction) => {
    const rows = await checkTable(transaction, region, read.value, reading, now)
    const written = options.dryRun
      ? 0
      : await writeNationalComplaints(transaction, { author, region, now, abuse }, rows)
    return ok({ header: read.value.header, rows, written })
  })
}
