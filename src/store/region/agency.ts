import { and, asc, eq } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agency } from '../schema/agency.ts'

export type AgencyRow = {
  readonly id: AgencyId
  readonly parentId: AgencyId | null
  readonly key: string
  readonly name: string
  readonly abbreviation: string
  readonly aliases: string[]
  readonly networks: string[]
  readonly kind: string
  readonly countsAsAgency: boolean
  /** Days between which it is there; null where it always was, or goes on. */
  readonly beganOn: string | null
  readonly endedOn: string | null
  /** Who took over what it had when it ended. */
  readonly successorId: AgencyId | null
}

const columns = {
  id: agency.id,
  parentId: agency.parentId,
  key: agency.key,
  name: agency.name,
  abbreviation: agency.abbreviation,
  aliases: agency.aliases,
  networks: agency.networks,
  kind: agency.kind,
  countsAsAgency: agency.countsAsAgency,
  beganOn: agency.beganOn,
  endedOn: agency.endedOn,
  successorId: agency.successorId,
}

/** All agencies of a region, by name. A region has some dozens, units included. */
export async function listAgencies(db: Database, regionId: RegionId): Promise<AgencyRow[]> {
  return db.select(columns).from(agency).where(eq(agency.regionId, regionId)).orderBy(asc(agency.name))
}

type AgencyChanges = Pick<
  typeof agency.$inferInsert,
  'name' | 'abbreviation' | 'aliases' | 'networks' | 'kind' | 'parentId' | 'countsAsAgency' | 'beganOn'
>

export async function insertAgency(
  transaction: Database,
  regionId: RegionId,
  row: AgencyChanges & { id: AgencyId; key: string },
): Promise<void> {
  await transaction.insert(agency).values({ ...row, regionId })
}

export async function updateAgency(
  transaction: Database,
  regionId: RegionId,
  id: AgencyId,
  changes: AgencyChanges,
): Promise<void> {
  await transaction
    .update(agency)
    .set(changes)
    .where(and(eq(agency.regionId, regionId), eq(agency.id, id)))
}

/** Adds many agencies at once; one that stands under another comes after it. */
export async function insertAgencies(
  transaction: Database,
  regionId: RegionId,
  rows: readonly (AgencyChanges & { id: AgencyId; key: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await transaction.insert(agency).values(rows.map((row) => ({ ...row, regionId })))
}
