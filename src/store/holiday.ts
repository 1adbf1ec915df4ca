import { sql } from 'drizzle-orm'
import type { RegionId } from '../domain/government/region.ts'
import type { Database } from './connect.ts'

/** The holidays of a region: some twenty a year. */
export async function listHolidays(db: Database, regionId: RegionId): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute(
    sql`SELECT to_char(date, 'YYYY-MM-DD') AS day FROM holiday WHERE region_id = ${regionId}`,
  )
  return new Set(rows.map((row) => row.day as string))
}
