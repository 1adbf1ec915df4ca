import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../domain/government/region.ts'
import type { AnswerCounters } from '../domain/voice/satisfaction-index.ts'
import { elementKeys } from '../domain/voice/survey.ts'
import { columnOf } from './answer.ts'
import type { Database } from './connect.ts'

/** What the citizens said of an innovation, from its counters. */
export type VoiceCounters = {
  /** Every answer, also one that left all elements open. */
  readonly answers: number
  readonly counters: AnswerCounters
  readonly knewAsked: number
  readonly knew: number
  readonly lastAnswerAt: Date | null
}

const elementTotals = sql.raw(
  elementKeys
    .map(columnOf)
    .map(
      (column) =>
        `coalesce(sum(${column}_sum), 0)::float8 AS ${column}_sum, coalesce(sum(${column}_count), 0)::float8 AS ${column}_count`,
    )
    .join(', '),
)

/** Adds up the slots of an innovation's counters. Costs the same with one answer and with ten million. */
export async function readVoiceCounters(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<VoiceCounters> {
  const { rows } = await db.execute(sql`
    SELECT coalesce(sum(answers), 0)::float8 AS answers, coalesce(sum(indexed), 0)::float8 AS indexed,
      coalesce(sum(index_sum), 0) AS index_sum, coalesce(sum(index_square_sum), 0) AS index_square_sum,
      coalesce(sum(knew_asked), 0)::float8 AS knew_asked, coalesce(sum(knew), 0)::float8 AS knew,
      max(last_answer_at) AS last_answer_at, ${elementTotals}
    FROM voice_tally WHERE region_id = ${regionId} AND innovation_id = ${innovationId}`)
  const row = rows[0] as Record<string, number>
  const lastAnswerAt = row.last_answer_at as unknown as string | null
  return {
    answers: row.answers as number,
    counters: {
      n: row.indexed as number,
      indexSum: row.index_sum as number,
      indexSquareSum: row.index_square_sum as number,
      elements: Object.fromEntries(
        elementKeys.map((key) => [
          key,
          { sum: row[`${columnOf(key)}_sum`] as number, count: row[`${columnOf(key)}_count`] as number },
        ]),
      ),
    },
    knewAsked: row.knew_asked as number,
    knew: row.knew as number,
    lastAnswerAt: lastAnswerAt === null ? null : new Date(lastAnswerAt),
  }
}

/** The answers of a month: how many, how many with at least one element, and the sum of their own indices. */
export type VoiceMonth = { month: string; answers: number; indexed: number; indexSum: number }

/** Answers by month, the oldest first. */
export async function readVoiceMonths(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<VoiceMonth[]> {
  const { rows } = await db.execute(sql`
    SELECT month::text AS month, sum(answers)::int AS answers, sum(indexed)::int AS indexed, sum(index_sum) AS "indexSum"
    FROM voice_month WHERE region_id = ${regionId} AND innovation_id = ${innovationId}
    GROUP BY month ORDER BY month`)
  return rows as VoiceMonth[]
}
