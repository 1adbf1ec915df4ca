import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Matter } from '../../domain/contact/matter.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { agency, reminder } from '../schema/index.ts'
import { person } from '../schema/person.ts'

export type Reminder = {
  readonly id: string
  readonly agencyId: AgencyId
  readonly agencyKey: string
  readonly agencyName: string
  readonly day: string
  readonly way: 'mail' | 'hand'
  readonly matters: readonly Matter[]
  readonly text: string
  readonly madeBy: string | null
  readonly madeAt: Date
  readonly handedAt: Date | null
}

/** Puts a reminder on record; false when the agency had one on this day already. */
export async function insertReminder(
  transaction: Database,
  regionId: RegionId,
  row: Pick<Reminder, 'agencyId' | 'day' | 'way' | 'matters' | 'text'> & {
    madeBy: PersonId | null
    madeAt: Date
  },
): Promise<boolean> {
  const rows = await transaction
    .insert(reminder)
    .values({ ...row, regionId, id: newIdentifier(row.madeAt.getTime()) })
    .onConflictDoNothing({ target: [reminder.regionId, reminder.agencyId, reminder.day] })
    .returning({ id: reminder.id })
  return rows.length === 1
}

const columns = {
  id: reminder.id,
  agencyId: reminder.agencyId,
  agencyKey: agency.key,
  agencyName: agency.name,
  day: reminder.day,
  way: reminder.way,
  matters: reminder.matters,
  text: reminder.text,
  madeBy: person.name,
  madeAt: reminder.madeAt,
  handedAt: reminder.handedAt,
}

/** Reminders of a day, or the latest of an agency, the newest first; at most `rowsMax`. */
export async function listReminders(
  db: Database,
  regionId: RegionId,
  which: { day: string } | { agencyId: AgencyId },
  rowsMax: number,
): Promise<Reminder[]> {
  return db
    .select(columns)
    .from(reminder)
    .innerJoin(agency, and(eq(agency.regionId, reminder.regionId), eq(agency.id, reminder.agencyId)))
    .leftJoin(person, eq(person.id, reminder.madeBy))
    .where(
      and(
        eq(reminder.regionId, regionId),
        'day' in which ? eq(reminder.day, which.day) : eq(reminder.agencyId, which.agencyId),
      ),
    )
    .orderBy(sql`${reminder.day} DESC`, agency.name)
    .limit(rowsMax)
}

/** The last day on which each agency was reminded. */
export async function listLastReminded(db: Database, regionId: RegionId): Promise<Map<AgencyId, string>> {
  const { rows } = await db.execute(sql`
    SELECT agency_id AS "agencyId", max(day)::text AS day FROM reminder WHERE region_id = ${regionId} GROUP BY 1`)
  return new Map((rows as { agencyId: AgencyId; day: string }[]).map(({ agencyId, day }) => [agencyId, day]))
}

/** Notes that the text of a reminder was sent by hand; false when there is none that waits for it. */
export async function noteHanded(
  transaction: Database,
  regionId: RegionId,
  id: string,
  now: Date,
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(reminder)
    .set({ handedAt: now })
    .where(
      and(
        eq(reminder.regionId, regionId),
        eq(reminder.id, id),
        eq(reminder.way, 'hand'),
        isNull(reminder.handedAt),
      ),
    )
    .returning({ id: reminder.id })
  return rows.length === 1
}
