import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../adapters/project-folder.ts'
import { deskReader } from '../../documents/reader/reader.ts'
import { type Holiday, readHolidayRows } from '../../domain/region/holiday-rows.ts'
import type { Result } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { saveHolidays } from '../../store/region/holiday.ts'

/** The file of holidays with a fixed date, which every region begins with. */
const nationalFile = join(projectFolder, 'data', 'holidays', 'national-fixed-dates.csv')

async function readHolidays(bytes: Uint8Array): Promise<Result<readonly Holiday[]>> {
  const table = await deskReader.readTable(bytes)
  return table.ok ? readHolidayRows(table.value) : table
}

/** Gives a new region the holidays that fall on the same date each year. */
export async function saveNationalHolidays(transaction: Database, regionId: RegionId): Promise<void> {
  const read = await readHolidays(readFileSync(nationalFile))
  if (!read.ok) throw new Error(`${nationalFile}: ${read.code}`)
  await saveHolidays(transaction, regionId, read.value)
}
