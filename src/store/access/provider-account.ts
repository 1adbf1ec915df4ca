import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { account, membership, person } from '../schema/person.ts'
import { type RegionSettings, region } from '../schema/region.ts'

/** How the sign-in library names an account that a password opens. */
const BY_PASSWORD = 'credential'

/** An account at a provider: of which issuer, and how that names its person. */
export type ProviderAccount = { readonly issuer: string; readonly subject: string }

/** Whose account at a provider this is; null for nobody's. */
export async function findPersonOfProvider(
  db: Database,
  { issuer, subject }: ProviderAccount,
): Promise<PersonId | null> {
  const [row] = await db
    .select({ personId: account.userId })
    .from(account)
    .where(and(eq(account.providerId, issuer), eq(account.accountId, subject)))
  return (row?.personId as PersonId | undefined) ?? null
}

/** Links an account at a provider to a person, in place of another one there; false when it is somebody else's. */
export async function linkProviderAccount(
  transaction: Database,
  personId: PersonId,
  { issuer, subject }: ProviderAccount,
): Promise<boolean> {
  await unlinkProviderAccounts(transaction, personId)
  const linked = await transaction
    .insert(account)
    .values({ id: newIdentifier(), accountId: subject, providerId: issuer, userId: personId })
    .onConflictDoNothing()
    .returning({ id: account.id })
  return linked.length > 0
}

/** Takes a person's accounts at providers away; false when there were none. */
export async function unlinkProviderAccounts(transaction: Database, personId: PersonId): Promise<boolean> {
  const gone = await transaction
    .delete(account)
    .where(and(eq(account.userId, personId), ne(account.providerId, BY_PASSWORD)))
    .returning({ id: account.id })
  return gone.length > 0
}

/** The account at a provider that is linked to a person; null without one. */
export async function findProviderAccount(db: Database, personId: PersonId): Promise<ProviderAccount | null> {
  const [row] = await db
    .select({ issuer: account.providerId, subject: account.accountId })
    .from(account)
    .where(and(eq(account.userId, personId), ne(account.providerId, BY_PASSWORD)))
  return row ?? null
}

/** Keeps what the provider wants to see when somebody signs out there. */
export async function keepIdToken(
  db: Database,
  { issuer, subject }: ProviderAccount,
  idToken: string | null,
): Promise<void> {
  await db
    .update(account)
    .set({ idToken })
    .where(and(eq(account.providerId, issuer), eq(account.accountId, subject)))
}

/** What the provider wants to see when somebody who came from there signs out; undefined where they did not. */
export async function findIdTokenOf(db: Database, token: string): Promise<string | null | undefined> {
  const { rows } = await db.execute<{ id_token: string | null }>(sql`
    SELECT account.id_token FROM session
    LEFT JOIN account ON account.person_id = session.person_id AND account.provider_id <> ${BY_PASSWORD}
    WHERE session.token = ${token} AND session.by_provider`)
  return rows[0]?.id_token
}

/** Regions that give roles by groups, with their settings. */
export async function listRegionsByGroups(
  db: Database,
): Promise<{ id: RegionId; settings: RegionSettings }[]> {
  const rows = await db
    .select({ id: region.id, settings: region.settings })
    .from(region)
    .where(sql`${region.settings} ? 'providerGroups'`)
    .orderBy(region.id)
  return rows.map((row) => ({ ...row, id: row.id as RegionId }))
}

/** The roles of a person in a region that groups gave, held until the transaction ends. */
export async function lockRolesByGroup(
  transaction: Database,
  regionId: RegionId,
  personId: PersonId,
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.regionId, regionId),
        eq(membership.personId, personId),
        eq(membership.byGroup, true),
        sql`${membership.endedAt} IS NULL`,
      ),
    )
    .for('update')
  return new Set(rows.map(({ id }) => id))
}

/**
 * The roles that groups gave somebody in a region and people ended: groups do not give them again. A role that people gave afterwards is
 * a row of its own, and whatever groups give besides stays theirs.
 */
export async function listEndedByPeople(
  transaction: Database,
  regionId: RegionId,
  personId: PersonId,
): Promise<{ role: Role; agencyId: AgencyId | null }[]> {
  return transaction
    .select({ role: membership.role, agencyId: membership.agencyId })
    .from(membership)
    .where(
      and(
        eq(membership.regionId, regionId),
        eq(membership.personId, personId),
        eq(membership.byGroup, true),
        eq(membership.endedByHand, true),
        isNotNull(membership.endedAt),
      ),
    )
}

/** Notes that somebody's address is theirs, by the word of the provider. */
export async function noteVerified(transaction: Database, personId: PersonId): Promise<void> {
  await transaction.update(person).set({ emailVerified: true }).where(eq(person.id, personId))
}
