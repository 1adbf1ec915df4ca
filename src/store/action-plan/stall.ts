import { type SQL, sql } from 'drizzle-orm'
import type { StallCause } from '../../domain/action-plan/plan-step.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isForCoach } from '../coaching/assignment.ts'

export type Stall = { readonly slug: string; readonly name: string; readonly activity: string }

/** Steps whose latest report says that they lie still for this cause, the longest first: of a coach's innovations, or of all. */
export async function listStalls(
  db: Database,
  regionId: RegionId,
  cause: StallCause,
  whose: 'all' | { readonly coachIds: readonly PersonId[] },
  rowsMax: number,
): Promise<Stall[]> {
  const which: SQL = whose === 'all' ? sql`true` : isForCoach(whose.coachIds)
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, s.activity FROM innovation i
    JOIN plan_step s ON s.region_id = i.region_id AND s.innovation_id = i.id
    JOIN LATERAL (SELECT outcome, stall, reported_at FROM plan_step_report r
      WHERE r.region_id = s.region_id AND r.step_id = s.id ORDER BY reported_at DESC, id DESC LIMIT 1) last
      ON last.outcome = 'going-on' AND last.stall = ${cause}
    WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL AND ${which}
    ORDER BY last.reported_at, s.id LIMIT ${rowsMax}`)
  return rows as Stall[]
}
