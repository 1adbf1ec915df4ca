import { type SQL, sql } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Lack } from '../../domain/verdict/lacks.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { Database } from '../base/connect.ts'
import { isForCoach } from '../coaching/assignment.ts'
import { someAgencies, withAgenciesAbove, withUnitsBelow } from '../region/agency-walk.ts'
import { countsInYear } from '../region/agency-year.ts'

/** An innovation in a list of work: what it is, where it stands, and what was said about it. */
export type WorkItem = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly agencyAbbreviation: string
  readonly year: number
  readonly digital: boolean | null
  readonly stage: Stage
  readonly gateState: GateState
  readonly heldSince: Date
  readonly isStopped: boolean
  readonly verdict: VerdictName
  readonly isExample: boolean
  readonly isPublished: boolean
  /** Notes of the coach at the present stage that nobody has ticked off. */
  readonly openNotes: number
}

export type WorkFilter = {
  /** Agencies with the units below them, or the whole region. */
  readonly agencies: readonly AgencyId[] | 'all'
  readonly gateStates?: readonly GateState[]
  readonly stage?: Stage
  readonly verdicts?: readonly VerdictName[]
  readonly agencyId?: AgencyId
  readonly year?: number
  readonly cohortId?: string
  /** What keeps it from being proven. */
  readonly lack?: Lack
  /** Only these. */
  readonly ids?: readonly InnovationId[]
  /** Without what was stopped. */
  readonly goingOnOnly?: boolean
  /** Those of these coaches, and those that have none. */
  readonly forCoach?: readonly PersonId[]
  readonly isPublished?: boolean
  /** Words of the name. */
  readonly words?: string
}

/** Whether an agency, that of the innovation `i` unless `column` says which, is one of these or of the units below them. */
export function ofAgencies(
  regionId: RegionId,
  agencies: readonly AgencyId[] | 'all',
  column: SQL = sql`i.agency_id`,
): SQL {
  if (agencies === 'all') return sql`true`
  return sql`${column} IN ${withUnitsBelow(regionId, someAgencies(regionId, agencies))}`
}

/** Whose an innovation is: of a year, whose it was then. */
const ownerIn = ({ year }: WorkFilter) => (year ? sql`y.agency_id` : sql`i.agency_id`)

const ofInnovation = (name: SQL) =>
  sql`LEFT JOIN innovation_year ${name} ON ${name}.region_id = i.region_id AND ${name}.innovation_id = i.id`

/** The year and the cohort that a filter asks for, beside each innovation. */
const yearOf = ({ year, cohortId }: WorkFilter) => sql`
  ${year ? sql`${ofInnovation(sql`y`)} AND y.year = ${year}` : sql``}
  ${cohortId ? sql`${ofInnovation(sql`c`)} AND c.cohort_id = ${cohortId}` : sql``}`

function conditions(regionId: RegionId, filter: WorkFilter): SQL {
  const { gateStates, stage, verdicts, agencyId, year, cohortId, lack, ids, words } = filter
  const parts = [sql`i.region_id = ${regionId} AND i.gone_at IS NULL`, ofAgencies(regionId, filter.agencies)]
  // What was stopped asks nobody any more; it is still found by its name.
  if (gateStates)
    parts.push(sql`i.stopped_on IS NULL AND i.gate_state = ANY(${sql.param([...gateStates])}::text[])`)
  if (stage) parts.push(sql`i.stage = ${stage}`)
  if (verdicts) parts.push(sql`i.verdict = ANY(${sql.param([...verdicts])}::text[])`)
  if (agencyId) parts.push(sql`${ownerIn(filter)} = ${agencyId}`)
  if (year) parts.push(sql`y.year IS NOT NULL AND ${countsInYear}`)
  if (cohortId) parts.push(sql`c.cohort_id IS NOT NULL`)
  if (lack) parts.push(sql`i.headline @> ${JSON.stringify({ lacks: [lack] })}::jsonb`)
  if (ids) parts.push(sql`i.id = ANY(${sql.param([...ids])}::uuid[])`)
  if (filter.goingOnOnly) parts.push(sql`i.stopped_on IS NULL`)
  if (filter.forCoach) parts.push(isForCoach(filter.forCoach))
  if (filter.isPublished !== undefined) {
    parts.push(filter.isPublished ? sql`i.published_at IS NOT NULL` : sql`i.published_at IS NULL`)
  }
  if (words) {
    const names = sql`plain_text(i.name || ' ' || joined_names(i.earlier_names))`
    parts.push(sql`${names} LIKE '%' || ${escapeLike(words)} || '%'`)
  }
  return sql.join(parts, sql` AND `)
}

