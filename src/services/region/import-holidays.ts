import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../adapters/project-folder.ts'
import { deskReader } from '../../documents/reader/reader.ts'
import { type Holiday, readHolidayRows } from '../../domain/region/holiday-rows.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { listHolidays, saveHolidays } from '../../store/region/holiday.ts'
import type { Services } from '../services.ts'

export type ImportedHoliday = Holiday & { readonly outcome: 'create' | 'unchanged' }

/** The file of holidays with a fixed date, which every region begins with. */
const nationalFile = join(projectFolder, 'data', 'holidays', 'national-fixed-dates.csv')

async function readHolidays(bytes: Uint8Array): Promise<Result<readonly Holiday[]>> {
  const table = await deskReader.readTable(bytes)
  return table.ok ? readHolidayRows(table.value) : table
}

/**
 * Takes a file of holidays into a region's calendar: all of them or none. A day of the calendar that the file does not name
 * stays, so that the decree of a year can come beside the fixed dates.
 */
export async function importHolidays(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  bytes: Uint8Array,
  options: { dryRun: boolean },
): Promise<Result<{ rows: readonly ImportedHoliday[]; written: number }>> {
  const read = await readHolidays(bytes)
  if (!read.ok) return read
  return change(services.db, author, 'holiday.import', async (transaction) => {
    const known = await listHolidays(transaction, regionId)
    const written = options.dryRun ? 0 : await saveHolidays(transaction, regionId, read.value)
    const rows = read.value.map((day) => ({
      ...day,
      outcome: known.has(day.date) ? ('unchanged' as const) : ('create' as const),
    }))
    return ok({ rows, written })
  })
}

/** Gives a new region the holidays that fall on the same date each year. */
export async function saveNationalHolidays(transaction: Database, regionId: RegionId): Promise<void> {
  const read = await readHolidays(readFileSync(nationalFile))
  if (!read.ok) throw new Error(`${nationalFile}: ${read.code}`)
  await saveHolidays(transaction, regionId, read.value)
}
