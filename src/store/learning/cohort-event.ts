import { sql } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyHeirs } from '../region/agency-walk.ts'

/** A course that is an event of a cohort, with who came. */
export type CohortEvent = {
  readonly code: string
  readonly name: string
  readonly firstDay: string | null
  readonly present: number
  readonly agencies: readonly AgencyId[]
}

/** A cohort has a few events in each stage. */
const EVENTS_LISTED_MAX = 100

/** The events of a cohort in their order, with the agencies whose people came; those of a merged one come from its successor. */
export async function listCohortEvents(
  db: Database,
  regionId: RegionId,
  cohortId: string,
  timeZone: string,
): Promise<CohortEvent[]> {
  const { rows } = await db.execute(sql`
    SELECT c.code, c.name,
      (SELECT min((opens_at AT TIME ZONE ${timeZone})::date)::text FROM course_session s
        WHERE s.region_id = c.region_id AND s.course_id = c.id) AS "firstDay",
      count(DISTINCT a.registration_id)::int AS present,
      coalesce(array_agg(DISTINCT heir.heir_id) FILTER (WHERE a.registration_id IS NOT NULL AND heir.heir_id IS NOT NULL), '{}')
        AS agencies
    FROM course c
    LEFT JOIN registration r ON r.region_id = c.region_id AND r.course_id = c.id
    LEFT JOIN attendance a ON a.region_id = r.region_id AND a.registration_id = r.id
    LEFT JOIN learner l ON l.region_id = r.region_id AND l.id = r.learner_id
    LEFT JOIN ${agencyHeirs(regionId)} heir ON heir.id = l.agency_id
    WHERE c.region_id = ${regionId} AND c.cohort_id = ${cohortId}
    GROUP BY c.region_id, c.id, c.code, c.name ORDER BY 3 NULLS LAST, c.code LIMIT ${EVENTS_LISTED_MAX}`)
  return rows as CohortEvent[]
}
