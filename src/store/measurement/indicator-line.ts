import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** An outcome indicator in one line: where it began, where it should go, where it is. */
export type IndicatorLine = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly baselineValue: number | null
  /** The day of the baseline, `2021-09-01`. */
  readonly baselineOn: string | null
  readonly target: number | null
  readonly latest: number | null
}

/** The running outcome indicators of an innovation, by name, each with its last target and value. */
export async function listOutcomeLines(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<IndicatorLine[]> {
  const { rows } = await db.execute(sql`
    SELECT i.key, i.name, i.unit, i.baseline_value AS "baselineValue",
      to_char(i.baseline_on, 'YYYY-MM-DD') AS "baselineOn",
      (SELECT t.value FROM indicator_target t WHERE t.region_id = i.region_id AND t.indicator_id = i.id
        ORDER BY t.period DESC LIMIT 1) AS target,
      (SELECT m.value FROM measurement_in_force m WHERE m.region_id = i.region_id AND m.indicator_id = i.id
        ORDER BY m.period DESC LIMIT 1) AS latest
    FROM indicator i
    WHERE i.region_id = ${regionId} AND i.innovation_id = ${innovationId} AND i.kind = 'outcome' AND i.ended_at IS NULL
    ORDER BY i.name`)
  return rows as IndicatorLine[]
}
