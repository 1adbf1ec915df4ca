import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import {
  addedField,
  type ReviewedText,
  respondentField,
  type TextDecision,
  type TextReviewStepKind,
  type TextState,
} from '../../domain/moderation/text-review.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { person, textReview, textReviewStep } from '../schema/index.ts'

/** What was decided about a text of a row named `alias`, as one value of a query; NULL where nobody looked. */
export function decisionOf(alias: SQL, field = 'text'): SQL {
  return sql`(SELECT jsonb_build_object('state', t.state, 'masks', t.masks) FROM text_review t
    WHERE t.region_id = ${alias}.region_id AND t.subject_id = ${alias}.id AND t.field = ${field})`
}

/** What was decided about every open text of a row named `alias`, by field; NULL where nobody looked. */
export function decisionsOf(alias: SQL): SQL {
  return sql`(SELECT jsonb_object_agg(t.field, jsonb_build_object('state', t.state, 'masks', t.masks)) FROM text_review t
    WHERE t.region_id = ${alias}.region_id AND t.subject_id = ${alias}.id)`
}

/** True for a row named `alias` whose text nobody but the moderator may see now. */
export function isHeld(alias: SQL, field = 'text'): SQL {
  return sql`EXISTS (SELECT FROM text_review t WHERE t.region_id = ${alias}.region_id AND t.subject_id = ${alias}.id
    AND t.field = ${field} AND t.state <> 'released')`
}

/** What was decided about the texts of some rows: asked by the identifier of the row and the field, null where nobody looked. */
export async function readDecisions(
  db: Database,
  regionId: RegionId,
  subjectIds: readonly string[],
): Promise<(subjectId: string, field?: string) => TextDecision | null> {
  const { rows } = await db.execute(sql`
    SELECT subject_id, field, state, masks FROM text_review
    WHERE region_id = ${regionId} AND subject_id = ANY(${sql.param(subjectIds)}::uuid[])`)
  const decisions = new Map(
    rows.map((row) => [
      `${row.subject_id} ${row.field}`,
      { state: row.state as TextState, masks: row.masks as TextDecision['masks'] },
    ]),
  )
  return (subjectId, field = 'text') => decisions.get(`${subjectId} ${field}`) ?? null
}

