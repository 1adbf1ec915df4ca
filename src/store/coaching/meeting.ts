import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { coachingMeeting, coachingMeetingEnd, coachingParticipant } from '../schema/coaching.ts'
import { person } from '../schema/person.ts'
import type { CoachingScope } from './request.ts'

type Row = typeof coachingMeeting.$inferSelect

export type ShownMeeting = Pick<Row, 'id' | 'kind' | 'heldOn' | 'minutes' | 'place' | 'notes' | 'coachId'> & {
  readonly coachName: string | null
  readonly endReason: string | null
  readonly participants: readonly string[]
}

/** A page shows the latest of them. */
const MEETINGS_LISTED_MAX = 100

/** The meetings of an innovation, the latest first, those taken back with their reason. */
export async function listMeetings(db: Database, scope: CoachingScope): Promise<ShownMeeting[]> {
  return db
    .select({
      id: coachingMeeting.id,
      kind: coachingMeeting.kind,
      heldOn: coachingMeeting.heldOn,
      minutes: coachingMeeting.minutes,
      place: coachingMeeting.place,
      notes: coachingMeeting.notes,
      coachId: coachingMeeting.coachId,
      coachName: person.name,
      endReason: coachingMeetingEnd.reason,
      participants: sql<
        string[]
      >`(SELECT coalesce(array_agg(p.name ORDER BY p.name), '{}') FROM ${coachingParticipant} p
        WHERE p.region_id = ${coachingMeeting.regionId} AND p.meeting_id = ${coachingMeeting.id})`,
    })
    .from(coachingMeeting)
    .leftJoin(person, eq(person.id, coachingMeeting.coachId))
    .leftJoin(
      coachingMeetingEnd,
      and(
        eq(coachingMeetingEnd.regionId, coachingMeeting.regionId),
        eq(coachingMeetingEnd.meetingId, coachingMeeting.id),
      ),
    )
    .where(
      and(eq(coachingMeeting.regionId, scope.regionId), eq(coachingMeeting.innovationId, scope.innovationId)),
    )
    .orderBy(desc(coachingMeeting.heldOn), desc(coachingMeeting.id))
    .limit(MEETINGS_LISTED_MAX)
}

/** Holds an innovation, so that no two meetings of it are written down at the same moment. */
export async function holdInnovation(transaction: Database, scope: CoachingScope): Promise<void> {
  await transaction.execute(
    sql`SELECT id FROM innovation WHERE region_id = ${scope.regionId} AND id = ${scope.innovationId} FOR UPDATE`,
  )
}

/** Whether a coach's meeting with an innovation on a day stands already. */
export async function isMeetingHeld(
  db: Database,
  scope: CoachingScope,
  { coachId, heldOn }: Pick<Row, 'coachId' | 'heldOn'>,
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    SELECT EXISTS (SELECT FROM coaching_meeting m WHERE m.region_id = ${scope.regionId} AND m.innovation_id = ${scope.innovationId}
      AND m.coach_id = ${coachId} AND m.held_on = ${heldOn}
      AND NOT EXISTS (SELECT FROM coaching_meeting_end e WHERE e.region_id = m.region_id AND e.meeting_id = m.id)) AS held`)
  return (rows[0] as { held: boolean }).held
}

export async function insertMeeting(transaction: Database, values: Row): Promise<void> {
  await transaction.insert(coachingMeeting).values(values)
}

export async function insertParticipants(
  transaction: Database,
  values: readonly (typeof coachingParticipant.$inferInsert)[],
): Promise<void> {
  if (values.length > 0) await transaction.insert(coachingParticipant).values([...values])
}

/** The records from which the hours of a meeting are counted; null when this innovation has no such meeting. */
export async function findMeetingRecords(
  db: Database,
  scope: CoachingScope,
  id: string,
): Promise<{ records: string[] } | null> {
  const rows = await db
    .select({ record: coachingParticipant.recordId })
    .from(coachingMeeting)
    .leftJoin(
      coachingParticipant,
      and(
        eq(coachingParticipant.regionId, coachingMeeting.regionId),
        eq(coachingParticipant.meetingId, coachingMeeting.id),
      ),
    )
    .where(
      and(
        eq(coachingMeeting.regionId, scope.regionId),
        eq(coachingMeeting.innovationId, scope.innovationId),
        eq(coachingMeeting.id, id),
      ),
    )
    .orderBy(asc(coachingParticipant.recordId))
  if (rows.length === 0) return null
  return { records: rows.flatMap(({ record }) => record ?? []) }
}

/** Takes a meeting back; false when that was done before. */
export async function insertMeetingEnd(
  transaction: Database,
  values: typeof coachingMeetingEnd.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(coachingMeetingEnd)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: coachingMeetingEnd.meetingId })
  return rows.length === 1
}
