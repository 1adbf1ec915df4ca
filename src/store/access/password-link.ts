import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import type { PasswordLinkPurpose } from '../../domain/access/password-link.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { account, passwordLink, person } from '../schema/person.ts'

export type LinkRow = {
  readonly tokenHash: string
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly codeHash: string
  readonly purpose: PasswordLinkPurpose
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

const columns = {
  tokenHash: passwordLink.tokenHash,
  personId: passwordLink.personId,
  name: person.name,
  email: person.email,
  codeHash: passwordLink.codeHash,
  purpose: passwordLink.purpose,
  expiresAt: passwordLink.expiresAt,
  endedAt: passwordLink.endedAt,
}

/** Keeps a link; the person's earlier ones end, so that only the one that was handed over last opens anything. */
export async function insertLink(
  transaction: Database,
  link: {
    tokenHash: string
    codeHash: string
    personId: PersonId
    purpose: PasswordLinkPurpose
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await endLinks(transaction, link.personId, link.createdAt)
  await transaction.insert(passwordLink).values(link)
}

/** Ends the person's links. */
export async function endLinks(transaction: Database, personId: PersonId, now: Date): Promise<void> {
  await transaction
    .update(passwordLink)
    .set({ endedAt: now })
    .where(and(eq(passwordLink.personId, personId), isNull(passwordLink.endedAt)))
}

/** The link of a token, also one that has ended; null when there never was one. */
export async function findLink(db: Database, tokenHash: string): Promise<LinkRow | null> {
  const [row] = await db
    .select(columns)
    .from(passwordLink)
    .innerJoin(person, eq(person.id, passwordLink.personId))
    .where(eq(passwordLink.tokenHash, tokenHash))
  return row ?? null
}

/** The newest link of a person. */
export async function findLatestLink(db: Database, personId: PersonId): Promise<LinkRow | null> {
  const [row] = await db
    .select(columns)
    .from(passwordLink)
    .innerJoin(person, eq(person.id, passwordLink.personId))
    .where(eq(passwordLink.personId, personId))
    .orderBy(desc(passwordLink.createdAt))
    .limit(1)
  return row ?? null
}

/** How many links were sent to a person by e-mail since then. */
export async function countMailLinks(db: Database, personId: PersonId, since: Date): Promise<number> {
  return db.$count(
    passwordLink,
    and(
      eq(passwordLink.personId, personId),
      eq(passwordLink.purpose, 'mail'),
      gt(passwordLink.createdAt, since),
    ),
  )
}

/** Ends this link for whoever comes first: false when it had ended. */
export async function takeLink(transaction: Database, tokenHash: string, now: Date): Promise<boolean> {
  const taken = await transaction
    .update(passwordLink)
    .set({ endedAt: now })
    .where(
      and(
        eq(passwordLink.tokenHash, tokenHash),
        isNull(passwordLink.endedAt),
        gt(passwordLink.expiresAt, now),
      ),
    )
    .returning({ tokenHash: passwordLink.tokenHash })
  return taken.length > 0
}

/** What a person's password hashes to, or null for who has none. */
export async function findPasswordHash(db: Database, personId: PersonId): Promise<string | null> {
  const ofPerson = and(eq(account.userId, personId), eq(account.providerId, 'credential'))
  const [row] = await db.select({ hash: account.password }).from(account).where(ofPerson)
  return row?.hash ?? null
}

/** Gives a person this password, by what it hashes to. */
export async function setPasswordHash(
  transaction: Database,
  personId: PersonId,
  hash: string,
): Promise<void> {
  const ofPerson = and(eq(account.userId, personId), eq(account.providerId, 'credential'))
  const changed = await transaction
    .update(account)
    .set({ password: hash, updatedAt: sql`now()` })
    .where(ofPerson)
    .returning({ id: account.id })
  if (changed.length > 0) return
  await transaction.insert(account).values({
    id: newIdentifier(),
    accountId: personId,
    providerId: 'credential',
    userId: personId,
    password: hash,
  })
}

/** Removes the links that ended before. */
export async function removeEndedLinks(db: Database, before: Date): Promise<void> {
  await db.delete(passwordLink).where(lte(passwordLink.expiresAt, before))
}