/** Whether any text of these rows waits for a moderator or was looked at by one. */
export async function hasReviews(
  db: Database,
  regionId: RegionId,
  subjectIds: readonly string[],
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    SELECT EXISTS (SELECT FROM text_review
      WHERE region_id = ${regionId} AND subject_id = ANY(${sql.param(subjectIds)}::uuid[])) AS has`)
  return rows[0]?.has === true
}

/** Opens the review of a text; the identifier of the one that is there when there is one. */
export async function insertReview(
  transaction: Database,
  regionId: RegionId,
  subject: ReviewedText,
  review: { state: TextState; words: readonly string[]; createdAt: Date },
): Promise<{ id: string; isNew: boolean }> {
  const values = { regionId, id: newIdentifier(), ...subject, ...review, changedAt: review.createdAt }
  const rows = await transaction
    .insert(textReview)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: textReview.id })
  if (rows[0]) return { id: rows[0].id, isNew: true }
  const [found] = await transaction
    .select({ id: textReview.id })
    .from(textReview)
    .where(
      and(
        eq(textReview.regionId, regionId),
        eq(textReview.subjectId, subject.subjectId),
        eq(textReview.field, subject.field),
      ),
    )
  return { id: found?.id as string, isNew: false }
}

/** A review with its text as the citizen wrote it, and what the text is about. */
export type TextReview = ReviewedText &
  TextDecision & {
    readonly id: string
    readonly text: string
    readonly words: readonly string[]
    readonly innovationName: string | null
    readonly ticket: string | null
    readonly createdAt: Date
  }

// The text of a review named `t`, from the row that holds it; a field that is none has no text.
const textOf = sql.raw(`
  CASE t.subject
    WHEN 'answer' THEN CASE split_part(t.field, '.', 1)
      WHEN 'text' THEN a.open_text
      WHEN 'added' THEN a.added ->> substr(t.field, ${addedField('').length + 1})
      WHEN 'respondent' THEN a.respondent ->> substr(t.field, ${respondentField('').length + 1}) END
    WHEN 'complaint' THEN CASE t.field WHEN 'text' THEN c.text WHEN 'place' THEN c.place WHEN 'national-text' THEN c.national_text END
    ELSE CASE t.field WHEN 'text' THEN s.text END END`)
const rowsBehind = sql`
  LEFT JOIN answer a ON t.subject = 'answer' AND a.region_id = t.region_id AND a.id = t.subject_id
  LEFT JOIN complaint_step s ON t.subject = 'complaint-step' AND s.region_id = t.region_id AND s.id = t.subject_id
  LEFT JOIN complaint c ON c.region_id = t.region_id AND c.id = CASE t.subject WHEN 'complaint' THEN t.subject_id ELSE s.complaint_id END
`

const withText = sql`
  SELECT t.id, t.subject, t.subject_id, t.field, t.state, t.words, t.masks, t.created_at, i.name AS innovation_name, c.ticket,
    ${textOf} AS text
  FROM text_review t ${rowsBehind}
  LEFT JOIN innovation i ON i.region_id = t.region_id AND i.id = coalesce(a.innovation_id, c.innovation_id)`

function reviewOf(row: Record<string, unknown>): TextReview {
  return {
    id: row.id as string,
    subject: row.subject as TextReview['subject'],
    subjectId: row.subject_id as string,
    field: row.field as string,
    state: row.state as TextState,
    text: (row.text as string | null) ?? '',
    words: row.words as string[],
    masks: row.masks as TextDecision['masks'],
    innovationName: row.innovation_name as string | null,
    ticket: row.ticket as string | null,
    createdAt: new Date(row.created_at as string),
  }
}

/** One review; inside a transaction it is held until the end with `hold`. */
export async function findReview(
  db: Database,
  regionId: RegionId,
  id: string,
  hold = false,
): Promise<TextReview | null> {
  const { rows } = await db.execute(
    sql`${withText} WHERE t.region_id = ${regionId} AND t.id = ${id} ${hold ? sql`FOR UPDATE OF t` : sql``}`,
  )
  return rows[0] ? reviewOf(rows[0]) : null
}

/** The review of a text, held until the transaction ends; null where there is none. */
export async function findReviewOf(
  transaction: Database,
  regionId: RegionId,
  { subjectId, field }: ReviewedText,
): Promise<TextReview | null> {
  const { rows } = await transaction.execute(
    sql`${withText} WHERE t.region_id = ${regionId} AND t.subject_id = ${subjectId} AND t.field = ${field} FOR UPDATE OF t`,
  )
  return rows[0] ? reviewOf(rows[0]) : null
}

/** The reviews in a state: what waits longest first, else the newest first. */
export async function listReviews(
  db: Database,
  regionId: RegionId,
  page: { state: TextState; limit: number; offset: number },
): Promise<TextReview[]> {
  const order = page.state === 'waiting' ? sql`t.created_at, t.id` : sql`t.changed_at DESC, t.id DESC`
  const { rows } =
    await db.execute(sql`${withText} WHERE t.region_id = ${regionId} AND t.state = ${page.state}
    ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`)
  return rows.map(reviewOf)
}

/** How many texts are in each state. */
export async function countReviews(db: Database, regionId: RegionId): Promise<Record<TextState, number>> {
  const { rows } = await db.execute(sql`
    SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'released')::int AS released,
      count(*) FILTER (WHERE state = 'hidden')::int AS hidden FROM text_review WHERE region_id = ${regionId}`)
  return rows[0] as Record<TextState, number>
}

export async function updateReview(
  transaction: Database,
  regionId: RegionId,
  id: string,
  changes: Partial<TextDecision> & { words?: readonly string[]; changedAt: Date },
): Promise<void> {
  await transaction
    .update(textReview)
    .set(changes)
    .where(and(eq(textReview.regionId, regionId), eq(textReview.id, id)))
}

/** Whether a row holds an open text in a field. */
export async function holdsText(
  db: Database,
  regionId: RegionId,
  { subject, subjectId, field }: ReviewedText,
): Promise<boolean> {
  const { rows } = await db.execute(sql`SELECT FROM (
      SELECT ${regionId}::integer AS region_id, ${subject}::text AS subject, ${subjectId}::uuid AS subject_id, ${field}::text AS field
    ) t ${rowsBehind} WHERE ${textOf} IS NOT NULL`)
  return rows.length === 1
}

/** Gives a text that moved to another row the review that it had; nothing where there was none. */
export async function copyReview(
  transaction: Database,
  regionId: RegionId,
  from: ReviewedText,
  toId: string,
  now: Date,
): Promise<void> {
  const review = await findReviewOf(transaction, regionId, from)
  if (!review) return
  const { state, masks, words } = review
  const { id } = await insertReview(
    transaction,
    regionId,
    { ...from, subjectId: toId },
    { state, words, createdAt: now },
  )
  await updateReview(transaction, regionId, id, { state, masks, words, changedAt: now })
  const step = { reviewId: id, kind: state, reason: null, personId: null, createdAt: now }
  await insertReviewStep(transaction, regionId, step)
}

/** A step of a review as it is shown. */
export type TextReviewStep = {
  readonly kind: TextReviewStepKind
  readonly reason: string | null
  readonly personName: string | null
  readonly createdAt: Date
}

export async function insertReviewStep(
  transaction: Database,
  regionId: RegionId,
  step: {
    reviewId: string
    kind: TextReviewStepKind
    reason: string | null
    personId: PersonId | null
    createdAt: Date
  },
): Promise<void> {
  await transaction.insert(textReviewStep).values({ ...step, regionId, id: newIdentifier() })
}

/** The steps of a review, the oldest first. */
export async function listReviewSteps(
  db: Database,
  regionId: RegionId,
  reviewId: string,
): Promise<TextReviewStep[]> {
  return db
    .select({
      kind: textReviewStep.kind,
      reason: textReviewStep.reason,
      personName: person.name,
      createdAt: textReviewStep.createdAt,
    })
    .from(textReviewStep)
    .leftJoin(person, eq(person.id, textReviewStep.personId))
    .where(and(eq(textReviewStep.regionId, regionId), eq(textReviewStep.reviewId, reviewId)))
    .orderBy(asc(textReviewStep.createdAt), asc(textReviewStep.id))
}
