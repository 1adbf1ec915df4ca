import { sql } from 'drizzle-orm'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** The innovations of an agency that are there, whatever their year, by name. */
export async function listInnovationsOf(
  db: Database,
  regionId: RegionId,
  agencyId: AgencyId,
): Promise<{ id: InnovationId; name: string }[]> {
  const { rows } = await db.execute(sql`
    SELECT id, name FROM innovation
    WHERE region_id = ${regionId} AND agency_id = ${agencyId} AND gone_at IS NULL ORDER BY name, id`)
  return rows as { id: InnovationId; name: string }[]
}

/** Ends an agency on a day; `successorId` took over what it had. */
export async function setEnded(
  transaction: Database,
  regionId: RegionId,
  id: AgencyId,
  { on, successorId }: { on: string; successorId: AgencyId | null },
): Promise<void> {
  await transaction.execute(sql`UPDATE agency SET ended_on = ${on}::date, successor_id = ${successorId}
    WHERE region_id = ${regionId} AND id = ${id}`)
}

/** Puts the units below an agency under another one. */
export async function moveUnits(
  transaction: Database,
  regionId: RegionId,
  from: AgencyId,
  to: AgencyId,
): Promise<void> {
  await transaction.execute(
    sql`UPDATE agency SET parent_id = ${to} WHERE region_id = ${regionId} AND parent_id = ${from} AND id <> ${to}`,
  )
}

/** Gives the roles, the open reports and the diagnosis of an agency to another one, so that nobody and nothing is left without a desk. */
export async function moveWork(
  transaction: Database,
  regionId: RegionId,
  from: AgencyId,
  to: AgencyId,
): Promise<void> {
  await transaction.execute(sql`
    UPDATE membership m SET agency_id = ${to}
    WHERE m.region_id = ${regionId} AND m.agency_id = ${from} AND m.ended_at IS NULL AND NOT EXISTS (
      SELECT FROM membership o WHERE o.region_id = m.region_id AND o.person_id = m.person_id AND o.role = m.role
        AND o.agency_id = ${to} AND o.ended_at IS NULL)`)
  await transaction.execute(sql`
    UPDATE complaint SET agency_id = ${to} WHERE region_id = ${regionId} AND agency_id = ${from}
      AND state IN ('received', 'verified', 'assigned', 'answered', 'reopened')`)
  await transaction.execute(sql`
    UPDATE problem SET agency_id = ${to} WHERE region_id = ${regionId} AND agency_id = ${from}`)
  await transaction.execute(sql`
    UPDATE idea SET agency_id = ${to} WHERE region_id = ${regionId} AND agency_id = ${from}`)
  await transaction.execute(sql`
    UPDATE idea_sheet SET agency_id = ${to} WHERE region_id = ${regionId} AND agency_id = ${from}`)
}
