import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { launchOfInnovation } from '../verdict/launch.ts'

/** One published innovation as the open data tell it. */
export type OpenInnovation = {
  readonly slug: string
  readonly name: string
  readonly summary: string | null
  readonly agency: string
  readonly affair_code: string | null
  readonly year: number
  readonly status: string
  readonly digital: boolean | null
  readonly stage: string
  readonly launched_on: string | null
  readonly verdict: string
  readonly answers: number | null
  readonly satisfaction_index: number | null
  /** Of the nine questions those that the index is made of. */
  readonly satisfaction_questions: number | null
  readonly is_example: boolean
}

/** One value of an indicator of a published innovation, as it counts now. */
export type OpenMeasurement = {
  readonly innovation: string
  readonly indicator: string
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly direction: string
  readonly period: string
  /** Null where it counts too few people to be told. */
  readonly value: number | null
  readonly source: string | null
  readonly is_example: boolean
}

// Enough rows for one trip to be worth it, few enough that a download holds little memory.
const INNOVATIONS_PER_TRIP = 500
// Each of these has some series of some years.
const MEASURED_INNOVATIONS_PER_TRIP = 50

/**
 * Reads trip after trip, each from the name where the last one ended, so that a long download holds neither a
 * transaction open nor the table in memory.
 */
async function* trips<Row extends { at: string }>(
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Omit<Row, 'at'>[]> {
  for (let after = ''; ; ) {
    const found = await read(after)
    const last = found.at(-1)
    if (!last) return
    yield found.map(({ at: _, ...row }) => row)
    after = last.at
  }
}

/** Every published innovation of a region by name; answers and index as they were told, from `limit` people on. */
export function readOpenInnovations(db: Database, regionId: RegionId, limit: number) {
  return trips<OpenInnovation & { at: string }>(async (after) => {
    const { rows } = await db.execute(sql`
      SELECT i.slug AS at, i.slug, i.name, i.summary, a.name AS agency, i.affair_code, i.year, i.status, i.digital, i.stage,
        (${launchOfInnovation})::text AS launched_on, i.verdict,
        CASE WHEN r.answers >= ${limit} THEN r.answers END AS answers,
        CASE WHEN r.answers >= ${limit} THEN round(i.satisfaction_index::numeric, 2)::float8 END AS satisfaction_index,
        CASE WHEN r.answers >= ${limit} THEN (r.judgement #>> '{dimensions,enjoyed,reasons,0,numbers,questions}')::int END
          AS satisfaction_questions,
        i.is_example
      FROM innovation i
      JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
      LEFT JOIN voice_release r ON r.region_id = i.region_id AND r.innovation_id = i.id
      WHERE i.region_id = ${regionId} AND i.published_at IS NOT NULL AND i.slug > ${after}
      ORDER BY i.slug LIMIT ${INNOVATIONS_PER_TRIP}`)
    return rows as (OpenInnovation & { at: string })[]
  })
}

/** Every value of a region's published innovations, series by series; counts of fewer people than `limit` are left out. */
export function readOpenMeasurements(db: Database, regionId: RegionId, limit: number) {
  return trips<OpenMeasurement & { at: string }>(async (after) => {
    const { rows } = await db.execute(sql`
      WITH chosen AS (
        SELECT i.id, i.slug FROM innovation i
        WHERE i.region_id = ${regionId} AND i.published_at IS NOT NULL AND i.slug > ${after} AND EXISTS (
          SELECT 1 FROM indicator n JOIN measurement_in_force m ON m.region_id = n.region_id AND m.indicator_id = n.id
          WHERE n.region_id = i.region_id AND n.innovation_id = i.id)
        ORDER BY i.slug LIMIT ${MEASURED_INNOVATIONS_PER_TRIP})
      SELECT chosen.slug AS at, chosen.slug AS innovation, n.key AS indicator, n.name, n.kind, n.unit, n.direction,
        to_char(m.period, 'YYYY-MM') AS period,
        CASE WHEN NOT (n.purpose IS NOT NULL AND n.purpose IN ('served', 'reached', 'intended')
          AND m.value > 0 AND m.value < ${limit}) THEN m.value END AS value,
        coalesce(m.source, n.source) AS source, n.is_example
      FROM chosen
      JOIN indicator n ON n.region_id = ${regionId} AND n.innovation_id = chosen.id
      JOIN measurement_in_force m ON m.region_id = n.region_id AND m.indicator_id = n.id
      ORDER BY chosen.slug, n.key, m.period`)
    return rows as (OpenMeasurement & { at: string })[]
  })
}
