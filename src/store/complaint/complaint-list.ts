import { sql } from 'drizzle-orm'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { type NationalFilter, nationalFilters } from '../../domain/complaint/channel-state.ts'
import {
  type ComplaintFilter,
  type ComplaintState,
  complaintFilters,
} from '../../domain/complaint/complaint.ts'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import type { TextDecision } from '../../domain/moderation/text-review.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { decisionsOf } from '../moderation/text-review.ts'
import { someAgencies, withUnitsBelow } from '../region/agency-walk.ts'
import { type Complaint, complaintOf, withNames } from './complaint.ts'

const owed = sql`c.state IN ('received', 'verified', 'assigned', 'reopened')`

function conditionOf(filter: ComplaintFilter, today: string) {
  if (filter === 'open') return owed
  if (filter === 'late') return sql`${owed} AND c.due_on < ${today}::date`
  if (filter === 'escalated') return sql`${owed} AND c.escalation IS NOT NULL`
  if (filter === 'answered') return sql`c.state = 'answered'`
  return filter === 'closed' ? sql`c.state IN ('closed', 'merged', 'handed-over')` : sql`true`
}

/** The agencies that somebody is held to, and the units below them; null is the whole region. For rows named `c`. */
export function withinAgencies(agencyIds: readonly AgencyId[] | null) {
  if (agencyIds === null) return sql`true`
  const ofRow = sql`c.region_id`
  return sql`c.agency_id IN ${withUnitsBelow(ofRow, someAgencies(ofRow, agencyIds))}`
}

/** What a list is narrowed to beside its filter; days are those on which reports came in. */
export type ComplaintNarrowing = {
  readonly from?: string | null
  readonly until?: string | null
  readonly agencyId?: AgencyId | null
  readonly reportClass?: ReportClass | null
  readonly state?: ComplaintState | null
  readonly national?: NationalFilter
}

const ofNational = {
  waiting: sql`c.channel = 'own' AND c.state = 'handed-over' AND c.national_tracking_id IS NULL`,
  open: sql`c.national_tracking_id IS NOT NULL AND coalesce(c.national_state, '') NOT IN ('done', 'archived')`,
  done: sql`c.national_tracking_id IS NOT NULL AND c.national_state IN ('done', 'archived')`,
} satisfies Record<NationalFilter, unknown>

function narrowed(narrowing: ComplaintNarrowing = {}, timeZone: RegionTimeZone) {
  const { from, until, agencyId, reportClass, state, national } = narrowing
  const day = sql`(c.received_at AT TIME ZONE ${timeZone})::date`
  const conditions = [
    ...(from ? [sql`${day} >= ${from}::date`] : []),
    ...(until ? [sql`${day} <= ${until}::date`] : []),
    ...(agencyId ? [withinAgencies([agencyId])] : []),
    ...(reportClass ? [sql`c.report_class = ${reportClass}`] : []),
    ...(state ? [sql`c.state = ${state}`] : []),
    ...(national ? [ofNational[national]] : []),
  ]
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` AND `)})`
}

export type ComplaintQuery = {
  readonly filter: ComplaintFilter
  readonly narrowing?: ComplaintNarrowing
  /** The region's zone, in which the days of a narrowing are meant. */
  readonly timeZone: RegionTimeZone
  readonly agencyIds: readonly AgencyId[] | null
  readonly today: string
  readonly limit: number
  readonly offset: number
}

/** A complaint in a list; `asked` while a question waits for the citizen's reply. */
export type ListedComplaint = Complaint & { readonly asked: boolean }

/** Complaints of a region: what is due first comes first, so that what is late stands on top. */
export async function listComplaints(
  db: Database,
  regionId: RegionId,
  query: ComplaintQuery,
): Promise<ListedComplaint[]> {
  const { rows } = await db.execute(sql`SELECT listed.*, (
      SELECT s.kind = 'asked-back' FROM complaint_step s
      WHERE s.region_id = listed.region_id AND s.complaint_id = listed.id AND s.kind IN ('asked-back', 'replied')
      ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS asked
    FROM (${withNames}
      WHERE c.region_id = ${regionId} AND ${conditionOf(query.filter, query.today)} AND ${withinAgencies(query.agencyIds)}
        AND ${narrowed(query.narrowing, query.timeZone)}
      ORDER BY ${owed} DESC, c.due_on ASC NULLS LAST, c.received_at ASC LIMIT ${query.limit} OFFSET ${query.offset}
    ) listed`)
  return rows.map((row) => ({ ...complaintOf(row), asked: row.asked === true }))
}

/** How many complaints wait for an answer, and how many of them for too long. Reads only what is open. */
export async function countWaiting(
  db: Database,
  regionId: RegionId,
  scope: Pick<ComplaintQuery, 'agencyIds' | 'today'> & { passedUpOnly: boolean },
): Promise<{ waiting: number; late: number }> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS waiting, count(*) FILTER (WHERE c.due_on < ${scope.today}::date)::int AS late
    FROM complaint c WHERE c.region_id = ${regionId} AND ${owed} AND ${withinAgencies(scope.agencyIds)}
      AND (NOT ${scope.passedUpOnly} OR c.escalation IS NOT NULL)`)
  return rows[0] as { waiting: number; late: number }
}

