import { sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { addedTotals, type VoiceCounters, type VoiceMonth, voiceCountersOf } from './voice.ts'
import { markedMonthsLeft, monthsLeft, type NarrowedVoice } from './voice-filter.ts'

/** What the answers that a filter leaves come to, from running totals. */
export async function summariseVoice(db: Database, voice: NarrowedVoice): Promise<VoiceCounters> {
  const { rows } = await db.execute(sql`
    SELECT ${addedTotals} FROM voice_month one WHERE ${monthsLeft(sql`one`, voice)}`)
  return voiceCountersOf(rows[0] as Record<string, unknown>)
}

/** How many answers that a filter leaves are marked, and in none of the other figures. */
export async function countMarked(db: Database, voice: NarrowedVoice): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT coalesce(sum(answers), 0)::float8 AS answers FROM voice_month one WHERE ${markedMonthsLeft(sql`one`, voice)}`)
  return rows[0]?.answers as number
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

/** So many parts are read to be ranked: all codes and innovations of a large city. */
const PARTS_READ_MAX = 2000

/** The parts of the answers that a filter leaves, those with the most answers first. */
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
    ORDER BY indexed DESC, name LIMIT ${PARTS_READ_MAX}`)
  return rows.map((row) => ({
    ...voiceCountersOf(row),
    key: row.key as string,
    name: row.name as string,
  }))
}
