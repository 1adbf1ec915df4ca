import { type SQL, sql } from 'drizzle-orm'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import {
  type ReportCount,
  type ReportCounts,
  type ReportFigure,
  reportFigures,
} from '../../domain/complaint/report-figure.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import {
  codesLeft,
  innovationsLeft,
  momentsLeft,
  type NarrowedVoice,
  unitsOf,
} from '../survey/voice-filter.ts'
import { figuresOn } from './report-figure.ts'
import type { RegionDay } from './report-outcome.ts'

/** The reports about innovations that a filter leaves. One that was merged is counted where it lives on. */
function reportsLeft(voice: NarrowedVoice, { timeZone }: RegionDay): SQL {
  const row = sql`one`
  return sql`${innovationsLeft(row, voice)} AND ${codesLeft(row, voice)} AND ${momentsLeft(sql`one.received_at`, voice, timeZone)}
    AND one.innovation_id IS NOT NULL AND one.state <> 'merged'`
}

/** The figures about reports, by class and month of arrival. */
export async function countReports(
  db: Database,
  voice: NarrowedVoice,
  at: RegionDay,
): Promise<ReportCount[]> {
  const conditions = figuresOn(at)
  const counted = reportFigures.map(
    (figure) => sql`count(*) FILTER (WHERE ${conditions[figure]})::int AS ${sql.identifier(figure)}`,
  )
  const { rows } = await db.execute(sql`
    SELECT report_class, to_char(received_at AT TIME ZONE ${at.timeZone}, 'YYYY-MM') AS month, ${sql.join(counted, sql`, `)}
    FROM complaint one WHERE ${reportsLeft(voice, at)} GROUP BY 1, 2 ORDER BY 2, 1`)
  return rows.map(({ report_class, month, ...counts }) => ({
    reportClass: report_class as string,
    month: month as string,
    counts: counts as ReportCounts,
  }))
}

/** Reports of one matter: its category, or for one that nobody sorted the class of the report. */
export type YearReports = {
  readonly category: { readonly nameId: string; readonly nameEn: string } | null
  readonly reportClass: ReportClass
  readonly counts: ReportCounts
}

/**
 * The figures about all reports that came in within a year of the region's calendar, by matter; with `agencyIds` those that they and
 * the units below them hold. One that was merged is counted where it lives on.
 */
export async function countReportsOfYear(
  db: Database,
  regionId: RegionId,
  { year, agencyIds }: { readonly year: number; readonly agencyIds: readonly AgencyId[] | null },
  at: RegionDay,
): Promise<YearReports[]> {
  const conditions = figuresOn(at)
  const counted = reportFigures.map(
    (figure) => sql`count(*) FILTER (WHERE ${conditions[figure]})::int AS ${sql.identifier(figure)}`,
  )
  const held = agencyIds === null ? sql`true` : sql`one.agency_id IN ${unitsOf(regionId, agencyIds)}`
  const { rows } = await db.execute(sql`
    SELECT k.name_id, k.name_en, CASE WHEN k.key IS NULL THEN one.report_class END AS report_class, ${sql.join(counted, sql`, `)}
    FROM complaint one LEFT JOIN complaint_category k ON k.region_id = one.region_id AND k.key = one.category_key
    WHERE one.region_id = ${regionId} AND one.state <> 'merged' AND ${held}
      AND extract(year FROM one.received_at AT TIME ZONE ${at.timeZone}) = ${year} GROUP BY k.key, 1, 2, 3`)
  return rows.map(({ name_id, name_en, report_class, ...counts }) => ({
    category: name_id === null ? null : { nameId: name_id as string, nameEn: name_en as string },
    reportClass: report_class as ReportClass,
    counts: counts as ReportCounts,
  }))
}

/** A report behind a figure: how it stands, nothing of what it says. */
export type ReportLine = {
  /** Null for those whom it does not concern: whoever knows the number may look it up. */
  readonly ticket: string | null
  readonly reportClass: ReportClass
  readonly state: string
  readonly innovation: string
  /** Days of the region. */
  readonly receivedOn: string
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly askedBetter: boolean
  readonly better: boolean | null
}

/** Which of the reports that a filter leaves. */
export type ReportChoice = {
  readonly reportClass: ReportClass | null
  readonly figure: ReportFigure
}

function chosen(voice: NarrowedVoice, at: RegionDay, { reportClass, figure }: ReportChoice): SQL {
  const ofClass = reportClass === null ? sql`true` : sql`one.report_class = ${reportClass}`
  return sql`${reportsLeft(voice, at)} AND ${ofClass} AND ${figuresOn(at)[figure]}`
}

/** How many rows `listReports` has in all. */
export async function countChosenReports(
  db: Database,
  voice: NarrowedVoice,
  at: RegionDay,
  choice: ReportChoice,
): Promise<number> {
  const { rows } = await db.execute(
    sql`SELECT count(*)::int AS count FROM complaint one WHERE ${chosen(voice, at, choice)}`,
  )
  return rows[0]?.count as number
}

/** The reports behind a figure, the newest first. `within` are the agencies whose tickets are shown; null is every one. */
export async function listReports(
  db: Database,
  voice: NarrowedVoice,
  at: RegionDay,
  choice: ReportChoice,
  page: { readonly within: readonly AgencyId[] | null; readonly limit: number; readonly offset: number },
): Promise<ReportLine[]> {
  const { within, limit, offset } = page
  const assigned = within === null ? sql`true` : sql`one.agency_id IN ${unitsOf(voice.regionId, within)}`
  const day = (moment: SQL) => sql`((${moment} AT TIME ZONE ${at.timeZone})::date)::text`
  const { rows } = await db.execute(sql`
    SELECT CASE WHEN ${assigned} THEN one.ticket END AS ticket, one.report_class AS "reportClass", one.state,
      i.name AS innovation, ${day(sql`one.received_at`)} AS "receivedOn", one.due_on::text AS "dueOn",
      ${day(sql`one.answered_at`)} AS "answeredOn", one.better_asked_at IS NOT NULL AS "askedBetter", one.better
    FROM complaint one JOIN innovation i ON i.region_id = one.region_id AND i.id = one.innovation_id
    WHERE ${chosen(voice, at, choice)}
    ORDER BY one.received_at DESC, one.id DESC LIMIT ${limit} OFFSET ${offset}`)
  return rows as ReportLine[]
}
