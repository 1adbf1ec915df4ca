import { and, asc, eq, sql } from 'drizzle-orm'
import type { Holiday } from '../../domain/region/holiday-rows.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { holiday } from '../schema/region.ts'

/** The holidays of a region: some twenty a year. */
export async function listHolidays(db: Database, regionId: RegionId): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute(
    sql`SELECT to_char(date, 'YYYY-MM-DD') AS day FROM holiday WHERE region_id = ${regionId}`,
  )
  return new Set(rows.map((row) => row.day as string))
}

/** The holidays of a region with their names and sources, oldest first. */
export async function listNamedHolidays(db: Database, regionId: RegionId): Promise<Holiday[]> {
  return db
    .select({ date: holiday.date, name: holiday.name, source: holiday.source })
    .from(holiday)
    .where(eq(holiday.regionId, regionId))
    .orderBy(asc(holiday.date))
}

/** Removes a day from the calendar; false where it was none. */
export async function removeHoliday(
  transaction: Database,
  regionId: RegionId,
  date: string,
): Promise<boolean> {
  const removed = await transaction
    .delete(holiday)
    .where(and(eq(holiday.regionId, regionId), eq(holiday.date, date)))
    .returning({ date: holiday.date })
  return removed.length > 0
}

/** Adds holidays; a day that is known already takes the new name and source. Gives how many rows this changed. */
export async function saveHolidays(
  transaction: Database,
  regionId: RegionId,
  days: readonly Holiday[],
): Promise<number> {
  if (days.length === 0) return 0
  const changed = await transaction
    .insert(holiday)
    .values(days.map((day) => ({ regionId, ...day })))
    .onConflictDoUpdate({
      target: [holiday.regionId, holiday.date],
      set: { name: sql`excluded.name`, source: sql`excluded.source` },
      setWhere: sql`(holiday.name, holiday.source) IS DISTINCT FROM (excluded.name, excluded.source)`,
    })
    .returning({ date: holiday.date })
  return changed.length
}
