import { sql } from 'drizzle-orm'
import type { Requirement, WorksheetProof } from '../../domain/lifecycle/worksheet-gap.ts'
import type { Database } from '../base/connect.ts'
import type { WorksheetScope } from './worksheet.ts'

/** What lies outside a worksheet's text: its files, the innovation's outcome indicators, launch and results. */
export async function readProof(db: Database, scope: WorksheetScope): Promise<WorksheetProof> {
  const { regionId, innovationId, stage } = scope
  const { rows } = await db.execute(sql`
    SELECT
      (SELECT coalesce(array_agg(DISTINCT field_key), '{}') FROM attachment
        WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND subject_kind = 'worksheet'
          AND subject_id = ${stage} AND removed_at IS NULL AND field_key IS NOT NULL) AS files,
      launched_on IS NOT NULL AS "launch-date",
      EXISTS (SELECT FROM indicator WHERE region_id = i.region_id AND innovation_id = i.id
        AND kind = 'outcome' AND ended_at IS NULL) AS "outcome-indicator",
      EXISTS (SELECT FROM indicator WHERE region_id = i.region_id AND innovation_id = i.id
        AND kind = 'outcome' AND ended_at IS NULL AND baseline_value IS NOT NULL) AS "outcome-baseline",
      EXISTS (SELECT FROM indicator o JOIN measurement_in_force m ON m.region_id = o.region_id AND m.indicator_id = o.id
        WHERE o.region_id = i.region_id AND o.innovation_id = i.id AND o.kind = 'outcome' AND o.ended_at IS NULL
          AND m.period >= date_trunc('month', i.launched_on)) AS "outcome-measured"
    FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ${innovationId}`)
  const row = (rows[0] ?? { files: [] }) as { files: string[] } & Partial<Record<Requirement, boolean>>
  const requirements = ['launch-date', 'outcome-indicator', 'outcome-baseline', 'outcome-measured'] as const
  return {
    fieldsWithFile: new Set(row.files),
    met: new Set(requirements.filter((requirement) => row[requirement])),
  }
}
