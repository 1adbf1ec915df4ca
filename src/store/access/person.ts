import { eq } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { person } from '../schema/person.ts'

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
