import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { coachAssignment } from '../schema/coaching.ts'

/** Who an innovation's coach is: of itself or through its cohort. */
export type CoachOf = {
  readonly assignmentId: string
  readonly coachId: PersonId
  readonly name: string
  readonly byCohort: string | null
  /** False when they are a coach here no more: somebody else has to be chosen. */
  readonly isStanding: boolean
}

/** Whether the coach of assignment `a` still holds the role in the region. */
const isStanding = sql`EXISTS (SELECT FROM membership m WHERE m.region_id = a.region_id AND m.person_id = a.coach_id
  AND m.role = 'coach' AND m.ended_at IS NULL)`

/** Assignments `a` of the innovation `i`. */
const covers = sql`a.region_id = i.region_id AND a.ended_at IS NULL AND (a.innovation_id = i.id OR a.cohort_id = i.cohort_id)`

/** The innovation `i` has a coach who is one still. */
export const isCoached: SQL = sql`EXISTS (SELECT FROM coach_assignment a WHERE ${covers} AND ${isStanding})`

/** The innovation `i` is that of one of these coaches, or nobody's. */
export function isForCoach(coachIds: readonly PersonId[]): SQL {
  const those = sql`${sql.param([...coachIds])}::text[]`
  return sql`(EXISTS (SELECT FROM coach_assignment a WHERE ${covers} AND a.coach_id = ANY(${those})) OR NOT ${isCoached})`
}

/** The innovation `i` is this coach's own. */
export function isOfCoach(coachId: PersonId): SQL {
  return sql`EXISTS (SELECT FROM coach_assignment a WHERE ${covers} AND a.coach_id = ${coachId})`
}

/** The coaches of an innovation, those of its own first. */
export async function listCoachesOf(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<CoachOf[]> {
  const { rows } = await db.execute(sql`
    SELECT a.id AS "assignmentId", a.coach_id AS "coachId", p.name, c.name AS "byCohort", ${isStanding} AS "isStanding"
    FROM innovation i JOIN coach_assignment a ON ${covers} JOIN person p ON p.id = a.coach_id
    LEFT JOIN cohort c ON c.region_id = a.region_id AND c.id = a.cohort_id
    WHERE i.region_id = ${regionId} AND i.id = ${innovationId} ORDER BY a.cohort_id IS NOT NULL, p.name, a.id`)
  return rows as CoachOf[]
}

/** What a coach has in a region, with what they did there in a span of days. */
export type CoachLoad = {
  readonly coachId: PersonId
  readonly name: string
  readonly isStanding: boolean
  readonly innovations: number
  readonly meetings: number
  readonly minutes: number
}

/** Everybody who is a coach of the region or has something left from when they were, by name. */
export async function listCoachLoads(
  db: Database,
  regionId: RegionId,
  { from, to }: { from: string; to: string },
): Promise<CoachLoad[]> {
  const { rows } = await db.execute(sql`
    WITH held AS (
      SELECT coach_id, count(*)::int AS meetings, sum(minutes)::int AS minutes FROM coaching_meeting m
      WHERE region_id = ${regionId} AND held_on BETWEEN ${from} AND ${to}
        AND NOT EXISTS (SELECT FROM coaching_meeting_end e WHERE e.region_id = m.region_id AND e.meeting_id = m.id)
      GROUP BY coach_id
    ), coach AS (
      SELECT person_id AS id, true AS standing FROM membership
      WHERE region_id = ${regionId} AND role = 'coach' AND ended_at IS NULL
      UNION SELECT coach_id, false FROM coach_assignment WHERE region_id = ${regionId} AND ended_at IS NULL
      UNION SELECT coach_id, false FROM held
    ), own AS (
      SELECT a.coach_id, count(DISTINCT i.id)::int AS innovations FROM innovation i JOIN coach_assignment a ON ${covers}
      WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL GROUP BY a.coach_id
    )
    SELECT coach.id AS "coachId", p.name, bool_or(coach.standing) AS "isStanding", coalesce(max(own.innovations), 0) AS innovations,
      coalesce(max(held.meetings), 0) AS meetings, coalesce(max(held.minutes), 0) AS minutes
    FROM coach JOIN person p ON p.id = coach.id LEFT JOIN own ON own.coach_id = coach.id LEFT JOIN held ON held.coach_id = coach.id
    GROUP BY coach.id, p.name ORDER BY p.name, coach.id`)
  return rows as CoachLoad[]
}

export type Uncoached = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  /** The coach who has left, where there was one. */
  readonly formerCoach: string | null
}

