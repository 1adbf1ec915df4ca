import { and, desc, eq, lte, ne, or, sql } from 'drizzle-orm'
import { isSessionOver } from '../../domain/access/session-end.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { person, session } from '../schema/person.ts'

/** The session of a token with what its person's requests are told by; null where there is none. Read before each page of the desk, by one query. */
export async function findSession(db: Database, token: string) {
  const [row] = await prepared(db, 'session_of', (name) =>
    db
      .select({
        id: sql<PersonId>`${person.id}`,
        name: person.name,
        email: person.email,
        mustChangePassword: person.mustChangePassword,
        hasSecondFactor: person.twoFactorEnabled,
        stays: session.stays,
        begunAt: session.begunAt,
        seenAt: session.seenAt,
        expiresAt: session.expiresAt,
        byProvider: session.byProvider,
        broughtSecond: session.broughtSecond,
      })
      .from(session)
      .innerJoin(person, eq(person.id, session.userId))
      .where(eq(session.token, sql.placeholder('token')))
      .prepare(name),
  ).execute({ token })
  return row ?? null
}

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

/** A living session, without the token that would open it. */
export type OpenSession = {
  readonly id: string
  readonly begunAt: Date
  readonly seenAt: Date
  readonly userAgent: string | null
}

/** The sessions of a person that have not ended by themselves, the last used first. */
export async function listSessionsOf(db: Database, personId: PersonId, now: Date): Promise<OpenSession[]> {
  const columns = {
    id: session.id,
    begunAt: session.begunAt,
    seenAt: session.seenAt,
    userAgent: session.userAgent,
    stays: session.stays,
  }
  const rows = await db
    .select(columns)
    .from(session)
    .where(eq(session.userId, personId))
    .orderBy(desc(session.seenAt))
  return rows.filter((row) => !isSessionOver(row, now)).map(({ stays, ...row }) => row)
}

/** Ends one session of a person; false when it has ended already. */
export async function endSessionOf(db: Database, personId: PersonId, id: string): Promise<boolean> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, personId), eq(session.id, id)))
    .returning({ id: session.id })
  return ended.length > 0
}

/** Ends all sessions of a person but one. */
export async function endOtherSessionRows(db: Database, personId: PersonId, token: string): Promise<void> {
  await db.delete(session).where(and(eq(session.userId, personId), ne(session.token, token)))
}

/** Removes the sessions that can be used no more: those past their end, and those that nobody used since `unusedSince`. */
export async function removeEndedSessions(db: Database, now: Date, unusedSince: Date): Promise<void> {
  await db
    .delete(session)
    .where(
      or(lte(session.expiresAt, sql`${now.toISOString()}::timestamptz`), lte(session.seenAt, unusedSince)),
    )
}
