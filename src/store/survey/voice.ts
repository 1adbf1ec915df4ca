import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AnswerCounters } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { ofEach, readTogether, rowsOfEach } from '../base/read-together.ts'
import { addedTo, columnOf, tallied } from './answer.ts'
import { isReadableNumber } from './answer-list.ts'
import { answersLeft, type NarrowedVoice } from './voice-filter.ts'

/** What the citizens said of an innovation, from its counters. */
export type VoiceCounters = {
  /** Every answer, also one that left all elements open. */
  readonly answers: number
  readonly counters: AnswerCounters
  readonly knewAsked: number
  readonly knew: number
}

const elementTotals = sql.raw(
  elementKeys
    .flatMap((key) => ['sum', 'count', 'square_sum'].map((total) => `${columnOf(key)}_${total}`))
    .map((column) => `coalesce(sum(${column}), 0)::float8 AS ${column}`)
    .join(', '),
)

/** The columns of the running totals added up, for `voiceCountersOf`; the same for each table that holds them. */
export const addedTotals = sql`
  coalesce(sum(answers), 0)::float8 AS answers, coalesce(sum(indexed), 0)::float8 AS indexed,
  coalesce(sum(index_sum), 0) AS index_sum, coalesce(sum(index_square_sum), 0) AS index_square_sum,
  coalesce(sum(knew_asked), 0)::float8 AS knew_asked, coalesce(sum(knew), 0)::float8 AS knew, ${elementTotals}`

/**
 * Adds up the slots of an innovation's counters, of the answers that count and of those that are marked. Costs the same with one answer and with ten million.
 */
export const readVoiceCounters = readTogether<
  VoiceCounters & { readonly lastAnswerAt: Date | null; readonly marked: VoiceCounters }
>(async (db, regionId, ids) => {
  const { rows } = await db.execute(
    ofEach(
      ids,
      (innovationId) => sql`SELECT side.is_marked, ${addedTotals}, max(last_answer_at) AS last_answer_at
    FROM (VALUES (false), (true)) side (is_marked)
    LEFT JOIN voice_tally one ON one.region_id = ${regionId} AND one.innovation_id = ${innovationId} AND one.is_marked = side.is_marked
    GROUP BY side.is_marked ORDER BY side.is_marked`,
    ),
  )
  const of = rowsOfEach(rows)
  return (innovationId) => {
    const [counted, marked] = of(innovationId) as [Record<string, unknown>, Record<string, unknown>]
    const lastAnswerAt = counted.last_answer_at as string | null
    return {
      ...voiceCountersOf(counted),
      lastAnswerAt: lastAnswerAt === null ? null : new Date(lastAnswerAt),
      marked: voiceCountersOf(marked),
    }
  }
})

/** A row of `addedTotals` as counters. */
export function voiceCountersOf(totals: Record<string, unknown>): VoiceCounters {
  const row = totals as Record<string, number>
  return {
    answers: row.answers as number,
    counters: {
      n: row.indexed as number,
      indexSum: row.index_sum as number,
      indexSquareSum: row.index_square_sum as number,
      elements: Object.fromEntries(
        elementKeys.map((key) => [
          key,
          {
            sum: row[`${columnOf(key)}_sum`] as number,
            count: row[`${columnOf(key)}_count`] as number,
            squareSum: row[`${columnOf(key)}_square_sum`] as number,
          },
        ]),
      ),
    },
    knewAsked: row.knew_asked as number,
    knew: row.knew as number,
  }
}

/** The answers of a month: how many, how many with at least one element, and the sum of their own indices. */
export type VoiceMonth = { month: string; answers: number; indexed: number; indexSum: number }

/** Answers by month, the oldest first. */
export const readVoiceMonths = readTogether<VoiceMonth[]>(async (db, regionId, ids) => {
  const { rows } = await db.execute(
    ofEach(
      ids,
      (
        innovationId,
      ) => sql`SELECT month::text AS month, sum(answers)::int AS answers, sum(indexed)::int AS indexed, sum(index_sum) AS "indexSum"
    FROM voice_month WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND NOT is_marked
    GROUP BY month ORDER BY month`,
    ),
  )
  return rowsOfEach(rows) as (innovationId: InnovationId) => VoiceMonth[]
})

const totalColumns = sql.raw(tallied.join(', '))
const joined = sql.raw(tallied.map((name) => `sum(${name})`).join(', '))

/**
 * Joins the slots of months before `month` (`2026-11-01`): nobody waits for these any more, and pages that add up a region
 * read one row for each code and month. An answer that a phone kept may still arrive meanwhile, and is counted.
 */
export async function joinPastSlots(db: Database, month: string): Promise<void> {
  await db.execute(sql`
    WITH past AS (DELETE FROM voice_month WHERE month < ${month}::date AND slot > 0 RETURNING *)
    INSERT INTO voice_month (region_id, innovation_id, month, code, is_marked, slot, ${totalColumns})
    SELECT region_id, innovation_id, month, code, is_marked, 0, ${joined} FROM past GROUP BY region_id, innovation_id, month, code, is_marked
    ON CONFLICT (region_id, innovation_id, month, code, is_marked, slot) DO UPDATE SET ${sql.raw(addedTo('voice_month'))}`)
}

/** The answers to an added question: by option or step, or together where `value` is empty. */
export type AddedCount = {
  readonly question: string
  readonly value: string
  readonly answers: number
  /** Steps or numbers added up. */
  readonly total: number
}

/** The counters of an innovation's added questions. */
export async function readAddedCounts(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<AddedCount[]> {
  const { rows } = await db.execute(sql`
    SELECT question, value, sum(answers)::float8 AS answers, sum(total) AS total FROM added_tally
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} GROUP BY question, value`)
  return rows as AddedCount[]
}

/**
 * The same from the answers themselves, for a filter whose parts no counter knows: a code or a month. The rule is that of
 * the counters (`tally_added`): by the form that asked, and no number that cannot be read.
 */
export async function countAddedAnswers(
  db: Database,
  voice: NarrowedVoice,
  timeZone: string,
): Promise<AddedCount[]> {
  const { rows } = await db.execute(sql`
    SELECT a.key AS question, CASE WHEN q ->> 'kind' IN ('choice', 'scale') THEN a.value ELSE '' END AS value,
      count(*)::float8 AS answers, sum(CASE WHEN q ->> 'kind' IN ('scale', 'number') THEN a.value::float8 ELSE 0 END) AS total
    FROM answer one
    CROSS JOIN LATERAL jsonb_each_text(one.added) a
    JOIN survey_form f ON f.region_id = one.region_id AND f.version = one.form_version
    JOIN LATERAL jsonb_array_elements(f.added) q ON q ->> 'key' = a.key
    WHERE ${answersLeft(sql`one`, voice, timeZone)} AND one.added IS NOT NULL
      AND (q ->> 'kind' <> 'number' OR ${isReadableNumber(sql`a.value`)})
    GROUP BY 1, 2`)
  return rows as AddedCount[]
}
