import { type SQL, sql } from 'drizzle-orm'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { addedField, type TextDecision } from '../../domain/moderation/text-review.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { readInTurn } from '../base/read-together.ts'
import { decisionOf, decisionsOf, isHeld } from '../moderation/text-review.ts'
import { columnOf } from './answer.ts'
import { answersLeft, type NarrowedVoice } from './voice-filter.ts'

/** A sentence of a citizen, as it was written: whoever shows it covers personal data first. */
export type Sentence = {
  readonly id: string
  readonly text: string
  readonly decision: TextDecision | null
  readonly answeredAt: Date
  /** The network of its day, where it is known and nobody signed in brought it in. */
  readonly networkKey: string | null
}

/** The newest sentences that a filter leaves; those that wait for a moderator or are hidden are not among them. */
export const listSentences = readInTurn(
  async (db: Database, voice: NarrowedVoice, timeZone: string, limit: number): Promise<Sentence[]> => {
    const { rows } = await db.execute(sql`
    SELECT id, open_text AS text, answered_at, CASE WHEN batch IS NULL THEN coalesce(network_key, device_key) END AS network_key, ${decisionOf(sql`one`)} AS decision FROM answer one
    WHERE ${answersLeft(sql`one`, voice, timeZone)} AND open_text IS NOT NULL AND NOT ${isHeld(sql`one`)}
    ORDER BY answered_at DESC, id DESC LIMIT ${limit}`)
    return rows.map((row) => ({
      id: row.id as string,
      text: row.text as string,
      decision: row.decision as TextDecision | null,
      answeredAt: new Date(row.answered_at as string),
      networkKey: row.network_key as string | null,
    }))
  },
)

/** An answer as it is exported: no device, no place, nothing that leads to a person. */
export type ListedAnswer = {
  readonly id: string
  readonly code: string
  readonly answeredAt: Date
  readonly scores: readonly (number | null)[]
  readonly knewBefore: boolean | null
  /** From where they knew of it, by its key. */
  readonly heardFrom: string | null
  readonly text: string | null
  readonly added: Readonly<Record<string, string>>
  /** What a moderator decided about its texts, by their fields. */
  readonly decisions: Readonly<Record<string, TextDecision>>
  readonly respondent: Readonly<Record<string, string>>
}

const scores = sql.raw(`ARRAY[${elementKeys.map(columnOf).join(', ')}]`)
/** Few enough to lie in memory, many enough that a long export makes few journeys. */
const BATCH_ROWS = 1_000

function listedAnswerOf(row: Record<string, unknown>): ListedAnswer {
  return {
    id: row.id as string,
    code: row.code as string,
    answeredAt: new Date(row.answered_at as string),
    scores: row.scores as (number | null)[],
    knewBefore: row.knew_before as boolean | null,
    heardFrom: row.heard_from as string | null,
    text: row.open_text as string | null,
    added: (row.added ?? {}) as Record<string, string>,
    decisions: (row.decisions ?? {}) as Record<string, TextDecision>,
    respondent: (row.respondent ?? {}) as Record<string, string>,
  }
}

/** Every answer that a filter leaves, in batches in the order of their identifiers; reads on only as it is asked. */
export async function* readAnswers(
  db: Database,
  voice: NarrowedVoice,
  timeZone: string,
): AsyncGenerator<ListedAnswer[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await db.execute(sql`
      SELECT id, code, answered_at, ${scores} AS scores, knew_before, heard_from, open_text, added, respondent,
        ${decisionsOf(sql`one`)} AS decisions FROM answer one
      WHERE ${answersLeft(sql`one`, voice, timeZone)} AND id > ${after}::uuid
      ORDER BY id LIMIT ${BATCH_ROWS}`)
    if (rows.length === 0) return
    yield rows.map(listedAnswerOf)
    after = rows.at(-1)?.id as string
  }
}

/** The words of more sentences would be the same ones; it keeps pages quick at any size. */
export const SENTENCES_READ_MAX = 2_000

/** What of the answers a figure stands for: those who gave an element a score, wrote, or knew the service. */
export type AnswerChoice = {
  readonly element: string | null
  readonly score: number | null
  readonly knew: boolean | null
  /** True for those alone who wrote a sentence. */
  readonly written: boolean
  /** An answer to a question that the region added; of those who answered it at all where the value is null. */
  readonly added: { readonly key: string; readonly value: string | null } | null
}

