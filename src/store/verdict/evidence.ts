import { type SQL, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { ComplaintRecord } from '../../domain/verdict/record-check.ts'
import type { ComplaintPart } from '../../domain/verdict/release.ts'
import type { Database } from '../base/connect.ts'
import { ofEach, readTogether, rowsOfEach } from '../base/read-together.ts'
import { outcomesOn } from '../complaint/report-outcome.ts'

export type ComplaintMonth = { readonly period: string; readonly complaints: number }

export type ComplaintFigures = {
  /** Complaints by month of arrival, in the region's time, from the month in which people could complain here. */
  readonly months: readonly ComplaintMonth[]
  /** First whole month in which people could complain here; null where they never could. */
  readonly since: string | null
  /** Complaints whose limit has passed or that were answered, and those of them answered within it. */
  readonly due: number
  readonly settledInTime: number
}

/**
 * What counts as a complaint: not a wish, not a question, whichever door it came in by and wherever it is handled. One of the
 * national channel stands here once, by its number.
 *
 * Reports that were merged are the burdens of as many people but one case. How many complain (per 1,000 served) counts each
 * of them, so that merging never makes a service look better; what became of them (answered, in time) counts the case once,
 * because one answer settles it. An imported one that was merged is no second burden: it is our own report, seen again through
 * the other door.
 */
const notMerged = sql`state <> 'merged'`
const burdens = sql`report_class LIKE 'complaint%' AND (${notMerged} OR channel = 'own')`
const counted = sql`report_class LIKE 'complaint%' AND ${notMerged}`

// From when on complaints are known through every door by which some came: ours since its first code or complaint, the national
// channel's since the first report that the region imported. Before the later of the two a count would lack one of them, and
// opening a second door would look like growth.
function doorsOpened(regionId: RegionId, innovationId: SQL) {
  return sql`SELECT greatest(
      CASE WHEN bool_or(channel = 'own') OR count(*) = 0 THEN least(
        (SELECT min(created_at) FROM survey_code WHERE region_id = ${regionId} AND innovation_id = ${innovationId}),
        min(received_at) FILTER (WHERE channel = 'own')) END,
      CASE WHEN bool_or(channel = 'national') THEN
        (SELECT min(received_at) FROM complaint WHERE region_id = ${regionId} AND channel = 'national') END)
    FROM complaint WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND ${notMerged}`
}

/** Counts the complaints that name an innovation, as they stand on a day of the region. */
export const readComplaintFigures = readTogether<ComplaintFigures, [at: { today: string; timeZone: string }]>(
  async (db, regionId, ids, at) => {
    const { rows: months } = await db.execute(
      ofEach(
        ids,
        (innovationId) => sql`
    SELECT to_char(received_at AT TIME ZONE ${at.timeZone}, 'YYYY-MM') AS period, count(*)::int AS complaints
    FROM complaint WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND ${burdens} GROUP BY 1 ORDER BY 1`,
      ),
    )
    const { rows: totals } = await db.execute(
      ofEach(
        ids,
        (innovationId) => sql`
    SELECT count(*) FILTER (WHERE answered_at IS NOT NULL OR due_on < ${at.today}::date)::int AS due,
      count(*) FILTER (WHERE (answered_at AT TIME ZONE ${at.timeZone})::date <= due_on)::int AS in_time,
      to_char((${doorsOpened(regionId, innovationId)}) AT TIME ZONE ${at.timeZone} + interval '1 month', 'YYYY-MM') AS since
    FROM complaint WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND ${counted} AND due_on IS NOT NULL`,
      ),
    )
    const [monthsOf, totalOf] = [rowsOfEach(months), rowsOfEach(totals)]
    return (innovationId) => {
      const total = totalOf(innovationId)[0] as { due: number; in_time: number; since: string | null }
      return {
        months: monthsOf(innovationId) as ComplaintMonth[],
        since: total.since,
        due: total.due,
        settledInTime: total.in_time,
      }
    }
  },
)

/** Counts the reports that name an innovation by class, and complaints by how they were answered. */
export const countComplaintParts = readTogether<
  Record<ComplaintPart, number>,
  [at: { today: string; timeZone: string }]
>(async (db, regionId, ids, at) => {
  const outcome = outcomesOn(at)
  const { rows } = await db.execute(
    ofEach(
      ids,
      (innovationId) => sql`
    SELECT count(*) FILTER (WHERE ${counted} AND ${outcome['in-time']})::int AS "in-time",
      count(*) FILTER (WHERE ${counted} AND ${outcome.late})::int AS late,
      count(*) FILTER (WHERE ${counted} AND ${outcome.waiting})::int AS waiting,
      count(*) FILTER (WHERE report_class = 'aspiration' AND ${notMerged})::int AS aspiration,
      count(*) FILTER (WHERE report_class = 'information-request' AND ${notMerged})::int AS information
    FROM complaint WHERE region_id = ${regionId} AND innovation_id = ${innovationId}`,
    ),
  )
  const of = rowsOfEach(rows)
  return (innovationId) => of(innovationId)[0] as Record<ComplaintPart, number>
})

/** A complaint as the records hold it, without its ticket: whoever has that may answer for the reporter. */
export type ComplaintRow = ComplaintRecord & { readonly receivedOn: string }

/** Enough to see how complaints are closed; more would make the page slow and say the same. */
const COMPLAINT_RECORDS_MAX = 2000

/** The newest complaints that name an innovation, as the records show that they were settled here. For a page of the staff. */
export async function listComplaintRecords(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  timeZone: string,
): Promise<ComplaintRow[]> {
  const { rows } = await db.execute(sql`
    SELECT to_char(received_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "receivedOn",
      to_char(closed_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "closedOn", answered_at IS NOT NULL AS answered,
      EXISTS (
        SELECT 1 FROM complaint_step s WHERE s.region_id = c.region_id AND s.complaint_id = c.id AND s.kind = 'reopened'
      ) AS reopened
    FROM complaint c WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND ${counted}
      AND state <> 'handed-over'
    ORDER BY received_at DESC LIMIT ${COMPLAINT_RECORDS_MAX}`)
  return rows as ComplaintRow[]
}
