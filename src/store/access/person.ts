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
