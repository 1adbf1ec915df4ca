import { and, eq, lte, sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { passkey, person, twoFactor, usedCode } from '../schema/person.ts'

/** Whether somebody has a second factor that holds. */
export async function hasSecondFactor(db: Database, personId: PersonId): Promise<boolean> {
  const [row] = await db
    .select({ holds: person.twoFactorEnabled })
    .from(person)
    .where(eq(person.id, personId))
  return row?.holds === true
}

/** The secret that somebody began with, encrypted, until its first code was typed; null without one. */
export async function findPendingSecret(db: Database, personId: PersonId): Promise<string | null> {
  const [row] = await db
    .select({ secret: twoFactor.secret })
    .from(twoFactor)
    .where(and(eq(twoFactor.userId, personId), eq(twoFactor.verified, false)))
  return row?.secret || null
}

/** Keeps hashes of recovery codes in place of those of before. Beside a passkey alone they have a row without an authenticator. */
export async function keepRecoveryCodes(
  transaction: Database,
  personId: PersonId,
  backupCodes: string,
): Promise<void> {
  await transaction
    .insert(twoFactor)
    .values({ id: newIdentifier(Date.now()), userId: personId, secret: '', backupCodes })
    .onConflictDoUpdate({ target: twoFactor.userId, set: { backupCodes } })
}

/** Takes a code for a person, as a hash: false when it was taken a moment ago. */
export async function takeCode(
  db: Database,
  personId: PersonId,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .insert(usedCode)
    .values({ personId, codeHash, usedAt: now })
    .onConflictDoNothing()
    .returning({ usedAt: usedCode.usedAt })
  return rows.length > 0
}

/** Gives a code back that turned out to be wrong, as it may be the right one a minute later. */
export async function giveBackCode(db: Database, personId: PersonId, codeHash: string): Promise<void> {
  await db.delete(usedCode).where(and(eq(usedCode.personId, personId), eq(usedCode.codeHash, codeHash)))
}

/** Forgets codes that are right no longer anyhow. */
export async function forgetUsedCodes(db: Database, usedUntil: Date): Promise<void> {
  await db.delete(usedCode).where(lte(usedCode.usedAt, usedUntil))
}

/** Takes somebody's second factor away, authenticator and passkeys; false when they had none. */
export async function removeSecondFactor(transaction: Database, personId: PersonId): Promise<boolean> {
  const removed = await transaction
    .delete(twoFactor)
    .where(eq(twoFactor.userId, personId))
    .returning({ id: twoFactor.id })
  const keys = await transaction
    .delete(passkey)
    .where(eq(passkey.personId, personId))
    .returning({ id: passkey.id })
  await transaction.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, personId))
  return removed.length + keys.length > 0
}

/** Lets codes be tried again that too many wrong ones stopped. */
export async function unlockSecondFactor(transaction: Database, personId: PersonId): Promise<void> {
  await transaction
    .update(twoFactor)
    .set({ failedVerificationCount: 0, lockedUntil: null })
    .where(eq(twoFactor.userId, personId))
}

/** Of the people of a region those with a second factor. */
export async function listSecondFactorHolders(db: Database, regionId: RegionId): Promise<Set<PersonId>> {
  const { rows } = await db.execute<{ id: PersonId }>(sql`
    SELECT DISTINCT person.id FROM membership JOIN person ON person.id = membership.person_id
    WHERE membership.region_id = ${regionId} AND membership.ended_at IS NULL AND person.two_factor_enabled`)
  return new Set(rows.map(({ id }) => id))
}
