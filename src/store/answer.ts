import type pg from 'pg'
import type { InnovationId, RegionId } from '../domain/government/region.ts'
import { elementKeys } from '../domain/voice/survey.ts'

/** One answer as it is kept. `elements` holds 1-4 by element key. */
export type NewAnswer = {
  readonly regionId: RegionId
  /** Made by the sender, so that the same answer sent again is the same row. */
  readonly id: string
  readonly innovationId: InnovationId
  readonly code: string
  readonly formVersion: number
  readonly elements: Readonly<Record<string, number | undefined>>
  readonly knewBefore: boolean | null
  readonly openText: string | null
  readonly added: Readonly<Record<string, string>> | null
  readonly respondent: Readonly<Record<string, string>> | null
  readonly language: 'id' | 'en'
  readonly deviceKey: string | null
  /** Whether it came from a network of the innovation's agency; nothing where that is not known. */
  readonly fromAgencyNetwork?: boolean | null
  readonly secondsTaken: number | null
  readonly answeredAt: Date
  /** First day of the month in which it was answered, by the region's calendar: `2026-11-01`. */
  readonly month: string
}

/** The column that holds an element. */
export function columnOf(elementKey: string): string {
  return elementKey.replaceAll('-', '_')
}

const columns = elementKeys.map(columnOf)

// Two answers wait for each other only when they draw the same slot.
const slots = 16

const answeredSum = columns.map((column) => `coalesce(n.${column}, 0)`).join(' + ')
const answeredCount = `num_nonnulls(${columns.map((column) => `n.${column}`).join(', ')})`
/** The columns of running totals that each answer adds to. */
export const tallied = [
  ...['answers', 'indexed', 'index_sum', 'index_square_sum', 'knew_asked', 'knew'],
  ...columns.flatMap((column) => [`${column}_sum`, `${column}_count`, `${column}_square_sum`]),
]
/** The assignments that add new totals to those of a row that is there. */
export const addedTo = (table: 'voice_tally' | 'voice_month') =>
  tallied.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ')
/** What one answer adds to each of these. */
const ownTotals = `1, (answered > 0)::int, coalesce(own_index, 0), coalesce(own_index * own_index, 0),
  (knew_before IS NOT NULL)::int, coalesce(knew_before::int, 0),
  ${columns.map((column) => `coalesce(${column}, 0), (${column} IS NOT NULL)::int, coalesce(${column} * ${column}, 0)`).join(', ')}`

/**
 * One statement: the answer, and the counters of its innovation only when the answer is new. An identifier that is
 * there already inserts nothing, returns nothing and so counts nothing, also when both arrive at the same moment:
 * the second waits for the first to commit. $1-$6 say whose answer it is, then the elements, then the rest.
 */
const insertAnswerStatement = {
  name: 'insert-answer',
  text: `
    WITH new_answer AS (
      INSERT INTO answer (region_id, id, innovation_id, code, form_version, answered_at, ${columns.join(', ')},
        knew_before, open_text, added, respondent, language, device_key, seconds_taken, from_agency_network)
      VALUES ($1, $2, $3, $4, $5, $6, ${columns.map((_, index) => `$${index + 7}`).join(', ')},
        ${Array.from({ length: 8 }, (_, index) => `$${columns.length + index + 7}`).join(', ')})
      ON CONFLICT (region_id, id) DO NOTHING
      RETURNING *
    ), figures AS (
      SELECT n.*, ${answeredCount} AS answered, (${answeredSum}) * 25.0::double precision / nullif(${answeredCount}, 0) AS own_index
      FROM new_answer n
    ), tally AS (
      INSERT INTO voice_tally (region_id, innovation_id, slot, last_answer_at, ${tallied.join(', ')})
      SELECT region_id, innovation_id, $${columns.length + 15}::smallint, received_at, ${ownTotals} FROM figures
      ON CONFLICT (region_id, innovation_id, slot) DO UPDATE SET
        last_answer_at = greatest(voice_tally.last_answer_at, excluded.last_answer_at), ${addedTo('voice_tally')}
    ), months AS (
      INSERT INTO voice_month (region_id, innovation_id, code, month, slot, ${tallied.join(', ')})
      SELECT region_id, innovation_id, code, $${columns.length + 16}::date, $${columns.length + 15}::smallint, ${ownTotals}
      FROM figures
      ON CONFLICT (region_id, innovation_id, month, code, slot) DO UPDATE SET ${addedTo('voice_month')}
    )
    SELECT count(*)::int AS added FROM new_answer`,
}

/** Keeps an answer once, with its counters; false when one with this identifier was there already. */
export async function insertAnswer(pool: Pick<pg.Pool, 'query'>, answer: NewAnswer): Promise<boolean> {
  const { rows } = await pool.query({
    ...insertAnswerStatement,
    values: [
      ...[
        answer.regionId,
        answer.id,
        answer.innovationId,
        answer.code,
        answer.formVersion,
        answer.answeredAt,
      ],
      ...elementKeys.map((key) => answer.elements[key] ?? null),
      ...[answer.knewBefore, answer.openText, answer.added, answer.respondent],
      ...[answer.language, answer.deviceKey, answer.secondsTaken, answer.fromAgencyNetwork ?? null],
      Math.floor(Math.random() * slots),
      answer.month,
    ],
  })
  return rows[0].added === 1
}
