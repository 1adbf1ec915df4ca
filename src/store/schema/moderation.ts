import { boolean, date, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AbusiveWordLanguage } from '../../domain/moderation/abusive-text.ts'
import type { PersonalDataSpan } from '../../domain/moderation/personal-data.ts'
import type { ReviewedText, TextReviewStepKind, TextState } from '../../domain/moderation/text-review.ts'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** What a region says about a word beside the list that comes with Labinov: it makes texts wait, or no longer does. */
export const abusiveWord = pgTable(
  'abusive_word',
  {
    regionId: regionId(),
    id: id(),
    language: text('language').$type<AbusiveWordLanguage>().notNull(),
    word: text('word').notNull(),
    isListed: boolean('is_listed').notNull(),
    validFrom: date('valid_from').notNull(),
    validUntil: date('valid_until'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/**
 * What people decided about a citizen's open text. The text itself stays where it came in and is never changed; without a
 * row here it is shown with the personal data covered that was found. `masks` are the places that a person set instead.
 */
export const textReview = pgTable(
  'text_review',
  {
    regionId: regionId(),
    id: id(),
    subject: text('subject').$type<ReviewedText['subject']>().notNull(),
    /** The answer, complaint or step that holds the text. */
    subjectId: uuid('subject_id').notNull(),
    /** Which of its texts, as `ReviewedText` names them. */
    field: text('field').notNull(),
    state: text('state').$type<TextState>().notNull(),
    /** The words for which it had to wait, as they were written; empty when a person asked for the review. */
    words: jsonb('words').$type<readonly string[]>().notNull(),
    masks: jsonb('masks').$type<readonly PersonalDataSpan[]>(),
    createdAt: createdAt(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('text_review_subject').on(table.regionId, table.subjectId, table.field),
    index('text_review_state').on(table.regionId, table.state, table.createdAt),
  ],
)

/** Each step of a review: what was done, by whom, and why. It only grows. */
export const textReviewStep = pgTable(
  'text_review_step',
  {
    regionId: regionId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    kind: text('kind').$type<TextReviewStepKind>().notNull(),
    reason: text('reason'),
    personId: text('person_id').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('text_review_step_review').on(table.regionId, table.reviewId, table.createdAt),
  ],
)
