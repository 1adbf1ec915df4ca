import type pg from 'pg'
import type { Origin } from '../../domain/message/origin.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AnswerMark } from '../../domain/survey/answer-mark.ts'
import type { AnswerClaim } from '../../domain/survey/answer-moment.ts'
import { elementKeys } from '../../domain/survey/survey.ts'

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
  /** From where they knew of it. */
  readonly heardFrom?: Origin | null
  readonly openText: string | null
  readonly added: Readonly<Record<string, string>> | null
  readonly respondent: Readonly<Record<string, string>> | null
  readonly language: 'id' | 'en'
  readonly deviceKey: string | null
  /** Whether it came from a network of the innovation's agency; nothing where that is not known. */
  readonly fromAgencyNetwork?: boolean | null
  /** The network alone, salted; null or left out where it is not known, as for what is brought in. */
  readonly networkKey?: string | null
  /** The signed page that was filled in, or '-' when none came along. */
  readonly pageKey?: string | null
  /** The signed-in source that brought it in. */
  readonly batch?: string | null
  readonly claim?: AnswerClaim | null
  readonly mark?: AnswerMark | null
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

// Two statements wait for each other only when they draw the same slot.
const SLOTS = 16

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
/** What the new answers of a group add to each of these. */
const addedTotals = [
  ...['1', '(answered > 0)::int', 'coalesce(own_index, 0)', 'coalesce(own_index * own_index, 0)'],
  ...['(knew_before IS NOT NULL)::int', 'coalesce(knew_before::int, 0)'],
  ...columns.flatMap((column) => [
    `coalesce(${column}, 0)`,
    `(${column} IS NOT NULL)::int`,
    `coalesce(${column} * ${column}, 0)`,
  ]),
]
  .map((own) => `sum(${own})`)
  .join(', ')

/** The columns of an answer that come from its sender, with their types. */
const sent: readonly (readonly [name: string, type: string])[] = [
  ...([
    ['region_id', 'integer'],
    ['id', 'uuid'],
    ['innovation_id', 'uuid'],
    ['code', 'text'],
    ['form_version', 'integer'],
    ['answered_at', 'timestamptz'],
  ] as const),
  ...columns.map((column) => [column, 'smallint'] as const),
  ...([
    ['knew_before', 'boolean'],
    ['open_text', 'text'],
    ['added', 'jsonb'],
    ['respondent', 'jsonb'],
    ['language', 'text'],
    ['device_key', 'text'],
    ['seconds_taken', 'integer'],
    ['from_agency_network', 'boolean'],
    ...(['network_key', 'page_key', 'batch', 'claim', 'mark', 'heard_from'] as const).map(
      (name) => [name, 'text'] as const,
    ),
  ] as const),
]
const sentNames = sent.map(([name]) => name).join(', ')

/**
 * One statement: the answers, and the counters of their innovations by those only that are new. An identifier that is
 * there already inserts nothing, returns nothing and so counts nothing, also when both arrive at the same moment: the
 * second waits for the first to commit. Answers and counters are written in one order, so that two statements never
 * wait for each other. $1 holds the answers, $2 the slot.
 */
const insertAnswersStatement = {
  name: 'insert-answers',
  text: `
    WITH sent AS (
      SELECT DISTINCT ON (region_id, id) * FROM json_to_recordset($1::json)
        AS sent (${sent.map(([name, type]) => `${name} ${type}`).join(', ')}, month date)
      ORDER BY region_id, id
    ), new_answer AS (
      INSERT INTO answer (${sentNames}) SELECT ${sentNames} FROM sent
      ON CONFLICT (region_id, id) DO NOTHING
      RETURNING *
    ), figures AS (
      SELECT n.*, sent.month, ${answeredCount} AS answered,
        (${answeredSum}) * 25.0::double precision / nullif(${answeredCount}, 0) AS own_index
      FROM new_answer n JOIN sent ON sent.region_id = n.region_id AND sent.id = n.id
    ), tally AS (
      INSERT INTO voice_tally (region_id, innovation_id, is_marked, slot, last_answer_at, ${tallied.join(', ')})
      SELECT region_id, innovation_id, mark IS NOT NULL, $2::smallint, max(received_at), ${addedTotals} FROM figures
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, innovation_id, is_marked, slot) DO UPDATE SET
        last_answer_at = greatest(voice_tally.last_answer_at, excluded.last_answer_at), ${addedTo('voice_tally')}
    ), months AS (
      INSERT INTO voice_month (region_id, innovation_id, code, month, is_marked, slot, ${tallied.join(', ')})
      SELECT region_id, innovation_id, code, month, mark IS NOT NULL, $2::smallint, ${addedTotals} FROM figures
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      ON CONFLICT (region_id, innovation_id, month, code, is_marked, slot) DO UPDATE SET ${addedTo('voice_month')}
    )
    SELECT region_id, id FROM new_answer`,
}

function rowOf(answer: NewAnswer): Record<string, unknown> {
  return {
    region_id: answer.regionId,
    id: answer.id,
    innovation_id: answer.innovationId,
    code: answer.code,
    form_version: answer.formVersion,
    answered_at: answer.answeredAt,
    month: answer.month,
    ...Object.fromEntries(elementKeys.map((key) => [columnOf(key), answer.elements[key]])),
    knew_before: answer.knewBefore,
    heard_from: answer.heardFrom,
    // Half a sign is no text to PostgreSQL.
    open_text: answer.openText?.toWellFormed(),
    added: answer.added,
    respondent: answer.respondent,
    language: answer.language,
    device_key: answer.deviceKey,
    seconds_taken: answer.secondsTaken,
    from_agency_network: answer.fromAgencyNetwork,
    network_key: answer.networkKey,
    page_key: answer.pageKey,
    batch: answer.batch,
    claim: answer.claim,
    mark: answer.mark,
  }
}

/**
 * Keeps answers, each once, with their counters. For each, in the same order, whether it was new: false when one with
 * this identifier was there already, or stands before it in the list.
 */
export async function insertAnswers(
  pool: Pick<pg.Pool, 'query'>,
  answers: readonly NewAnswer[],
): Promise<boolean[]> {
  const values = [JSON.stringify(answers.map(rowOf)), Math.floor(Math.random() * SLOTS)]
  const { rows } = await pool.query<{ region_id: number; id: string }>({ ...insertAnswersStatement, values })
  const added = new Set(rows.map((row) => `${row.region_id} ${row.id}`))
  return answers.map(({ regionId, id }) => added.delete(`${regionId} ${id.toLowerCase()}`))
}

/** Keeps one answer, as `insertAnswers` does. */
export async function insertAnswer(pool: Pick<pg.Pool, 'query'>, answer: NewAnswer): Promise<boolean> {
  const [isNew] = await insertAnswers(pool, [answer])
  return isNew === true
}
