import { deskReader } from '../../documents/reader/reader.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import affairsFile from '../../domain/facts/government-affairs.json' with { type: 'json' }
import type { Table } from '../../domain/intake/table.ts'
import { guessColumns, type InnovationColumns } from '../../domain/lifecycle/innovation-columns.ts'
import {
  type CheckedRow,
  checkInnovationRows,
  type RowResolution,
} from '../../domain/lifecycle/innovation-rows.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  insertImported,
  listRecorded,
  takenSlugs,
  updateImported,
} from '../../store/lifecycle/innovation-intake.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

export type Resolutions = Readonly<Record<string, RowResolution>>

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

const launchFields: ReadonlySet<string> = new Set(['implementedOn', 'trialOn'])

/** The year that it is in the region. */
async function yearIn(db: Database, regionId: RegionId, now: Date): Promise<number> {
  const region = await findRegionById(db, regionId)
  if (!region) throw new Error(`no region ${regionId}`)
  return Number(dayAt(now, region.timeZone).slice(0, 4))
}

/** Writes the rows that a check found fit, all or none of them; what began on another day is judged. Gives how many were written, and the addresses of new ones. */
export async function writeRows(
  transaction: Database,
  regionId: RegionId,
  rows: readonly CheckedRow[],
  now: Date,
): Promise<{ written: number; slugs: readonly string[] }> {
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
  return { written: created.length + updated.length, slugs: created.map(({ slug }) => slug) }
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
    const nothing = { written: 0, slugs: [] }
    const outcome = options.dryRun ? nothing : await writeRows(transaction, regionId, rows, now)
    return ok({ table, rows, written: outcome.written })
  })
}
