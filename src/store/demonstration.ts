import { eq, sql } from 'drizzle-orm'
import type { Database } from './connect.ts'
import { person } from './schema/person.ts'
import { region } from './schema/region.ts'

/** True where the demonstration's accounts exist. */
export async function existsDemonstration(db: Database): Promise<boolean> {
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, 'admin@contoh.invalid'))
    .limit(1)
  return row !== undefined
}

/** True when there is no region yet, so that a demonstration would disturb nobody. */
export async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.select({ one: sql`1` }).from(region).limit(1)
  return row === undefined
}
