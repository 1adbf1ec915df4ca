import { eq, lt } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { deviceSalt, installation } from '../schema/installation.ts'

/** Keeps a value under a name where there is none yet; gives the one that stands there now, whoever wrote it. */
export async function keepFirst(db: Database, name: string, value: string): Promise<string> {
  await db.insert(installation).values({ name, value }).onConflictDoNothing()
  const [row] = await db.select().from(installation).where(eq(installation.name, name))
  return row?.value ?? value
}

/** Puts another value in place of what stands under a name. */
export async function replaceValue(db: Database, name: string, value: string): Promise<void> {
  await db.update(installation).set({ value }).where(eq(installation.name, name))
}

/** The salt of a day (YYYY-MM-DD): the one that another process drew, else this one. */
export async function shareSalt(db: Database, day: string, drawn: string): Promise<string> {
  await db.insert(deviceSalt).values({ day, salt: drawn }).onConflictDoNothing()
  const [row] = await db.select().from(deviceSalt).where(eq(deviceSalt.day, day))
  return row?.salt ?? drawn
}

/** Removes the salts of days that are over: from then on nobody can tell whether two answers came from one device. */
export async function removeSaltsBefore(db: Database, day: string): Promise<void> {
  await db.delete(deviceSalt).where(lt(deviceSalt.day, day))
}
