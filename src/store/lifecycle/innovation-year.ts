import { sql } from 'drizzle-orm'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** A year of an innovation: whose it was then, under the name of then, its cohort, and how it went on where that was said. */
export type InnovationYear = {
  readonly year: number
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly cohortName: string | null
  readonly status: string | null
}

/** The years of an innovation, the latest first. */
export async function listYearsOf(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<InnovationYear[]> {
  const { rows } = await db.execute(sql`
    SELECT y.year, y.agency_id AS "agencyId", c.name AS "cohortName", s.status,
      coalesce((SELECT p.name FROM agency_past p WHERE p.region_id = y.region_id AND p.agency_id = y.agency_id
        AND p.until_year >= y.year ORDER BY p.until_year LIMIT 1), a.name) AS "agencyName"
    FROM innovation_year y JOIN agency a ON a.region_id = y.region_id AND a.id = y.agency_id
    LEFT JOIN cohort c ON c.region_id = y.region_id AND c.id = y.cohort_id
    LEFT JOIN continuation s ON s.region_id = y.region_id AND s.innovation_id = y.innovation_id AND s.year = y.year
    WHERE y.region_id = ${regionId} AND y.innovation_id = ${innovationId} ORDER BY y.year DESC`)
  return rows as InnovationYear[]
}

/** Gives an innovation a year, with the agency that has it now; one that it has stays as it is. True when it is a new one. */
export async function addYear(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  year: number,
): Promise<boolean> {
  const { rows } = await transaction.execute(sql`
    INSERT INTO innovation_year (region_id, innovation_id, year, agency_id)
    SELECT region_id, id, ${year}::smallint, agency_id FROM innovation
    WHERE region_id = ${regionId} AND id = ${innovationId}
    ON CONFLICT DO NOTHING RETURNING year`)
  return rows.length > 0
}

/** Takes years back that a merge gave. */
export async function removeYears(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  years: readonly number[],
): Promise<void> {
  if (years.length === 0) return
  await transaction.execute(sql`DELETE FROM innovation_year
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND year = ANY(${sql.param([...years])}::int[])`)
}

/** Gives innovations to another agency: now and in the years from `year` on. Earlier years stay with whose they were. */
export async function giveTo(
  transaction: Database,
  regionId: RegionId,
  innovationIds: readonly InnovationId[],
  { agencyId, year, now }: { agencyId: AgencyId; year: number; now: Date },
): Promise<void> {
  const ids = sql`ANY(${sql.param([...innovationIds])}::uuid[])`
  await transaction.execute(sql`UPDATE innovation SET agency_id = ${agencyId}, updated_at = ${now.toISOString()}::timestamptz
    WHERE region_id = ${regionId} AND id = ${ids}`)
  await transaction.execute(sql`UPDATE innovation_year SET agency_id = ${agencyId}
    WHERE region_id = ${regionId} AND innovation_id = ${ids} AND year >= ${year}`)
}
