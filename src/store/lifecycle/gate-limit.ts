import { desc, eq, sql } from 'drizzle-orm'
import type { GateLimit } from '../../domain/lifecycle/gate-limit.ts'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { agencyPath } from '../region/agency-walk.ts'
import { gateLimit } from '../schema/gate-limit.ts'

type HeldRow = {
  readonly id: InnovationId
  readonly stage: Stage
  readonly digital: boolean | null
  readonly gateState: GateState
  readonly heldSince: Date
}

export type KeptLimit = GateLimit & { readonly id: string; readonly source: string }

/** What a region set of stages over the years, the newest first. */
export async function listGateLimits(db: Database, regionId: RegionId): Promise<KeptLimit[]> {
  return db
    .select()
    .from(gateLimit)
    .where(eq(gateLimit.regionId, regionId))
    .orderBy(desc(gateLimit.validFrom), desc(gateLimit.savedAt))
}

export async function insertGateLimit(
  transaction: Database,
  regionId: RegionId,
  row: Omit<KeptLimit, 'id'> & { savedBy: PersonId | null },
): Promise<void> {
  await transaction.insert(gateLimit).values({ ...row, regionId, id: newIdentifier(row.savedAt.getTime()) })
}

/** Moments of one writing lie this close together. */
const SAME_WRITING_SECONDS = 60

/** Drafts that nobody has moved since their record was made, each with whose it is and when its stage opens in its cohort. */
export async function listUnmoved(
  db: Database,
  regionId: RegionId,
): Promise<Map<InnovationId, { agencyId: AgencyId; opensOn: string | null }>> {
  const { rows } = await db.execute(sql`
    SELECT i.id, i.agency_id AS "agencyId", (SELECT s.opens_on::text FROM innovation_year y
        JOIN cohort_stage s ON s.region_id = y.region_id AND s.cohort_id = y.cohort_id AND s.stage = i.stage
        WHERE y.region_id = i.region_id AND y.innovation_id = i.id ORDER BY y.year DESC LIMIT 1) AS "opensOn"
    FROM innovation i WHERE i.region_id = ${regionId} AND i.gate_state = 'draft' AND i.stopped_on IS NULL
      AND i.gone_at IS NULL AND abs(extract(epoch FROM i.held_since - i.created_at)) < ${SAME_WRITING_SECONDS}`)
  return new Map(
    (rows as { id: InnovationId; agencyId: AgencyId; opensOn: string | null }[]).map(({ id, ...row }) => [
      id,
      row,
    ]),
  )
}

/** What a team or a coach has had since before a moment, without what was stopped. */
export async function listHeldBefore(db: Database, regionId: RegionId, before: Date): Promise<HeldRow[]> {
  const { rows } = await db.execute(sql`
    SELECT id, stage, digital, gate_state AS "gateState", held_since AS "heldSince" FROM innovation
    WHERE region_id = ${regionId} AND stopped_on IS NULL AND gone_at IS NULL
      AND gate_state IN ('draft', 'submitted', 'returned') AND held_since < ${before.toISOString()}`)
  return rows.map((row) => ({ ...row, heldSince: new Date(row.heldSince as string) }) as HeldRow)
}

/** Since when somebody of a team has a role in each agency, or in one above it; an agency without anybody is left out. */
export async function listTeamStarts(db: Database, regionId: RegionId): Promise<Map<AgencyId, Date>> {
  const { rows } = await db.execute(sql`
    SELECT a.id, min(m.created_at) AS since
    FROM agency a, unnest(${agencyPath(sql`a.region_id`, sql`SELECT a.id`)}) AS path (id)
    JOIN membership m ON m.agency_id = path.id AND m.ended_at IS NULL
    WHERE a.region_id = ${regionId} AND m.region_id = ${regionId} GROUP BY a.id`)
  return new Map((rows as { id: AgencyId; since: string }[]).map(({ id, since }) => [id, new Date(since)]))
}
