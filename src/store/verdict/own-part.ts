import { sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/**
 * Whether one of these people ever acted for an innovation: wrote its worksheets or its plan, recorded a value or its launch, defined an
 * indicator, gave a comparison, recorded whom it reached, told an improvement, changed its facts, or proposed a change. What people do to judge it
 * (reading, checking, letting through, deciding, bringing in a list) is no acting for it.
 */
export async function hasActedFor(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  people: readonly PersonId[],
): Promise<boolean> {
  const who = sql`${sql.param([...people])}::text[]`
  const here = sql`region_id = ${regionId} AND innovation_id = ${innovationId}`
  const { rows } = await db.execute(sql`
    WITH own AS (SELECT id FROM indicator WHERE ${here})
    SELECT EXISTS (SELECT FROM worksheet_revision WHERE ${here} AND saved_by = ANY(${who}))
      OR EXISTS (SELECT FROM gate_move WHERE ${here} AND to_state = 'submitted' AND person_id = ANY(${who}))
      OR EXISTS (SELECT FROM plan_step WHERE ${here} AND created_by = ANY(${who}))
      OR EXISTS (SELECT FROM evidence_plan_draft WHERE ${here} AND saved_by = ANY(${who}))
      OR EXISTS (SELECT FROM evidence_plan WHERE ${here} AND planned_by = ANY(${who}))
      OR EXISTS (SELECT FROM launch_record WHERE ${here} AND recorded_by = ANY(${who}))
      OR EXISTS (SELECT FROM verdict_proposal WHERE ${here} AND proposed_by = ANY(${who}))
      OR EXISTS (SELECT FROM reach_record WHERE ${here} AND created_by = ANY(${who}))
      OR EXISTS (SELECT FROM improvement WHERE ${here} AND created_by = ANY(${who}))
      OR EXISTS (SELECT FROM measurement WHERE region_id = ${regionId} AND recorded_by = ANY(${who})
        AND indicator_id IN (SELECT id FROM own))
      OR EXISTS (SELECT FROM audit WHERE region_id = ${regionId} AND actor = ANY(${who})
        AND table_name IN ('indicator', 'comparison_series', 'innovation')
        AND action IN ('innovation.start', 'idea.start', 'innovation.edit', 'indicator.define', 'indicator.change', 'indicator.end',
          'comparison.set', 'comparison.remove')
        AND (row_key ->> 'id' = ${innovationId} OR (row_key ->> 'id')::uuid IN (SELECT id FROM own)
          OR (row_key ->> 'indicator_id')::uuid IN (SELECT id FROM own))) AS acted`)
  return (rows[0] as { acted: boolean }).acted
}
