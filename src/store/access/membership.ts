import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Membership } from '../../domain/access/role.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { membership } from '../schema/person.ts'
import { region } from '../schema/region.ts'

/** The roles a person holds now, in all regions. */
export async function membershipsOf(db: Database, personId: PersonId): Promise<Membership[]> {
  const rows = await prepared(db, 'memberships_of', (name) =>
    db
      .select({ regionId: membership.regionId, role: membership.role, agencyId: membership.agencyId })
      .from(membership)
      .where(and(eq(membership.personId, sql.placeholder('personId')), isNull(membership.endedAt)))
      .prepare(name),
  ).execute({ personId })
  return rows.map((row) => ({ ...row, regionId: row.regionId as RegionId }))
}

/** The regions in which a person holds a role, by name. */
export async function findRegionsOf(
  db: Database,
  personId: PersonId,
): Promise<{ id: RegionId; slug: string; name: string }[]> {
  const rows = await db
    .selectDistinct({ id: region.id, slug: region.slug, name: region.name })
    .from(membership)
    .innerJoin(region, eq(region.id, membership.regionId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt)))
    .orderBy(region.name)
  return rows.map((row) => ({ ...row, id: row.id as RegionId }))
}
