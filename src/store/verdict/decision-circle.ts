import { sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

export type NamedPerson = { readonly id: PersonId; readonly name: string }

/** Those who work for one of these agencies, coordinators first and then by name. */
export async function listOwners(
  db: Database,
  regionId: RegionId,
  agencyIds: readonly AgencyId[],
): Promise<NamedPerson[]> {
  const { rows } = await db.execute(sql`
    SELECT p.id, p.name FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL AND m.role IN ('innovator', 'coordinator')
      AND m.agency_id = ANY(${sql.param([...agencyIds])}::uuid[])
    GROUP BY p.id, p.name ORDER BY bool_or(m.role = 'coordinator') DESC, p.name, p.id`)
  return rows as NamedPerson[]
}

/** The leaders and lab managers of a region but one, by name. */
export async function listSeconds(db: Database, regionId: RegionId, but: PersonId): Promise<NamedPerson[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT p.id, p.name FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL AND m.role IN ('leader', 'lab-manager') AND p.id <> ${but}
    ORDER BY p.name, p.id`)
  return rows as NamedPerson[]
}
