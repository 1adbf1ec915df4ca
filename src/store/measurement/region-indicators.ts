import { sql } from 'drizzle-orm'
import type { RegionIndicator } from '../../domain/measurement/region-value-rows.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

export type PlacedIndicator = RegionIndicator & {
  readonly innovationId: InnovationId
  readonly agencyName: string
}

/** The indicators in force of all innovations that were not stopped, by agency, innovation and the order of their making. */
export async function listRegionIndicators(db: Database, regionId: RegionId): Promise<PlacedIndicator[]> {
  const { rows } = await db.execute(sql`
    SELECT n.id, n.key, n.name, n.unit, n.frequency, i.slug AS innovation, i.name AS "innovationName",
      i.id AS "innovationId", a.name AS "agencyName"
    FROM indicator n
    JOIN innovation i ON i.region_id = n.region_id AND i.id = n.innovation_id
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE n.region_id = ${regionId} AND n.ended_at IS NULL AND i.stopped_on IS NULL
    ORDER BY a.name, i.name, n.created_at, n.id`)
  return rows as PlacedIndicator[]
}

/** The values that count of these indicators in a span of periods ('YYYY-MM-DD', both included). */
export async function listValuesBetween(
  db: Database,
  regionId: RegionId,
  indicatorIds: readonly string[],
  span: { readonly from: string; readonly until: string },
): Promise<{ indicatorId: string; period: string; value: number }[]> {
  const { rows } = await db.execute(sql`
    SELECT m.indicator_id AS "indicatorId", m.period::text AS period, m.value FROM measurement_in_force m
    WHERE m.region_id = ${regionId} AND m.indicator_id = ANY(${sql.param([...indicatorIds])}::uuid[])
      AND m.period BETWEEN ${span.from} AND ${span.until}`)
  return rows as { indicatorId: string; period: string; value: number }[]
}
