import { eq, lte, or, sql } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { session } from '../schema/person.ts'

/** Notes that a session was used now. */
export async function noteSessionSeen(db: Database, token: string, now: Date): Promise<void> {
  await db.update(session).set({ seenAt: now }).where(eq(session.token, token))
}

/** Ends a session. */
export async function endSessionRow(db: Database, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token))
}

/** Ends all sessions of a person. */
export async function endSessionRowsOf(db: Database, personId: PersonId): Promise<void> {
  await db.delete(session).where(eq(session.userId, personId))
}

/** Removes the sessions that can be used no more: those past their end, and those that nobody used since `unusedSince`. */
export async function removeEndedSessions(db: Database, now: Date, unusedSince: Date): Promise<void> {
  await db
    .delete(session)
    .where(
      or(lte(session.expiresAt, sql`${now.toISOString()}::timestamptz`), lte(session.seenAt, unusedSince)),
    )
}
