import { and, asc, desc, eq, gte, isNull, notLike } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { agency } from '../schema/agency.ts'
import { membership, person } from '../schema/person.ts'
import { region } from '../schema/region.ts'

/** A role that somebody holds in a region now. */
export type Member = {
  readonly id: string
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly agencyId: AgencyId | null
  readonly agencyName: string | null
  readonly createdAt: Date
  readonly hasSecondFactor: boolean
}

const memberColumns = {
  id: membership.id,
  personId: membership.personId,
  name: person.name,
  email: person.email,
  role: membership.role,
  agencyId: membership.agencyId,
  agencyName: agency.name,
  createdAt: membership.createdAt,
  hasSecondFactor: person.twoFactorEnabled,
}

/** Who works in a region, by name. */
export async function listMembers(db: Database, regionId: RegionId): Promise<Member[]> {
  return db
    .select(memberColumns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(agency, and(eq(agency.regionId, membership.regionId), eq(agency.id, membership.agencyId)))
    .where(and(eq(membership.regionId, regionId), isNull(membership.endedAt)))
    .orderBy(asc(person.name), asc(membership.createdAt))
}

/** Roles that ended since a moment, of people who still have a name, the latest first. */
export async function listEndedMembers(db: Database, regionId: RegionId, since: Date): Promise<Member[]> {
  return db
    .select(memberColumns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(agency, and(eq(agency.regionId, membership.regionId), eq(agency.id, membership.agencyId)))
    .where(
      and(
        eq(membership.regionId, regionId),
        gte(membership.endedAt, since),
        notLike(person.email, '%@removed.invalid'),
      ),
    )
    .orderBy(desc(membership.endedAt))
}

/**
 * The same, held until the transaction ends, so that two people cannot both end the last administrator. The region is held with them:
 * roles that are not there yet cannot be, and whoever asked twice at once would have two.
 */
export async function lockMemberships(
  transaction: Database,
  regionId: RegionId,
): Promise<{ id: string; personId: PersonId; role: Role; agencyId: AgencyId | null }[]> {
  await transaction.select({ id: region.id }).from(region).where(eq(region.id, regionId)).for('no key update')
  return transaction
    .select({
      id: membership.id,
      personId: membership.personId,
      role: membership.role,
      agencyId: membership.agencyId,
    })
    .from(membership)
    .where(and(eq(membership.regionId, regionId), isNull(membership.endedAt)))
    .orderBy(asc(membership.id))
    .for('update')
}

export async function insertMembership(
  transaction: Database,
  regionId: RegionId,
  row: { personId: PersonId; role: Role; agencyId: AgencyId | null; createdAt: Date; byGroup?: boolean },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(membership).values({ ...row, regionId, id })
  return id
}

/** Ends a role, by a person or by the groups of a provider, or with null lets it go on. */
export async function endMembershipRow(
  transaction: Database,
  regionId: RegionId,
  id: string,
  now: Date | null,
  by: 'person' | 'group' = 'person',
): Promise<void> {
  await transaction
    .update(membership)
    .set({ endedAt: now, endedByHand: now !== null && by === 'person' })
    .where(and(eq(membership.regionId, regionId), eq(membership.id, id)))
}
