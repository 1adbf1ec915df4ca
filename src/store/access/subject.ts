import { sql } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyPath } from '../region/agency-walk.ts'

/** What a guard knows of a thing before anybody may touch it: that it exists here, and whose it is. */
export type InnovationScope = {
  readonly id: InnovationId
  readonly regionId: RegionId
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly agencyIds: readonly AgencyId[]
  readonly stage: Stage
  readonly gateState: GateState
  readonly isStopped: boolean
  readonly isExample: boolean
  readonly published: boolean
}

// The owning agency first, then the agencies above it.
const ownerPath = agencyPath(sql`subject.region_id`, sql`SELECT subject.agency_id`)

/** An innovation of the region by the name in its address, or null. */
export async function findInnovation(
  db: Database,
  regionId: RegionId,
  slug: string,
): Promise<InnovationScope | null> {
  const { rows } = await db.execute(sql`
    SELECT id, region_id, slug, name, stage, gate_state, is_example, published_at IS NOT NULL AS published, stopped_on IS NOT NULL AS is_stopped,
      (SELECT agency.name FROM agency WHERE agency.region_id = subject.region_id AND agency.id = subject.agency_id) AS agency_name,
      ${ownerPath} AS agency_ids
    FROM innovation subject WHERE region_id = ${regionId} AND slug = ${slug} AND gone_at IS NULL`)
  const row = rows[0] as Record<string, unknown> | undefined
  if (!row) return null
  return {
    id: row.id as InnovationId,
    regionId,
    slug: row.slug as string,
    name: row.name as string,
    agencyName: row.agency_name as string,
    agencyIds: row.agency_ids as AgencyId[],
    stage: row.stage as Stage,
    gateState: row.gate_state as GateState,
    isStopped: row.is_stopped as boolean,
    isExample: row.is_example as boolean,
    published: row.published as boolean,
  }
}

/** The agency of an innovation and those above it, its own first; empty when there is no such innovation. */
export async function agencyPathOf(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<AgencyId[]> {
  const { rows } = await db.execute(sql`SELECT ${ownerPath} AS agency_ids FROM innovation subject
    WHERE region_id = ${regionId} AND id = ${innovationId}`)
  return (rows[0]?.agency_ids as AgencyId[] | undefined) ?? []
}

/** An agency as a subject: whose things are looked at. */
export type AgencyScope = {
  readonly id: AgencyId
  readonly regionId: RegionId
  readonly key: string
  readonly name: string
  readonly agencyIds: readonly AgencyId[]
}

/** An agency of the region by the key in its address, or null. */
export async function findAgency(db: Database, regionId: RegionId, key: string): Promise<AgencyScope | null> {
  const { rows } = await db.execute(sql`
    SELECT id, key, name, ${ownerPath} AS agency_ids
    FROM (SELECT *, id AS agency_id FROM agency) subject WHERE region_id = ${regionId} AND key = ${key}`)
  const row = rows[0] as Record<string, unknown> | undefined
  if (!row) return null
  return {
    id: row.id as AgencyId,
    regionId,
    key: row.key as string,
    name: row.name as string,
    agencyIds: row.agency_ids as AgencyId[],
  }
}

export type ComplaintScope = {
  readonly id: ComplaintId
  readonly regionId: RegionId
  readonly ticket: string
  readonly agencyIds: readonly AgencyId[]
}

/** A complaint of the region by its ticket, or null. */
export async function findComplaint(
  db: Database,
  regionId: RegionId,
  ticket: string,
): Promise<ComplaintScope | null> {
  const { rows } = await db.execute(sql`
    SELECT id, ticket, ${ownerPath} AS agency_ids
    FROM complaint subject WHERE region_id = ${regionId} AND ticket = ${ticket}`)
  const row = rows[0] as Record<string, unknown> | undefined
  if (!row) return null
  return {
    id: row.id as ComplaintId,
    regionId,
    ticket: row.ticket as string,
    agencyIds: row.agency_ids as AgencyId[],
  }
}
