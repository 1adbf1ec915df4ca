import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { someAgencies, withUnitsBelow } from '../region/agency-walk.ts'
import { coachingStep } from '../schema/coaching.ts'
import { isOfCoach } from './assignment.ts'
import type { CoachingScope } from './request.ts'

export type NextStep = { readonly text: string; readonly holder: string; readonly dueOn: string }

export type ShownStep = NextStep & {
  readonly id: string
  readonly meetingId: string
  readonly doneAt: Date | null
}

const here = ({ regionId, innovationId }: CoachingScope) =>
  and(eq(coachingStep.regionId, regionId), eq(coachingStep.innovationId, innovationId))

/** A page shows those that are due first. */
const STEPS_LISTED_MAX = 200

/** What was agreed for an innovation, by day; steps of a meeting that was taken back are left out. */
export async function listSteps(db: Database, scope: CoachingScope): Promise<ShownStep[]> {
  return db
    .select({
      id: coachingStep.id,
      meetingId: coachingStep.meetingId,
      text: coachingStep.text,
      holder: coachingStep.holder,
      dueOn: coachingStep.dueOn,
      doneAt: coachingStep.doneAt,
    })
    .from(coachingStep)
    .where(
      and(
        here(scope),
        sql`NOT EXISTS (SELECT FROM coaching_meeting_end e WHERE e.region_id = ${coachingStep.regionId} AND e.meeting_id = ${coachingStep.meetingId})`,
      ),
    )
    .orderBy(sql`${coachingStep.doneAt} IS NOT NULL`, asc(coachingStep.dueOn), asc(coachingStep.id))
    .limit(STEPS_LISTED_MAX)
}

export async function insertSteps(
  transaction: Database,
  scope: CoachingScope,
  meetingId: string,
  steps: readonly NextStep[],
): Promise<void> {
  if (steps.length === 0) return
  await transaction
    .insert(coachingStep)
    .values(steps.map((step) => ({ ...scope, ...step, meetingId, id: newIdentifier() })))
}

/** Marks a step as done; false when this innovation has none such that is open. */
export async function finishStepRow(
  transaction: Database,
  scope: CoachingScope,
  id: string,
  row: { doneAt: Date; doneBy: PersonId | null },
): Promise<boolean> {
  const rows = await transaction
    .update(coachingStep)
    .set(row)
    .where(and(here(scope), eq(coachingStep.id, id), isNull(coachingStep.doneAt)))
    .returning({ id: coachingStep.id })
  return rows.length === 1
}

export type OpenStep = NextStep & { readonly slug: string; readonly name: string }

/** Steps that are open in a region, the earliest due first: of some agencies and the units below them, or of a coach's own innovations. */
export async function listOpenSteps(
  db: Database,
  regionId: RegionId,
  whose: { readonly agencies: readonly AgencyId[] } | { readonly coachId: PersonId },
  rowsMax: number,
): Promise<OpenStep[]> {
  const which =
    'coachId' in whose
      ? isOfCoach(whose.coachId)
      : sql`i.agency_id IN ${withUnitsBelow(regionId, someAgencies(regionId, whose.agencies))}`
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, s.text, s.holder, s.due_on::text AS "dueOn"
    FROM coaching_step s JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id
    WHERE s.region_id = ${regionId} AND s.done_at IS NULL AND i.stopped_on IS NULL AND ${which}
      AND NOT EXISTS (SELECT FROM coaching_meeting_end e WHERE e.region_id = s.region_id AND e.meeting_id = s.meeting_id)
    ORDER BY s.due_on, s.id LIMIT ${rowsMax}`)
  return rows as OpenStep[]
}
