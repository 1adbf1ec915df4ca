import { sql } from 'drizzle-orm'
import type { AgencyId } from '../domain/government/region.ts'
import type { Database } from './connect.ts'
import { outcomesOn, type RegionDay, type ReportOutcome } from './report-outcome.ts'
import { addedTotals, type VoiceCounters, type VoiceMonth, voiceCountersOf } from './voice.ts'
import { innovationsLeft, momentsLeft, monthsLeft, type NarrowedVoice, unitsOf } from './voice-filter.ts'

/** What the answers that a filter leaves come to, from running totals. */
export async function summariseVoice(db: Database, voice: NarrowedVoice): Promise<VoiceCounters> {
  const { rows } = await db.execute(sql`
    SELECT ${addedTotals} FROM voice_month one WHERE ${monthsLeft(sql`one`, voice)}`)
  return voiceCountersOf(rows[0] as Record<string, unknown>)
}

/** The totals of each month in which answers came, the oldest first. */
export async function summariseMonths(
  db: Database,
  voice: NarrowedVoice,
): Promise<(VoiceCounters & Pick<VoiceMonth, 'month'>)[]> {
  const { rows } = await db.execute(sql`
    SELECT to_char(month, 'YYYY-MM') AS month, ${addedTotals} FROM voice_month one
    WHERE ${monthsLeft(sql`one`, voice)} GROUP BY month ORDER BY month`)
  return rows.map((row) => ({ ...voiceCountersOf(row), month: row.month as string }))
}

/** A part of the answers: a code of an innovation, an innovation of an agency, an agency of the region. */
export type VoicePart = VoiceCounters & {
  /** What its own page filters by: a code, the slug of an innovation, the key of an agency. */
  readonly key: string
  readonly name: string
}

export const voicePartings = ['code', 'innovation', 'agency'] as const
export type VoiceParting = (typeof voicePartings)[number]

/** More parts than this are no table that anybody reads; the weakest come first. */
const parts_max = 50

/** The parts of the answers that a filter leaves, the weakest first; those without an index last. */
export async function summariseParts(
  db: Database,
  voice: NarrowedVoice,
  by: VoiceParting,
): Promise<VoicePart[]> {
  const key = { code: sql`code`, innovation: sql`innovation_id`, agency: sql`agency_id` }[by]
  const join = {
    code: sql`JOIN survey_code c ON c.region_id = ${voice.regionId} AND c.code = totals.part`,
    innovation: sql`JOIN innovation c ON c.region_id = ${voice.regionId} AND c.id = totals.part`,
    agency: sql`JOIN agency c ON c.region_id = ${voice.regionId} AND c.id = totals.part`,
  }[by]
  const names = {
    code: sql`c.code AS key, coalesce(c.label, c.code) AS name`,
    innovation: sql`c.slug AS key, c.name AS name`,
    agency: sql`c.key AS key, c.name AS name`,
  }[by]
  const owner =
    by === 'agency'
      ? sql`JOIN innovation i ON i.region_id = one.region_id AND i.id = one.innovation_id`
      : sql``
  const { rows } = await db.execute(sql`
    SELECT ${names}, totals.* FROM (
      SELECT ${by === 'agency' ? sql`i.${key}` : sql`one.${key}`} AS part, ${addedTotals}
      FROM voice_month one ${owner} WHERE ${monthsLeft(sql`one`, voice)} GROUP BY 1
    ) totals ${join}
    ORDER BY index_sum / nullif(indexed, 0) NULLS LAST, name LIMIT ${parts_max}`)
  return rows.map((row) => ({
    ...voiceCountersOf(row),
    key: row.key as string,
    name: row.name as string,
  }))
}

/** Reports of one class: how they stand, and what became of them. */
export type ComplaintSummary = {
  readonly reportClass: string
  readonly received: number
  readonly inTime: number
  readonly late: number
  /** Not answered, and still within the limit. */
  readonly waiting: number
  /** Not answered, late or not, for up to a week, up to a month, or longer. */
  readonly openWeek: number
  readonly openMonth: number
  readonly openLonger: number
  readonly asked: number
  readonly better: number
}

/** The reports that a filter leaves, by class; those merged or handed over are counted where they live on. */
export async function summariseComplaints(
  db: Database,
  voice: NarrowedVoice,
  at: RegionDay,
): Promise<ComplaintSummary[]> {
  const outcome = outcomesOn(at)
  const owed = sql`answered_at IS NULL AND state NOT IN ('answered', 'closed')`
  const age = sql`(${at.today}::date - (received_at AT TIME ZONE ${at.timeZone})::date)`
  const { rows } = await db.execute(sql`
    SELECT report_class AS "reportClass", count(*)::int AS received,
      count(*) FILTER (WHERE ${outcome['in-time']})::int AS "inTime",
      count(*) FILTER (WHERE ${outcome.late})::int AS late,
      count(*) FILTER (WHERE ${outcome.waiting})::int AS waiting,
      count(*) FILTER (WHERE ${owed} AND ${age} <= 7)::int AS "openWeek",
      count(*) FILTER (WHERE ${owed} AND ${age} > 7 AND ${age} <= 30)::int AS "openMonth",
      count(*) FILTER (WHERE ${owed} AND ${age} > 30)::int AS "openLonger",
      count(better)::int AS asked, count(*) FILTER (WHERE better)::int AS better
    FROM complaint one WHERE ${innovationsLeft(sql`one`, voice)} AND state NOT IN ('merged', 'handed-over')
      AND innovation_id IS NOT NULL AND ${momentsLeft(sql`one.received_at`, voice, at.timeZone)}
    GROUP BY report_class ORDER BY received DESC`)
  return rows as ComplaintSummary[]
}

/** A report behind a figure: its number and how it stands, nothing of what it says. */
export type ReportLine = {
  readonly ticket: string
  readonly reportClass: string
  readonly state: string
  readonly innovation: string
  readonly dueOn: string | null
}

export type ReportChoice = {
  readonly within: readonly AgencyId[] | null
  readonly reportClass: string | null
  readonly outcome: ReportOutcome | null
  readonly limit: number
}

/** Reports that a filter leaves, the newest first, of the agencies `within`; null is every one, also what no agency has yet. */
export async function listReports(
  db: Database,
  voice: NarrowedVoice,
  at: RegionDay,
  { within, reportClass, outcome, limit }: ReportChoice,
): Promise<ReportLine[]> {
  const assigned = within === null ? sql`true` : sql`one.agency_id IN ${unitsOf(voice.regionId, within)}`
  const { rows } = await db.execute(sql`
    SELECT one.ticket, one.report_class AS "reportClass", one.state, i.name AS innovation, one.due_on::text AS "dueOn"
    FROM complaint one JOIN innovation i ON i.region_id = one.region_id AND i.id = one.innovation_id
    WHERE ${innovationsLeft(sql`one`, voice)} AND ${assigned} AND one.state NOT IN ('merged', 'handed-over')
      AND ${momentsLeft(sql`one.received_at`, voice, at.timeZone)}
      AND ${reportClass === null ? sql`true` : sql`one.report_class = ${reportClass}`}
      AND ${outcome === null ? sql`true` : outcomesOn(at)[outcome]}
    ORDER BY one.received_at DESC LIMIT ${limit}`)
  return rows as ReportLine[]
}
