import { eq, sql } from 'drizzle-orm'
import type { AgencyPast } from '../../domain/region/agency-count.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyPast } from '../schema/agency.ts'
import type { AgencyRow } from './agency.ts'

/** How the agencies of a region were until the end of past years: only of those that changed since. */
export async function listAgencyPasts(db: Database, regionId: RegionId): Promise<AgencyPast<AgencyRow>[]> {
  return db
    .select({
      agencyId: agencyPast.agencyId,
      untilYear: agencyPast.untilYear,
      name: agencyPast.name,
      abbreviation: agencyPast.abbreviation,
      parentId: agencyPast.parentId,
      countsAsAgency: agencyPast.countsAsAgency,
    })
    .from(agencyPast)
    .where(eq(agencyPast.regionId, regionId))
}

/** Keeps how an agency was until the end of a year, unless that is kept already. */
export async function keepAgencyPast(
  transaction: Database,
  regionId: RegionId,
  untilYear: number,
  { id, name, abbreviation, parentId, countsAsAgency }: AgencyRow,
): Promise<void> {
  await transaction
    .insert(agencyPast)
    .values({ regionId, agencyId: id, untilYear, name, abbreviation, parentId, countsAsAgency })
    .onConflictDoNothing()
}

/**
 * Whether an innovation counts in a year (`innovation_year y`, `innovation i`): it left the lists never, and was not stopped
 * before the year.
 */
export const countsInYear = sql`i.gone_at IS NULL AND (i.stopped_on IS NULL OR extract(year FROM i.stopped_on) >= y.year)`

/** How many innovations each agency has of its own in each year, or in one; the one reading behind every count of agencies. */
export async function readOwnCounts(
  db: Database,
  regionId: RegionId,
  year: number | null,
  publishedOnly = false,
): Promise<ReadonlyMap<number, ReadonlyMap<AgencyId, number>>> {
  const only = year === null ? sql`` : sql`AND y.year = ${year}`
  const published = publishedOnly ? sql`AND i.published_at IS NOT NULL` : sql``
  const { rows } = await db.execute(sql`
    SELECT y.year, y.agency_id AS "agencyId", count(*)::int AS count
    FROM innovation_year y JOIN innovation i ON i.region_id = y.region_id AND i.id = y.innovation_id
    WHERE y.region_id = ${regionId} AND ${countsInYear} ${only} ${published} GROUP BY 1, 2`)
  const byYear = new Map<number, Map<AgencyId, number>>()
  for (const row of rows as { year: number; agencyId: AgencyId; count: number }[]) {
    const counts = byYear.get(row.year) ?? new Map<AgencyId, number>()
    byYear.set(row.year, counts.set(row.agencyId, row.count))
  }
  return byYear
}
