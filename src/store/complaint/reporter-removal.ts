import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ComplaintId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { complaint, complaintStep } from '../schema/complaint.ts'
import { attachment } from '../schema/worksheet.ts'

/** Stands where a citizen's words stood. */
export const REMOVED_WORDS = '[dihapus]'

/** Steps in which the citizen says something. */
const stepsOfCitizen = ['received', 'replied', 'better', 'reopened'] as const

/** The words of a citizen in a report, and the files that came with it: what leaves when the person does. */
export type ReporterTraces = { readonly words: readonly string[]; readonly fileKeys: readonly string[] }

/** What of a report tells of the person; a row is locked until the transaction ends. Null where it has left already. */
export async function lockTraces(
  transaction: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<ReporterTraces | null> {
  const [row] = await transaction
    .select()
    .from(complaint)
    .where(and(eq(complaint.regionId, regionId), eq(complaint.id, complaintId)))
    .for('update')
  if (!row || row.text === REMOVED_WORDS) return null
  const steps = await transaction
    .select({ text: complaintStep.text })
    .from(complaintStep)
    .where(
      and(
        eq(complaintStep.regionId, regionId),
        eq(complaintStep.complaintId, complaintId),
        inArray(complaintStep.kind, [...stepsOfCitizen]),
      ),
    )
  const files = await transaction
    .select({ key: attachment.storageKey })
    .from(attachment)
    .where(
      and(
        eq(attachment.regionId, regionId),
        eq(attachment.subjectKind, 'complaint'),
        eq(attachment.subjectId, complaintId),
      ),
    )
  const said = [row.text, row.place, row.contactName, row.contactEmail, row.nationalText]
  const words = [...said, ...steps.map(({ text }) => text)].filter((text): text is string => Boolean(text))
  return { words, fileKeys: files.map(({ key }) => key) }
}

/** Takes the person out of a report: words, place, name, address, photo, and what reviews kept of the words. The report stays. */
export async function emptyReport(
  transaction: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<void> {
  const of = sql`region_id = ${regionId}`
  await transaction.execute(sql`
    UPDATE complaint SET text = ${REMOVED_WORDS}, place = NULL, contact_name = NULL, contact_email = NULL, sending = NULL,
      national_text = CASE WHEN national_text IS NULL THEN NULL ELSE ${REMOVED_WORDS} END
    WHERE ${of} AND id = ${complaintId}`)
  await transaction.execute(sql`
    UPDATE change_follower SET ended_at = coalesce(ended_at, now()) WHERE ${of} AND complaint_id = ${complaintId}`)
  await transaction.execute(sql`
    UPDATE text_review SET words = '[]', masks = NULL
    WHERE ${of} AND (subject_id = ${complaintId} OR subject_id IN (
      SELECT id FROM complaint_step WHERE ${of} AND complaint_id = ${complaintId}))`)
  await transaction.execute(sql`
    UPDATE complaint_step SET text = ${REMOVED_WORDS}
    WHERE ${of} AND complaint_id = ${complaintId} AND text IS NOT NULL AND kind = ANY(${sql.param([...stepsOfCitizen])})`)
  await transaction.execute(sql`
    DELETE FROM attachment WHERE ${of} AND subject_kind = 'complaint' AND subject_id = ${complaintId}`)
}

/** Reports that were closed before a moment and still tell of a person, the oldest first. */
export async function listReportsBefore(
  db: Database,
  regionId: RegionId,
  closedBefore: Date,
  rowsMax: number,
): Promise<ComplaintId[]> {
  const { rows } = await db.execute<{ id: ComplaintId }>(sql`
    SELECT id FROM complaint
    WHERE region_id = ${regionId} AND state = 'closed' AND closed_at < ${closedBefore.toISOString()} AND text <> ${REMOVED_WORDS}
    ORDER BY closed_at LIMIT ${rowsMax}`)
  return rows.map(({ id }) => id)
}

/** How many reports that would be. */
export async function countReportsBefore(
  db: Database,
  regionId: RegionId,
  closedBefore: Date,
): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM complaint
    WHERE region_id = ${regionId} AND state = 'closed' AND closed_at < ${closedBefore.toISOString()} AND text <> ${REMOVED_WORDS}`)
  return rows[0]?.count ?? 0
}

/** Everything that is held on a report, in one object: what the citizen said, what was done, and who opened it on which day. */
export async function copyOfReport(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<unknown> {
  const { rows } = await db.execute<{ copy: unknown }>(sql`
    SELECT jsonb_build_object(
      'report', (SELECT to_jsonb(c) - 'region_id' - 'id' - 'sending' - 'innovation_id' - 'agency_id' - 'merged_into_id' - 'is_example'
        FROM complaint c WHERE c.region_id = ${regionId} AND c.id = ${complaintId}),
      'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', created_at, 'kind', kind, 'text', text) ORDER BY created_at), '[]')
        FROM complaint_step WHERE region_id = ${regionId} AND complaint_id = ${complaintId} AND kind <> 'note'),
      'files', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', file_name, 'kind', content_type, 'bytes', size_bytes)), '[]')
        FROM attachment WHERE region_id = ${regionId} AND subject_kind = 'complaint' AND subject_id = ${complaintId}),
      'letters', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'written', created_at, 'sent', sent_at) ORDER BY created_at), '[]')
        FROM complaint_notice WHERE region_id = ${regionId} AND complaint_id = ${complaintId} AND person_id IS NULL),
      'asked_to_hear_of_changes', (SELECT coalesce(jsonb_agg(jsonb_build_object('asked', asked_at, 'ended', ended_at) ORDER BY asked_at), '[]')
        FROM change_follower WHERE region_id = ${regionId} AND complaint_id = ${complaintId}),
      'opened_in_full_on', (SELECT coalesce(jsonb_agg(read_on ORDER BY read_on), '[]')
        FROM complaint_reading WHERE region_id = ${regionId} AND complaint_id = ${complaintId})) AS copy`)
  return rows[0]?.copy ?? null
}
