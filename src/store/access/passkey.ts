import { and, asc, eq } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { passkey, person, twoFactor } from '../schema/person.ts'

export type PasskeyRow = typeof passkey.$inferSelect

/** The passkeys of a person, the oldest first. */
export async function listPasskeys(db: Database, personId: PersonId): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))
}

/** The passkey with an identifier, whoever's it is; null where there is none. */
export async function findPasskey(db: Database, id: string): Promise<PasskeyRow | null> {
  const [row] = await db.select().from(passkey).where(eq(passkey.id, id))
  return row ?? null
}

/** Keeps a new passkey; false when it is somebody's already. */
export async function insertPasskey(
  transaction: Database,
  row: typeof passkey.$inferInsert,
): Promise<boolean> {
  const kept = await transaction
    .insert(passkey)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: passkey.id })
  return kept.length > 0
}

/** Notes that a passkey was used, and how often it says it was. */
export async function notePasskeyUsed(db: Database, id: string, signCount: number, now: Date): Promise<void> {
  await db.update(passkey).set({ signCount, usedAt: now }).where(eq(passkey.id, id))
}

/** Removes one of a person's passkeys; false when they have no such one. */
export async function removePasskeyRow(
  transaction: Database,
  personId: PersonId,
  id: string,
): Promise<boolean> {
  const removed = await transaction
    .delete(passkey)
    .where(and(eq(passkey.personId, personId), eq(passkey.id, id)))
    .returning({ id: passkey.id })
  return removed.length > 0
}

/** Asks for a second factor at the password exactly where somebody has one: an authenticator that holds, or a passkey. */
export async function settleSecondFactor(transaction: Database, personId: PersonId): Promise<boolean> {
  const [authenticator] = await transaction
    .select({ id: twoFactor.id })
    .from(twoFactor)
    .where(and(eq(twoFactor.userId, personId), eq(twoFactor.verified, true)))
  const [key] = await transaction
    .select({ id: passkey.id })
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .limit(1)
  const twoFactorEnabled = authenticator !== undefined || key !== undefined
  await transaction.update(person).set({ twoFactorEnabled }).where(eq(person.id, personId))
  return twoFactorEnabled
}

/** Whether an authenticator of somebody holds, beside which passkeys may go. */
export async function hasAuthenticator(db: Database, personId: PersonId): Promise<boolean> {
  const [row] = await db
    .select({ id: twoFactor.id })
    .from(twoFactor)
    .where(and(eq(twoFactor.userId, personId), eq(twoFactor.verified, true)))
  return row !== undefined
}