/** Innovations that go on and have no coach who is one still, with their number. */
export async function listUncoached(
  db: Database,
  regionId: RegionId,
  rowsMax: number,
): Promise<{ items: Uncoached[]; total: number }> {
  const where = sql`i.region_id = ${regionId} AND i.stopped_on IS NULL AND i.gate_state <> 'passed' AND NOT ${isCoached}`
  const [listed, counted] = await Promise.all([
    db.execute(sql`
      SELECT i.id, i.slug, i.name, g.name AS "agencyName",
        (SELECT p.name FROM coach_assignment a JOIN person p ON p.id = a.coach_id WHERE ${covers} ORDER BY a.assigned_at DESC LIMIT 1)
          AS "formerCoach"
      FROM innovation i JOIN agency g ON g.region_id = i.region_id AND g.id = i.agency_id
      WHERE ${where} ORDER BY g.name, i.name, i.id LIMIT ${rowsMax}`),
    db.execute(sql`SELECT count(*)::int AS total FROM innovation i WHERE ${where}`),
  ])
  return { items: listed.rows as Uncoached[], total: (counted.rows[0] as { total: number }).total }
}

/** What is assigned: an innovation, or a cohort with all that is in it. */
export type AssignedTo =
  | { readonly innovationId: InnovationId; readonly cohortId?: undefined }
  | { readonly cohortId: string; readonly innovationId?: undefined }

/** Assigns a coach; false when they are that already. */
export async function insertAssignment(
  transaction: Database,
  regionId: RegionId,
  to: AssignedTo,
  row: { coachId: PersonId; assignedBy: PersonId | null; assignedAt: Date },
): Promise<boolean> {
  const id = newIdentifier(row.assignedAt.getTime())
  const rows = await transaction
    .insert(coachAssignment)
    .values({ regionId, id, ...row, innovationId: to.innovationId ?? null, cohortId: to.cohortId ?? null })
    .onConflictDoNothing()
    .returning({ id: coachAssignment.id })
  return rows.length === 1
}

/** Ends an assignment; false when there is none that stands. */
export async function endAssignmentRow(
  transaction: Database,
  regionId: RegionId,
  id: string,
  now: Date,
): Promise<boolean> {
  const rows = await transaction
    .update(coachAssignment)
    .set({ endedAt: now })
    .where(
      and(
        eq(coachAssignment.regionId, regionId),
        eq(coachAssignment.id, id),
        isNull(coachAssignment.endedAt),
      ),
    )
    .returning({ id: coachAssignment.id })
  return rows.length === 1
}

/** Cohorts that a coach has, by name. */
export async function listCohortAssignments(
  db: Database,
  regionId: RegionId,
): Promise<{ id: string; coachName: string; cohortName: string }[]> {
  const { rows } = await db.execute(sql`
    SELECT a.id, p.name AS "coachName", c.name AS "cohortName" FROM coach_assignment a JOIN person p ON p.id = a.coach_id
    JOIN cohort c ON c.region_id = a.region_id AND c.id = a.cohort_id
    WHERE a.region_id = ${regionId} AND a.ended_at IS NULL ORDER BY c.name, p.name`)
  return rows as { id: string; coachName: string; cohortName: string }[]
}

/**
 * Gives all that a coach has to another one; what the other has already is ended and not doubled. How many assignments were
 * moved.
 */
export async function moveAssignments(
  transaction: Database,
  regionId: RegionId,
  { from, to, by, now }: { from: PersonId; to: PersonId; by: PersonId | null; now: Date },
): Promise<number> {
  const open = await transaction
    .update(coachAssignment)
    .set({ endedAt: now })
    .where(
      and(
        eq(coachAssignment.regionId, regionId),
        eq(coachAssignment.coachId, from),
        isNull(coachAssignment.endedAt),
      ),
    )
    .returning({ innovationId: coachAssignment.innovationId, cohortId: coachAssignment.cohortId })
  for (const { innovationId, cohortId } of open) {
    const target = innovationId ? { innovationId } : { cohortId: cohortId as string }
    await insertAssignment(transaction, regionId, target, { coachId: to, assignedBy: by, assignedAt: now })
  }
  return open.length
}
