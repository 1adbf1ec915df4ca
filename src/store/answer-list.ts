import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../domain/government/region.ts'
import { elementKeys } from '../domain/voice/survey.ts'
import { columnOf } from './answer.ts'
import type { Database } from './connect.ts'

/** A sentence of a citizen, as it was written: whoever shows it covers personal data first. */
export type Sentence = { readonly text: string; readonly answeredAt: Date }

/** The newest sentences about an innovation. */
export async function listSentences(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  limit: number,
): Promise<Sentence[]> {
  const { rows } = await db.execute(sql`
    SELECT open_text AS text, answered_at FROM answer
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND open_text IS NOT NULL
    ORDER BY received_at DESC, id DESC LIMIT ${limit}`)
  return rows.map((row) => ({ text: row.text as string, answeredAt: new Date(row.answered_at as string) }))
}

/** An answer as it is exported: no device, no place, nothing that leads to a person. */
export type ListedAnswer = {
  readonly id: string
  readonly code: string
  readonly answeredAt: Date
  readonly scores: readonly (number | null)[]
  readonly knewBefore: boolean | null
  readonly text: string | null
  readonly respondent: Readonly<Record<string, string>>
}

const scores = sql.raw(`ARRAY[${elementKeys.map(columnOf).join(', ')}]`)
/** Few enough to lie in memory, many enough that a long export makes few journeys. */
const batchRows = 1_000

/** Every answer to an innovation in batches, in the order of their identifiers; reads on only as it is asked. */
export async function* readAnswers(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): AsyncGenerator<ListedAnswer[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await db.execute(sql`
      SELECT id, code, answered_at, ${scores} AS scores, knew_before, open_text, respondent FROM answer
      WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND id > ${after}::uuid
      ORDER BY id LIMIT ${batchRows}`)
    if (rows.length === 0) return
    yield rows.map((row) => ({
      id: row.id as string,
      code: row.code as string,
      answeredAt: new Date(row.answered_at as string),
      scores: row.scores as (number | null)[],
      knewBefore: row.knew_before as boolean | null,
      text: row.open_text as string | null,
      respondent: (row.respondent ?? {}) as Record<string, string>,
    }))
    after = rows.at(-1)?.id as string
  }
}
