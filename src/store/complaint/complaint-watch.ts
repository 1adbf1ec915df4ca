import { sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { EscalationLevel, Recipient } from '../../domain/complaint/escalation.ts'
import type { AgencyId, ComplaintId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyPath } from '../region/agency-walk.ts'

const owed = sql`c.state IN ('received', 'verified', 'assigned', 'reopened')`

/** Complaints that owe an answer by one of these days and whose holder was not reminded of that deadline. */
export async function listToRemind(
  db: Database,
  regionId: RegionId,
  days: { from: string; to: string },
  limit: number,
): Promise<ComplaintId[]> {
  const { rows } = await db.execute(sql`
    SELECT c.id FROM complaint c
    WHERE c.region_id = ${regionId} AND ${owed} AND c.due_on BETWEEN ${days.from}::date AND ${days.to}::date
      AND NOT EXISTS (SELECT 1 FROM complaint_step s WHERE s.region_id = c.region_id AND s.complaint_id = c.id
        AND s.kind = 'reminded' AND s.due_on = c.due_on)
    ORDER BY c.due_on, c.id LIMIT ${limit}`)
  return rows.map(({ id }) => id as ComplaintId)
}

/** Complaints that owed an answer until a day or earlier and were not passed up that far for it. */
export async function listToEscalate(
  db: Database,
  regionId: RegionId,
  wish: { level: EscalationLevel; dueUntil: string },
  limit: number,
): Promise<ComplaintId[]> {
  const { rows } = await db.execute(sql`
    SELECT c.id FROM complaint c
    WHERE c.region_id = ${regionId} AND ${owed} AND c.due_on <= ${wish.dueUntil}::date
      AND coalesce(c.escalation, 0) < ${wish.level}
    ORDER BY c.due_on, c.id LIMIT ${limit}`)
  return rows.map(({ id }) => id as ComplaintId)
}

/** Complaints closed on a day or earlier whose citizens were not yet asked whether it is better now. */
export async function listToAskBetter(
  db: Database,
  regionId: RegionId,
  closed: { until: string; timeZone: string },
  limit: number,
): Promise<ComplaintId[]> {
  const { rows } = await db.execute(sql`
    SELECT c.id FROM complaint c
    WHERE c.region_id = ${regionId} AND c.state = 'closed' AND c.better_asked_at IS NULL AND c.better IS NULL
      AND (c.closed_at AT TIME ZONE ${closed.timeZone})::date <= ${closed.until}::date
    ORDER BY c.closed_at, c.id LIMIT ${limit}`)
  return rows.map(({ id }) => id as ComplaintId)
}

/** Complaints that are over since a day or earlier and still hold the citizen's name or address; a merged one ends with the main one. */
export async function listToForget(
  db: Database,
  regionId: RegionId,
  closed: { until: string; timeZone: string },
  limit: number,
): Promise<ComplaintId[]> {
  const { rows } = await db.execute(sql`
    SELECT c.id FROM complaint c
    LEFT JOIN complaint m ON m.region_id = c.region_id AND m.id = c.merged_into_id
    WHERE c.region_id = ${regionId} AND coalesce(m.state, c.state) IN ('closed', 'handed-over')
      AND (c.contact_name IS NOT NULL OR c.contact_email IS NOT NULL)
      AND (coalesce(m.closed_at, c.closed_at) AT TIME ZONE ${closed.timeZone})::date <= ${closed.until}::date
    ORDER BY c.id LIMIT ${limit}`)
  return rows.map(({ id }) => id as ComplaintId)
}

/** The agency of a complaint and those above it, and which agencies of the region have a coordinator. */
export async function findHolders(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<{ path: AgencyId[]; withCoordinator: ReadonlySet<AgencyId> }> {
  const { rows } = await db.execute(sql`
    SELECT path.id, EXISTS (SELECT 1 FROM membership m WHERE m.region_id = ${regionId} AND m.agency_id = path.id
      AND m.role = 'coordinator' AND m.ended_at IS NULL) AS coordinated
    FROM complaint c, unnest(${agencyPath(regionId, sql`SELECT c.agency_id`)}) WITH ORDINALITY AS path (id, step)
    WHERE c.region_id = ${regionId} AND c.id = ${complaintId} ORDER BY path.step`)
  const path = rows.map(({ id }) => id as AgencyId)
  const coordinated = rows.filter((row) => row.coordinated).map(({ id }) => id as AgencyId)
  return { path, withCoordinator: new Set(coordinated) }
}

/** The people whom a step reaches. */
export async function listRecipients(
  db: Database,
  regionId: RegionId,
  { role, agencyId }: Recipient,
): Promise<PersonId[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT person_id FROM membership WHERE region_id = ${regionId} AND role = ${role satisfies Role}
      AND ended_at IS NULL AND (${agencyId}::uuid IS NULL OR agency_id = ${agencyId}::uuid)`)
  return rows.map(({ person_id }) => person_id as PersonId)
}