function escapeLike(words: string): SQL {
  return sql`plain_text(${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)})`
}

export type WorkOrder = 'held-longest' | 'name' | 'pressing'

const orders: Record<WorkOrder, SQL> = {
  'held-longest': sql`i.held_since, i.name, i.id`,
  name: sql`i.name, i.id`,
  // What burdens, then what somebody holds, the longest first. Unproven is not bad, so it is no reason by itself.
  pressing: sql`CASE WHEN i.stopped_on IS NOT NULL THEN 3 WHEN i.verdict = 'burdening' THEN 0
    WHEN i.gate_state <> 'passed' THEN 1 ELSE 2 END, i.held_since, i.name, i.id`,
}

/** A page of the innovations that a filter leaves, with their number. */
export async function listWork(
  db: Database,
  regionId: RegionId,
  filter: WorkFilter,
  page: { order: WorkOrder; rowsMax: number; skip?: number },
): Promise<{ items: WorkItem[]; total: number }> {
  const where = conditions(regionId, filter)
  const [listed, counted] = await Promise.all([
    db.execute(sql`
      SELECT i.id, i.slug, i.name, a.id AS "agencyId", a.name AS "agencyName",
        a.abbreviation AS "agencyAbbreviation", i.year, i.digital, i.stage, i.gate_state AS "gateState",
        i.held_since AS "heldSince", i.stopped_on IS NOT NULL AS "isStopped", i.verdict, i.is_example AS "isExample",
        i.published_at IS NOT NULL AS "isPublished",
        (SELECT count(*)::int FROM worksheet_note n WHERE n.region_id = i.region_id AND n.innovation_id = i.id
          AND n.stage = i.stage AND NOT n.done AND n.in_reply_to_id IS NULL) AS "openNotes"
      FROM innovation i ${yearOf(filter)} JOIN agency a ON a.region_id = i.region_id AND a.id = ${ownerIn(filter)}
      WHERE ${where} ORDER BY ${orders[page.order]} LIMIT ${page.rowsMax} OFFSET ${page.skip ?? 0}`),
    db.execute(sql`SELECT count(*)::int AS total FROM innovation i ${yearOf(filter)} WHERE ${where}`),
  ])
  const items = listed.rows.map(
    (row) => ({ ...row, heldSince: new Date(row.heldSince as string) }) as WorkItem,
  )
  return { items, total: Number((counted.rows[0] as { total: number }).total) }
}

export type MissingValues = {
  readonly slug: string
  readonly agencyId: AgencyId
  readonly name: string
  readonly indicators: number
  readonly since: string
}

/**
 * Innovations whose monthly measures have values, but none of the month `until` (its first day), the longest missing first:
 * how many of its measures, and the first day of the first month that one of them lacks.
 */
export async function listMissingValues(
  db: Database,
  regionId: RegionId,
  agencies: readonly AgencyId[] | 'all',
  until: string,
  rowsMax: number,
): Promise<MissingValues[]> {
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.agency_id AS "agencyId", i.name, count(*)::int AS indicators, (min(last.period) + interval '1 month')::date::text AS since
    FROM innovation i
    JOIN indicator n ON n.region_id = i.region_id AND n.innovation_id = i.id AND n.ended_at IS NULL AND n.frequency = 'month'
    JOIN LATERAL (SELECT max(m.period) AS period FROM measurement_in_force m
      WHERE m.region_id = n.region_id AND m.indicator_id = n.id) last ON last.period < ${until}::date
    WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL AND ${ofAgencies(regionId, agencies)}
    GROUP BY i.region_id, i.id ORDER BY since, i.name LIMIT ${rowsMax}`)
  return rows as MissingValues[]
}

/** How many agencies that count have nobody with a role, of their own or of a unit below them. */
export async function countAgenciesWithoutPerson(db: Database, regionId: RegionId): Promise<number> {
  const staffed = sql`SELECT m.agency_id AS id FROM membership m
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL AND m.agency_id IS NOT NULL`
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS count FROM agency top
    WHERE top.region_id = ${regionId} AND top.counts_as_agency AND top.id NOT IN ${withAgenciesAbove(regionId, staffed)}`)
  return (rows[0] as { count: number }).count
}

/** The years in which the region has innovations, the newest first. */
export async function listYears(db: Database, regionId: RegionId): Promise<number[]> {
  const { rows } = await db.execute(
    sql`SELECT DISTINCT y.year FROM innovation_year y
      JOIN innovation i ON i.region_id = y.region_id AND i.id = y.innovation_id AND i.gone_at IS NULL
      WHERE y.region_id = ${regionId} ORDER BY 1 DESC`,
  )
  return rows.map((row) => Number(row.year))
}
