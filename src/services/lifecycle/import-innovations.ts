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
import { heirIn } from '../../domain/region/agency-count.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  insertImported,
  listRecorded,
  takenSlugs,
  updateImported,
} from '../../store/lifecycle/innovation-intake.ts'
import { addYear } from '../../store/lifecycle/innovation-year.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
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
  const agencies = await listAgencies(db, regionId)
  const existing = await listRecorded(db, regionId)
  return checkInnovationRows(table, mapping, {
    agencies,
    heirOf: heirAmong(agencies),
    affairs: affairsFile.affairs,
    existing,
    year,
    resolutions: new Map(Object.entries(resolutions).map(([row, resolution]) => [Number(row), resolution])),
  })
}

/** The key of whoever has in a year what an agency had, by the key of that one. */
export function heirAmong(agencies: readonly AgencyRow[]): (key: string, year: number) => string {
  const byKey = new Map(agencies.map((agency) => [agency.key, agency]))
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  return (key, year) => {
    const agency = byKey.get(key)
    return (agency && byId.get(heirIn(agencies, agency.id, year))?.key) ?? key
  }
}

const launchFields: ReadonlySet<string> = new Set(['implementedOn', 'trialOn'])

/** The year that it is in the region. */
async function yearIn(db: Database, regionId: RegionId, now: Date): Promise<number> {
  const region = await findRegionById(db, regionId)
  if (!region) throw new Error(`no region ${regionId}`)
  return Number(dayAt(now, region.timeZone).slice(0, 4))
}

export type WrittenRows = {
  readonly written: number
  /** Addresses of the new ones. */
  readonly slugs: readonly string[]
  /** Years that innovations got, those of new ones included. */
  readonly years: readonly { readonly innovationId: InnovationId; readonly year: number }[]
}

/**
 * Writes the rows that a check found fit, all or none of them; what began on another day is judged. `chosen` are the rows of
 * which a person said that they be taken in: where one goes on, its other values are taken over too.
 */
export async function writeRows(
  transaction: Database,
  regionId: RegionId,
  rows: readonly CheckedRow[],
  { chosen, now }: { readonly chosen: ReadonlySet<number>; readonly now: Date },
): Promise<WrittenRows> {
  const agencies = new Map((await listAgencies(transaction, regionId)).map(({ key, id }) => [key, id]))
  const taken = await takenSlugs(transaction, regionId)
  const year = await yearIn(transaction, regionId, now)
  const created = rows
    .filter((row) => row.outcome === 'create')
    .map(({ row, values }) => {
      const agencyId = agencies.get(values.agencyKey ?? '')
      if (!agencyId) throw new Error(`a checked row names no agency: ${values.name}`)
      const slug = freeSlug(values.name, taken)
      taken.add(slug)
      const id = newIdentifier(now.getTime()) as InnovationId
      return { id, row, slug, agencyId, year: values.year ?? year, values }
    })
  await insertImported(transaction, regionId, created, now)
  const continued = await writeYears(
    transaction,
    regionId,
    rows,
    new Map(created.map((one) => [one.row, one.id])),
  )
  const updated = rows.filter((row) => row.outcome === 'update')
  const takenOver = rows.filter(({ row, outcome }) => outcome === 'goes-on' && chosen.has(row))
  for (const row of [...updated, ...takenOver]) {
    if (row.existingId === null) continue
    const innovationId = row.existingId as InnovationId
    await updateImported(transaction, regionId, innovationId, row.values, now)
    // From the day on which it began its effect is counted.
    if (!row.changes.some(({ field }) => launchFields.has(field))) continue
    await judgeWithin(transaction, { regionId, innovationId, cause: 'launch', now })
  }
  return {
    written: created.length + continued.length + updated.length,
    slugs: created.map(({ slug }) => slug),
    years: [...created.map((one) => ({ innovationId: one.id, year: one.year })), ...continued],
  }
}

/** Gives what goes on its year, also what began in an earlier row of the same file. */
async function writeYears(
  transaction: Database,
  regionId: RegionId,
  rows: readonly CheckedRow[],
  created: ReadonlyMap<number, InnovationId>,
): Promise<{ innovationId: InnovationId; year: number }[]> {
  const given: { innovationId: InnovationId; year: number }[] = []
  for (const { outcome, existingId, goesOnFromRow, values } of rows) {
    if (outcome !== 'goes-on' || values.year === null) continue
    // A third year leads to the second one, and so to the row where it began.
    const first = existingId ?? created.get(beginningOf(rows, goesOnFromRow))
    if (!first) continue
    const innovationId = first as InnovationId
    await addYear(transaction, regionId, innovationId, values.year)
    given.push({ innovationId, year: values.year })
  }
  return given
}

function beginningOf(rows: readonly CheckedRow[], row: number | null): number {
  const before = rows.find((one) => one.row === row)
  return before?.goesOnFromRow ? beginningOf(rows, before.goesOnFromRow) : (row ?? 0)
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
    if (options.dryRun) return ok({ table, rows, written: 0 })
    const chosen = new Set(
      Object.entries(options.resolutions ?? {}).flatMap(([row, { action }]) =>
        action === 'import' ? [Number(row)] : [],
      ),
    )
    const { written } = await writeRows(transaction, regionId, rows, { chosen, now })
    return ok({ table, rows, written })
  })
}
