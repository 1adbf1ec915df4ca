import { sql } from 'drizzle-orm'
import type { AnswerCounters } from '../../domain/survey/answer-counters.ts'
import { ofEach, readTogether, rowsOfEach } from '../base/read-together.ts'
import { addedTotals, voiceCountersOf } from './voice.ts'

/** What the answers of some months come to, both counted in (`2026-05`), from running totals: those that count, or those that are marked. */
export const readPeriodCounters = readTogether<
  AnswerCounters,
  [period: { from: string; to: string }, isMarked: boolean]
>(async (db, regionId, ids, { from, to }, isMarked) => {
  const { rows } = await db.execute(
    ofEach(
      ids,
      (innovationId) => sql`SELECT ${addedTotals} FROM voice_month
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND is_marked = ${isMarked}
      AND month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date`,
    ),
  )
  const of = rowsOfEach(rows)
  return (innovationId) => voiceCountersOf(of(innovationId)[0]!).counters
})

/** What the answers that count come to in each month (`2026-05`), the oldest first. */
export const readMonthCounters = readTogether<
  readonly { readonly month: string; readonly counters: AnswerCounters }[]
>(async (db, regionId, ids) => {
  const { rows } = await db.execute(
    ofEach(
      ids,
      (innovationId) => sql`SELECT to_char(month, 'YYYY-MM') AS of_month, ${addedTotals} FROM voice_month
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND NOT is_marked GROUP BY month ORDER BY month`,
    ),
  )
  const of = rowsOfEach(rows)
  return (innovationId) =>
    of(innovationId).map((row) => ({
      month: row.of_month as string,
      counters: voiceCountersOf(row).counters,
    }))
})
