import { asc, eq } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../domain/government/region.ts'
import type { Database } from './connect.ts'
import { agency } from './schema/agency.ts'

export type AgencyRow = {
  readonly id: AgencyId
  readonly parentId: AgencyId | null
  readonly key: string
  readonly name: string
  readonly abbreviation: string
  readonly aliases: string[]
  readonly kind: string
  readonly countsAsAgency: boolean
}

const columns = {
  id: agency.id,
  parentId: agency.parentId,
  key: agency.key,
  name: agency.name,
  abbreviation: agency.abbreviation,
  aliases: agency.aliases,
  kind: agency.kind,
  countsAsAgency: agency.countsAsAgency,
}

/** All agencies of a region, by name. A region has some dozens, units included. */
export async function listAgencies(db: Database, regionId: RegionId): Promise<AgencyRow[]> {
  return db.select(columns).from(agency).where(eq(agency.regionId, regionId)).orderBy(asc(agency.name))
}
