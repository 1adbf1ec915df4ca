import { eq, sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { calendarFeed, letterWish, toldDay } from '../schema/contact.ts'

/** Days of letters are kept for so long; longer ones tell nothing more. */
const TOLD_DAYS_MAX = 30

/** The groups of which somebody wants no letter. */
export async function readMuted(db: Database, personId: PersonId): Promise<string[]> {
  const [row] = await db.select().from(letterWish).where(eq(letterWish.personId, personId))
  return row?.muted ?? []
}

export async function putMuted(
  transaction: Database,
  personId: PersonId,
  muted: readonly string[],
  savedAt: Date,
): Promise<void> {
  const row = { muted: [...muted], savedAt }
  await transaction
    .insert(letterWish)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: letterWish.personId, set: row })
}

/** Who was told of something on a day. */
export async function listTold(
  db: Database,
  regionId: RegionId,
  day: string,
  about: string,
): Promise<Set<PersonId>> {
  const { rows } = await db.execute(sql`
    SELECT person_id AS id FROM told_day WHERE region_id = ${regionId} AND day = ${day}::date AND about = ${about}`)
  return new Set((rows as { id: PersonId }[]).map(({ id }) => id))
}

/** Notes that somebody is told of something on a day; false when another has noted it before. */
export async function noteTold(
  transaction: Database,
  regionId: RegionId,
  told: { personId: PersonId; day: string; about: string },
): Promise<boolean> {
  const rows = await transaction
    .insert(toldDay)
    .values({ regionId, ...told })
    .onConflictDoNothing()
    .returning({ day: toldDay.day })
  return rows.length === 1
}

export async function deleteOldTold(db: Database, today: string): Promise<void> {
  await db.execute(sql`DELETE FROM told_day WHERE day < ${today}::date - ${TOLD_DAYS_MAX}::integer`)
}

/** Since when somebody's deadlines are read by a calendar, or null. */
export async function readFeed(db: Database, personId: PersonId): Promise<{ madeAt: Date } | null> {
  const [row] = await db
    .select({ madeAt: calendarFeed.madeAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.personId, personId))
  return row ?? null
}

/** Whose deadlines an address shows, or null. */
export async function findFeedOwner(
  db: Database,
  tokenHash: string,
): Promise<{ personId: PersonId; language: 'id' | 'en' } | null> {
  const { rows } = await db.execute(sql`
    SELECT p.id AS "personId", p.language FROM calendar_feed f JOIN person p ON p.id = f.person_id
    WHERE f.token_hash = ${tokenHash}`)
  return (rows[0] as { personId: PersonId; language: 'id' | 'en' } | undefined) ?? null
}

/** Makes an address in the place of the one before, or with null ends it. */
export async function putFeed(
  transaction: Database,
  personId: PersonId,
  feed: { tokenHash: string; madeAt: Date } | null,
): Promise<void> {
  await transaction.delete(calendarFeed).where(eq(calendarFeed.personId, personId))
  if (feed) await transaction.insert(calendarFeed).values({ personId, ...feed })
}
