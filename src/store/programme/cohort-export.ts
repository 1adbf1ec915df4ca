import { eq, sql } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { RegionKind } from '../../domain/region/region.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { region } from '../schema/region.ts'

export type ExportedInnovation = {
  readonly name: string
  readonly year: number
  readonly agencyName: string
  readonly description: string | null
  readonly stage: Stage
  readonly gateState: GateState
  readonly isLaunched: boolean
}

/** The region as LAN's system names it: its kind and its province. */
export async function findExportPlace(
  db: Database,
  regionId: RegionId,
): Promise<{ readonly kind: RegionKind; readonly provinceName: string } | null> {
  const [row] = await db
    .select({ kind: region.kind, provinceName: region.provinceName })
    .from(region)
    .where(eq(region.id, regionId))
  return row ?? null
}

/** The innovations of a cohort with what its exports need, by name. */
export async function listExportedInnovations(
  db: Database,
  regionId: RegionId,
  cohortId: string,
): Promise<ExportedInnovation[]> {
  const { rows } = await db.execute(sql`
    SELECT i.name, y.year, a.name AS "agencyName", coalesce(i.description, i.summary) AS description, i.stage,
      i.gate_state AS "gateState", i.launched_on IS NOT NULL AS "isLaunched"
    FROM innovation_year y JOIN innovation i ON i.region_id = y.region_id AND i.id = y.innovation_id AND i.gone_at IS NULL
    JOIN agency a ON a.region_id = y.region_id AND a.id = y.agency_id
    WHERE y.region_id = ${regionId} AND y.cohort_id = ${cohortId} ORDER BY i.name, i.id`)
  return rows as ExportedInnovation[]
}