/** How many complaints of each agency wait for an answer beyond their day. */
export async function countLateByAgency(
  db: Database,
  regionId: RegionId,
  today: string,
): Promise<{ agencyId: AgencyId; count: number }[]> {
  const { rows } = await db.execute(sql`
    SELECT c.agency_id AS "agencyId", count(*)::int AS count FROM complaint c
    WHERE c.region_id = ${regionId} AND ${owed} AND c.due_on < ${today}::date AND c.agency_id IS NOT NULL GROUP BY 1`)
  return rows as { agencyId: AgencyId; count: number }[]
}

/** How many complaints each filter would show. */
export async function countComplaints(
  db: Database,
  regionId: RegionId,
  scope: Pick<ComplaintQuery, 'agencyIds' | 'today' | 'narrowing' | 'timeZone'>,
): Promise<Record<ComplaintFilter, number>> {
  const counts = complaintFilters.map(
    (filter) =>
      sql`count(*) FILTER (WHERE ${conditionOf(filter, scope.today)})::int AS ${sql.identifier(filter)}`,
  )
  const { rows } = await db.execute(sql`SELECT ${sql.join(counts, sql`, `)} FROM complaint c
    WHERE c.region_id = ${regionId} AND ${withinAgencies(scope.agencyIds)} AND ${narrowed(scope.narrowing, scope.timeZone)}`)
  return rows[0] as Record<ComplaintFilter, number>
}

/** How many complaints wait for their number, and how many stand open or done in the national channel. */
export async function countNational(
  db: Database,
  regionId: RegionId,
  agencyIds: ComplaintQuery['agencyIds'],
): Promise<Record<NationalFilter, number>> {
  const counts = nationalFilters.map(
    (name) => sql`count(*) FILTER (WHERE ${ofNational[name]})::int AS ${sql.identifier(name)}`,
  )
  const { rows } = await db.execute(sql`SELECT ${sql.join(counts, sql`, `)} FROM complaint c
    WHERE c.region_id = ${regionId} AND ${withinAgencies(agencyIds)}`)
  return rows[0] as Record<NationalFilter, number>
}

/** A complaint as it is exported: with its district, and whether this reader handles it and so sees its words. */
export type ExportedComplaint = Complaint & {
  readonly districtName: string | null
  readonly isHandled: boolean
  /** What a moderator decided about its texts, by their fields. */
  readonly decisions: Readonly<Record<string, TextDecision>>
}

const EXPORTED_AT_ONCE = 1_000

/** The complaints of a list for a file, the oldest first, in batches so that any number of them passes through little memory. */
export async function* readComplaints(
  db: Database,
  regionId: RegionId,
  query: Omit<ComplaintQuery, 'limit' | 'offset'> & { readonly handledIds: readonly AgencyId[] | null },
): AsyncGenerator<ExportedComplaint[]> {
  let after = { receivedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await db.execute(sql`SELECT listed.*, d.name AS district_name FROM (
        SELECT inner_.*, ${decisionsOf(sql`inner_`)} AS decisions, (SELECT ${withinAgencies(query.handledIds)} FROM complaint c
          WHERE c.region_id = inner_.region_id AND c.id = inner_.id) AS is_handled
        FROM (${withNames}
          WHERE c.region_id = ${regionId} AND ${conditionOf(query.filter, query.today)} AND ${withinAgencies(query.agencyIds)}
            AND ${narrowed(query.narrowing, query.timeZone)}
            AND (c.received_at, c.id) > (${after.receivedAt}::timestamptz, ${after.id}::uuid)
          ORDER BY c.received_at, c.id LIMIT ${EXPORTED_AT_ONCE}) inner_) listed
      LEFT JOIN district d ON d.region_id = listed.region_id AND d.code = listed.district_code
      ORDER BY listed.received_at, listed.id`)
    if (rows.length > 0) {
      yield rows.map((row) => ({
        ...complaintOf(row),
        districtName: row.district_name as string | null,
        isHandled: row.is_handled === true,
        decisions: (row.decisions ?? {}) as Record<string, TextDecision>,
      }))
    }
    const last = rows.at(-1)
    if (!last || rows.length < EXPORTED_AT_ONCE) return
    after = { receivedAt: last.received as string, id: last.id as string }
  }
}