/** A number as it is kept once it was read; what somebody typed that is none is kept beside it, and counts in nothing. */
export const isReadableNumber = (text: SQL) => sql`${text} ~ '^-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?$'`

/** A line of the list behind a figure. */
export type AnswerLine = ListedAnswer & { readonly innovation: string; readonly innovationSlug: string }

/** Some answers behind a figure, the newest first, from after the one where the page before ended. */
export async function listAnswers(
  db: Database,
  voice: NarrowedVoice,
  timeZone: string,
  page: {
    readonly choice: AnswerChoice
    /** These alone, where they were found by something else. */
    readonly among?: readonly string[] | undefined
    /** Whether the added question asks for a number. */
    readonly addedIsNumber?: boolean
    readonly before: string | null
    readonly limit: number
  },
): Promise<AnswerLine[]> {
  const { element, score, knew, written, added } = page.choice
  const conditions = [answersLeft(sql`one`, voice, timeZone)]
  if (element !== null && elementKeys.includes(element)) {
    const column = sql.raw(`one.${columnOf(element)}`)
    conditions.push(score === null ? sql`${column} IS NOT NULL` : sql`${column} = ${score}`)
  }
  if (knew !== null) conditions.push(sql`one.knew_before = ${knew}`)
  if (written) conditions.push(sql`one.open_text IS NOT NULL`)
  if (added !== null) {
    const given = sql`(one.added ->> ${added.key})`
    conditions.push(added.value === null ? sql`${given} IS NOT NULL` : sql`${given} = ${added.value}`)
    if (page.addedIsNumber) conditions.push(isReadableNumber(given))
  }
  if (page.among) conditions.push(sql`one.id = ANY (${sql.param(page.among)}::uuid[])`)
  if (page.before !== null) {
    conditions.push(sql`(one.answered_at, one.id) < (
      SELECT answered_at, id FROM answer WHERE region_id = ${voice.regionId} AND id = ${page.before}::uuid)`)
  }
  const { rows } = await db.execute(sql`
    SELECT one.id, one.code, one.answered_at, ${scores} AS scores, one.knew_before, one.heard_from, one.open_text, one.added, one.respondent,
      ${decisionsOf(sql`one`)} AS decisions,
      i.name AS innovation, i.slug AS innovation_slug
    FROM answer one JOIN innovation i ON i.region_id = one.region_id AND i.id = one.innovation_id
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY one.answered_at DESC, one.id DESC LIMIT ${page.limit}`)
  return rows.map((row) => ({
    ...listedAnswerOf(row),
    innovation: row.innovation as string,
    innovationSlug: row.innovation_slug as string,
  }))
}

/** How many answers came in by a code since midnight where the region is: what an interviewer has brought in today. */
export async function countAnswersToday(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; code: string; timeZone: RegionTimeZone },
  now: Date,
): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS answers FROM answer
    WHERE region_id = ${scope.regionId} AND innovation_id = ${scope.innovationId} AND code = ${scope.code}
      AND received_at >= date_trunc('day', ${now.toISOString()}::timestamptz, ${scope.timeZone})`)
  return rows[0]?.answers as number
}

/**
 * The newest texts that answer an added question, as they were written: whoever shows them covers personal data first.
 * Those that wait for a moderator or are hidden are not among them.
 */
export async function listAddedTexts(
  db: Database,
  voice: NarrowedVoice,
  timeZone: string,
  question: string,
  limit: number,
): Promise<{ text: string; decision: TextDecision | null }[]> {
  const { rows } = await db.execute(sql`
    SELECT added ->> ${question} AS text, ${decisionOf(sql`one`, addedField(question))} AS decision FROM answer one
    WHERE ${answersLeft(sql`one`, voice, timeZone)} AND added ? ${question}
      AND NOT ${isHeld(sql`one`, addedField(question))}
    ORDER BY received_at DESC, id DESC LIMIT ${limit}`)
  return rows.map((row) => ({ text: row.text as string, decision: row.decision as TextDecision | null }))
}
