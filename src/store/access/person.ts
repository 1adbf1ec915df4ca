import { eq, inArray } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { account, person } from '../schema/person.ts'

/** The person with an address of e-mail, or null. */
export async function findPersonByEmail(db: Database, email: string): Promise<PersonId | null> {
  const [row] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  return row?.id ?? null
}

/** Notes that a person's password is their own from now on, and no longer one that was handed to them. */
export async function noteOwnPassword(transaction: Database, personId: PersonId): Promise<void> {
  await transaction.update(person).set({ mustChangePassword: false }).where(eq(person.id, personId))
}

/** Since when somebody has an account, and whether their password was handed to them; null for nobody. */
export async function findPersonSince(
  db: Database,
  personId: PersonId,
): Promise<{ createdAt: Date; mustChangePassword: boolean } | null> {
  const columns = { createdAt: person.createdAt, mustChangePassword: person.mustChangePassword }
  const [row] = await db.select(columns).from(person).where(eq(person.id, personId))
  return row ?? null
}

/** Corrects a person's name and e-mail address. */
export async function updatePerson(
  transaction: Database,
  personId: PersonId,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await transaction.update(person).set({ name, email }).where(eq(person.id, personId))
}

/** Holds a person's row until the transaction ends, so that what is counted for them is counted by one at a time. */
export async function lockPerson(transaction: Database, personId: PersonId): Promise<void> {
  await transaction.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}

/** The people with these addresses of e-mail, whether they work here or elsewhere. */
export async function findPeopleByEmail(
  db: Database,
  emails: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (emails.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, email: person.email })
    .from(person)
    .where(inArray(person.email, [...emails]))
  return new Map(rows.map(({ id, email }) => [email, id]))
}

/** Makes accounts without any password: nothing opens them but the link that is handed over. */
export async function insertPeople(
  transaction: Database,
  people: readonly { readonly id: PersonId; readonly name: string; readonly email: string }[],
): Promise<void> {
  if (people.length > 0) await transaction.insert(person).values([...people])
}

/** Whether somebody of these has set a password or signed in, so that their account is theirs. */
export async function hasAnyBegun(db: Database, people: readonly PersonId[]): Promise<boolean> {
  if (people.length === 0) return false
  const [row] = await db
    .select({ id: account.userId })
    .from(account)
    .where(inArray(account.userId, [...people]))
    .limit(1)
  return row !== undefined
}

/** Removes accounts that were never begun, with the links that would open them. PostgreSQL refuses where something rests on one. */
export async function deletePeople(transaction: Database, people: readonly PersonId[]): Promise<void> {
  if (people.length > 0) await transaction.delete(person).where(inArray(person.id, [...people]))
}

/** The language in which somebody is written to. */
export async function languageOf(db: Database, personId: PersonId): Promise<'id' | 'en'> {
  const [row] = await db.select({ language: person.language }).from(person).where(eq(person.id, personId))
  return row?.language ?? 'id'
}
