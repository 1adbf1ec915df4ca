import { sql } from 'drizzle-orm'
import type { ComplaintState } from '../../domain/complaint/complaint.ts'
import type { AgencyId, ComplaintId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import type { Complaint } from './complaint.ts'
import { withinAgencies } from './complaint-list.ts'

/** A report that looks like the same matter as another one. */
export type LikelyDuplicate = {
  readonly id: ComplaintId
  readonly ticket: string
  readonly state: ComplaintState
  readonly receivedAt: Date
  /** Its text as the citizen wrote it. */
  readonly text: string
}

/** Where pg_trgm itself begins to call two texts similar. */
const NEARNESS_MIN = 0.3
/** The newest are compared; a matter that many report is found among them. */
const COMPARED_MAX = 500
const SHOWN_MAX = 5

/**
 * Reports of the same innovation or agency (or, where this one has neither, of none), not many weeks apart and near in their
 * words, the nearest first.
 */
export async function listLikelyDuplicates(
  db: Database,
  complaint: Complaint,
  within: { weeks: number; agencyIds: readonly AgencyId[] | null },
): Promise<LikelyDuplicate[]> {
  const { regionId, id, innovation, agency, receivedAt, text } = complaint
  const moment = sql`${receivedAt.toISOString()}::timestamptz`
  const span = sql`make_interval(weeks => ${within.weeks})`
  const subject =
    innovation === null && agency === null
      ? sql`c.innovation_id IS NULL AND c.agency_id IS NULL`
      : sql`(c.innovation_id = ${innovation?.id ?? null}::uuid OR c.agency_id = ${agency?.id ?? null}::uuid)`
  const { rows } = await db.execute(sql`
    SELECT id, ticket, state, received_at, text FROM (
      SELECT c.id, c.ticket, c.state, c.received_at, c.text, similarity(plain_text(c.text), plain_text(${text})) AS nearness
      FROM complaint c
      WHERE c.region_id = ${regionId} AND c.id <> ${id} AND ${subject} AND ${withinAgencies(within.agencyIds)}
        AND c.state IN ('received', 'verified', 'assigned', 'reopened', 'answered')
        AND c.received_at BETWEEN ${moment} - ${span} AND ${moment} + ${span}
      ORDER BY c.received_at DESC LIMIT ${COMPARED_MAX}
    ) compared
    WHERE nearness >= ${NEARNESS_MIN} ORDER BY nearness DESC, received_at LIMIT ${SHOWN_MAX}`)
  return rows.map((row) => ({
    id: row.id as ComplaintId,
    ticket: row.ticket as string,
    state: row.state as ComplaintState,
    receivedAt: new Date(row.received_at as string),
    text: row.text as string,
  }))
}

/** The complaints that were merged into one, the oldest first. */
export async function listMergedInto(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<{ id: ComplaintId; ticket: string }[]> {
  const { rows } = await db.execute(sql`
    SELECT id, ticket FROM complaint WHERE region_id = ${regionId} AND merged_into_id = ${complaintId}
    ORDER BY received_at, id`)
  return rows as { id: ComplaintId; ticket: string }[]
}

/** The newest step by which a complaint was merged: when, and from which state. */
export async function findMergeStep(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<{ stateBefore: ComplaintState; createdAt: Date } | null> {
  const { rows } = await db.execute(sql`
    SELECT state_before, created_at FROM complaint_step
    WHERE region_id = ${regionId} AND complaint_id = ${complaintId} AND kind = 'merged'
    ORDER BY created_at DESC, id DESC LIMIT 1`)
  const row = rows[0]
  return row
    ? { stateBefore: row.state_before as ComplaintState, createdAt: new Date(row.created_at as string) }
    : null
}
