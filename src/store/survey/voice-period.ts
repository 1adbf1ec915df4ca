import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AnswerCounters } from '../../domain/survey/answer-counters.ts'
import type { Database } from '../base/connect.ts'
import { addedTotals, voiceCountersOf } from './voice.ts'

/** What the answers of some months come to, both counted in (`2026-05`), from running totals: those that count, or those that are marked. */
export async function readPeriodCounters(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  { from, to }: { from: string; to: string },
  isMarked: boolean,
): Promise<AnswerCounters> {
  const { rows } = await db.execute(sql`
    SELECT ${addedTotals} FROM voice_month
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND is_marked = ${isMarked}
      AND month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date`)
  return voiceCountersOf(rows[0] as Record<string, unknown>).counters
}

/** What the answers that count come to in each month (`2026-05`), the oldest first. */
export async function readMonthCounters(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<readonly { readonly month: string; readonly counters: AnswerCounters }[]> {
  const { rows } = await db.execute(sql`
    SELECT to_char(month, 'YYYY-MM') AS of_month, ${addedTotals} FROM voice_month
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND NOT is_marked GROUP BY month ORDER BY month`)
  return rows.map((row) => ({
    month: row.of_month as string,
    counters: voiceCountersOf(row as Record<string, unknown>).counters,
  }))
}
