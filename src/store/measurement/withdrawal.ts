import { sql } from 'drizzle-orm'
import type { IndicatorId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** The last row of a period whose value was taken back: a new value supersedes it. */
export type Withdrawn = { readonly id: string; readonly indicatorId: IndicatorId; readonly period: string }

/** The periods of an innovation's indicators whose value was taken back, and that have none since. */
export async function listWithdrawn(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<Withdrawn[]> {
  const { rows } = await db.execute(sql`
    SELECT m.id, m.indicator_id AS "indicatorId", m.period::text AS period
    FROM indicator i JOIN measurement m ON m.region_id = i.region_id AND m.indicator_id = i.id
    WHERE i.region_id = ${regionId} AND i.innovation_id = ${innovationId} AND m.value IS NULL
      AND NOT EXISTS (SELECT FROM measurement n WHERE n.region_id = m.region_id AND n.supersedes_id = m.id)`)
  return rows as Withdrawn[]
}

/** A value that can be taken back, and what stood in its place before. */
export type Withdrawable = {
  readonly id: string
  readonly innovationId: InnovationId
  readonly indicatorId: IndicatorId
  readonly indicatorKey: string
  readonly period: string
  readonly before: number | null
  readonly source: string | null
  /** Somebody corrected it or looked at it. */
  readonly isTouched: boolean
}

/** The values with these identifiers. */
export async function listWithdrawable(
  db: Database,
  regionId: RegionId,
  ids: readonly string[],
): Promise<Withdrawable[]> {
  const { rows } = await db.execute(sql`
    SELECT m.id, i.innovation_id AS "innovationId", m.indicator_id AS "indicatorId", i.key AS "indicatorKey",
      m.period::text AS period, e.value AS before, e.source,
      EXISTS (SELECT FROM measurement n WHERE n.region_id = m.region_id AND n.supersedes_id = m.id)
        OR EXISTS (SELECT FROM measurement_check c WHERE c.region_id = m.region_id AND c.measurement_id = m.id) AS "isTouched"
    FROM measurement m
    JOIN indicator i ON i.region_id = m.region_id AND i.id = m.indicator_id
    LEFT JOIN measurement e ON e.region_id = m.region_id AND e.id = m.supersedes_id
    WHERE m.region_id = ${regionId} AND m.id = ANY(${sql.param([...ids])}::uuid[])`)
  return rows as Withdrawable[]
}
