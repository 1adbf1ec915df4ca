import { sql } from 'drizzle-orm'
import type { CitizenNotice, NoticeKind, StaffNotice } from '../../domain/complaint/notice.ts'
import type { ComplaintId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { type LetterOutcome, noteOutcome, takeDue } from '../base/due.ts'
import { newIdentifier } from '../base/identifier.ts'
import { complaintNotice } from '../schema/complaint-setting.ts'

type Scope = { readonly regionId: RegionId; readonly complaintId: ComplaintId }

async function insertNotices(
  transaction: Database,
  regionId: RegionId,
  kind: NoticeKind,
  to: readonly { complaintId: ComplaintId; personId: PersonId | null }[],
  now: Date,
): Promise<void> {
  if (to.length === 0) return
  const moments = { createdAt: now, nextAttemptAt: now }
  await transaction
    .insert(complaintNotice)
    .values(to.map((one) => ({ regionId, id: newIdentifier(), kind, ...one, ...moments })))
}

/** Puts a notice into the outbox for the citizen, if there is an address, and for those whose reports were merged into it. */
export async function insertCitizenNotices(
  transaction: Database,
  { regionId, complaintId }: Scope,
  notice: { kind: CitizenNotice; withMerged: boolean; now: Date },
): Promise<void> {
  const { rows } = await transaction.execute(sql`
    SELECT id FROM complaint WHERE region_id = ${regionId} AND contact_email IS NOT NULL
      AND (id = ${complaintId} OR ${notice.withMerged} AND merged_into_id = ${complaintId})`)
  const to = rows.map(({ id }) => ({ complaintId: id as ComplaintId, personId: null }))
  await insertNotices(transaction, regionId, notice.kind, to, notice.now)
}

/** Puts notices to colleagues into the outbox. */
export async function insertStaffNotices(
  transaction: Database,
  { regionId, complaintId }: Scope,
  notice: { kind: StaffNotice; personIds: readonly PersonId[]; now: Date },
): Promise<void> {
  const to = notice.personIds.map((personId) => ({ complaintId, personId }))
  await insertNotices(transaction, regionId, notice.kind, to, notice.now)
}

/** A notice that is tried now, with what its letter says. */
export type DueNotice = {
  readonly id: string
  readonly regionId: RegionId
  readonly kind: NoticeKind
  readonly attempts: number
  /** Null when it was removed meanwhile, or when the colleague works here no more. */
  readonly address: string | null
  readonly language: 'id' | 'en'
  readonly ticket: string
  readonly regionSlug: string
  readonly regionName: string
  readonly dueOn: string | null
}

/**
 * Takes notices whose time has come, each for one sender alone: until `until` nobody else takes them, and who ends
 * halfway leaves them to be tried again.
 */
export async function takeDueNotices(
  db: Database,
  now: Date,
  until: Date,
  limit: number,
): Promise<DueNotice[]> {
  const { rows } = await db.execute(sql`
    WITH taken AS (${takeDue('complaint_notice', { now, until, limit })})
    SELECT t.id, t.region_id AS "regionId", t.kind, t.attempts, c.ticket, c.due_on::text AS "dueOn",
      r.slug AS "regionSlug", r.name AS "regionName",
      CASE WHEN t.person_id IS NULL THEN c.contact_email ELSE p.email END AS address,
      coalesce(p.language, c.language) AS language
    FROM taken t
    JOIN complaint c ON c.region_id = t.region_id AND c.id = t.complaint_id
    JOIN region r ON r.id = t.region_id
    LEFT JOIN person p ON p.id = t.person_id AND EXISTS (
      SELECT 1 FROM membership m WHERE m.region_id = t.region_id AND m.person_id = p.id AND m.ended_at IS NULL)
    ORDER BY t.created_at, t.id`)
  return rows as DueNotice[]
}

/** How many letters went to a citizen's address since then, about whichever reports and changes of whichever region. */
export async function countLettersTo(db: Database, address: string, since: Date): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT ((SELECT count(*) FROM complaint c
      JOIN complaint_notice n ON n.region_id = c.region_id AND n.complaint_id = c.id
      WHERE lower(c.contact_email) = lower(${address}) AND n.person_id IS NULL AND n.sent_at > ${since.toISOString()}::timestamptz)
    + (SELECT count(*) FROM complaint c
      JOIN change_follower f ON f.region_id = c.region_id AND f.complaint_id = c.id
      JOIN change_letter l ON l.region_id = f.region_id AND l.follower_id = f.id
      WHERE lower(c.contact_email) = lower(${address}) AND l.improvement_id IS NOT NULL AND l.sent_at > ${since.toISOString()}::timestamptz)
    + (SELECT count(*) FROM change_follower f
      JOIN change_letter l ON l.region_id = f.region_id AND l.follower_id = f.id
      WHERE lower(f.email) = lower(${address}) AND l.improvement_id IS NOT NULL AND l.sent_at > ${since.toISOString()}::timestamptz)
    )::int AS letters`)
  return (rows[0] as { letters: number }).letters
}

/** Notes what became of a notice: sent, to be tried again, or given up (`nextAttemptAt` null). */
export async function noteAttempt(
  db: Database,
  notice: Pick<DueNotice, 'regionId' | 'id'>,
  outcome: LetterOutcome,
): Promise<void> {
  await noteOutcome(db, 'complaint_notice', notice, outcome)
}
