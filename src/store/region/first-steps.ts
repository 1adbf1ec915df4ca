import { sql } from 'drizzle-orm'
import { HOLIDAYS_OF_YEAR_MIN } from '../../domain/calendar/decree-year.ts'
import type { FirstStepFacts } from '../../domain/region/first-steps.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** What a region has set up by `year`: that there is one of each, not how good it is; of the holidays, those of the decree. */
export async function readFirstSteps(
  db: Database,
  regionId: RegionId,
  year: number,
): Promise<FirstStepFacts> {
  const { rows } = await db.execute(sql`
    SELECT EXISTS (SELECT FROM agency WHERE region_id = r.id) AS agencies,
      EXISTS (SELECT FROM year_target WHERE region_id = r.id AND year = ${year}) AS target,
      EXISTS (SELECT FROM membership WHERE region_id = r.id AND ended_at IS NULL AND agency_id IS NOT NULL) AS people,
      (SELECT count(*) FROM holiday WHERE region_id = r.id AND extract(year FROM date) = ${year}) >= ${HOLIDAYS_OF_YEAR_MIN} AS holidays,
      r.settings ? 'gateDays' OR EXISTS (SELECT FROM gate_limit WHERE region_id = r.id) AS deadlines,
      EXISTS (SELECT FROM complaint_rule WHERE region_id = r.id) AS "complaint-rule",
      EXISTS (SELECT FROM innovation WHERE region_id = r.id AND gone_at IS NULL) AS import,
      r.mark IS NOT NULL AS mark,
      r.opened_at IS NOT NULL AS "public-page"
    FROM region r WHERE r.id = ${regionId}`)
  return rows[0] as FirstStepFacts
}
