import { eq } from 'drizzle-orm'
import type { PersonId } from '../domain/government/region.ts'
import type { Database } from './connect.ts'
import { person } from './schema/person.ts'

/** The person with an address of e-mail, or null. */
export async function findPersonByEmail(db: Database, email: string): Promise<PersonId | null> {
  const [row] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  return row?.id ?? null
}
