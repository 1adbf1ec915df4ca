import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Origin } from '../../domain/message/origin.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { AddedQuestion } from '../../domain/survey/added-question.ts'
import type { AnswerMark } from '../../domain/survey/answer-mark.ts'
import type { AnswerClaim } from '../../domain/survey/answer-moment.ts'
import type { SurveyCodeKind } from '../../domain/survey/survey.ts'
import type { Judgement } from '../../domain/verdict/judgement.ts'
import type { Release } from '../../domain/verdict/release.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** The questions as they were asked. A form that has answers is versioned, never changed under them. */
export const surveyForm = pgTable(
  'survey_form',
  {
    regionId: regionId(),
    version: integer('version').notNull(),
    length: text('length').$type<'full' | 'short'>().notNull(),
    elements: jsonb('elements').$type<string[]>().notNull(),
    added: jsonb('added').$type<readonly AddedQuestion[]>().notNull().default([]),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.version] })],
)

/** A short link or QR code: one per innovation, counter or campaign. The code alone finds it, so it is unique everywhere. */
export const surveyCode = pgTable(
  'survey_code',
  {
    regionId: regionId(),
    code: text('code').notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    formVersion: integer('form_version').notNull(),
    kind: text('kind').$type<SurveyCodeKind>().notNull(),
    label: text('label'),
    /** Filled in on a device of the office, by one citizen after another: many answers of one device are usual there. */
    sharedDevice: boolean('shared_device').notNull().default(false),
    endedAt: moment('ended_at'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.code] }),
    unique('survey_code_code').on(table.code),
    index('survey_code_innovation').on(table.regionId, table.innovationId),
  ],
)

/**
 * An answer of a citizen: no account, no address. `id` is made by the sender, so that the same answer sent
 * twenty times is one row. Element columns hold 1-4 or nothing.
 */
export const answer = pgTable(
  'answer',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    code: text('code').notNull(),
    formVersion: integer('form_version').notNull(),
    requirements: smallint('requirements'),
    procedures: smallint('procedures'),
    completionTime: smallint('completion_time'),
    cost: smallint('cost'),
    product: smallint('product'),
    competence: smallint('competence'),
    behaviour: smallint('behaviour'),
    complaintHandling: smallint('complaint_handling'),
    facilities: smallint('facilities'),
    knewBefore: boolean('knew_before'),
    /** From where they knew of it; nothing where it was not asked or not said. */
    heardFrom: text('heard_from').$type<Origin>(),
    openText: text('open_text'),
    added: jsonb('added').$type<Record<string, string>>(),
    respondent: jsonb('respondent').$type<Record<string, string>>(),
    language: text('language').$type<'id' | 'en'>(),
    /** Salted, daily-changing, coarse; only to see that many answers came from one device on one day. */
    deviceKey: text('device_key'),
    /** Came from a network of the innovation's agency; nothing where none is registered. The address itself is not kept. */
    fromAgencyNetwork: boolean('from_agency_network'),
    /** The sender's network alone, salted anew each day and by process: what is counted by networks is counted within one salt. */
    networkKey: text('network_key'),
    /** The signed page that was filled in, '-' where none came along, null where none was asked for. */
    pageKey: text('page_key'),
    /** The signed-in source that brought the answer in; null for one that came by the open page. */
    batch: text('batch'),
    /** What became of the moment that the sender claimed; null where none was. */
    claim: text('claim').$type<AnswerClaim>(),
    /** Why it does not move the index; null for one that counts. */
    mark: text('mark').$type<AnswerMark>(),
    secondsTaken: integer('seconds_taken'),
    answeredAt: moment('answered_at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('answer_innovation').on(table.regionId, table.innovationId, table.receivedAt),
    index('answer_time').on(table.regionId, table.answeredAt),
  ],
)

/** Marked answers beyond what one network leaves as rows on a day: counted, and nothing else of them is kept. */
export const answerNotKept = pgTable(
  'answer_not_kept',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    day: date('day').notNull(),
    answers: integer('answers').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.day] })],
)

/** Sums over answers from which every figure about them follows; the same in each table of running totals. */
function answerTotals() {
  return {
    answers: bigint('answers', { mode: 'number' }).notNull().default(0),
    /** Respondents with at least one element answered, and the sums of their own indices (25-100). */
    indexed: bigint('indexed', { mode: 'number' }).notNull().default(0),
    indexSum: doublePrecision('index_sum').notNull().default(0),
    indexSquareSum: doublePrecision('index_square_sum').notNull().default(0),
    knewAsked: bigint('knew_asked', { mode: 'number' }).notNull().default(0),
    knew: bigint('knew', { mode: 'number' }).notNull().default(0),
    requirementsSum: bigint('requirements_sum', { mode: 'number' }).notNull().default(0),
    requirementsCount: bigint('requirements_count', { mode: 'number' }).notNull().default(0),
    requirementsSquareSum: bigint('requirements_square_sum', { mode: 'number' }).notNull().default(0),
    proceduresSum: bigint('procedures_sum', { mode: 'number' }).notNull().default(0),
    proceduresCount: bigint('procedures_count', { mode: 'number' }).notNull().default(0),
    proceduresSquareSum: bigint('procedures_square_sum', { mode: 'number' }).notNull().default(0),
    completionTimeSum: bigint('completion_time_sum', { mode: 'number' }).notNull().default(0),
    completionTimeCount: bigint('completion_time_count', { mode: 'number' }).notNull().default(0),
    completionTimeSquareSum: bigint('completion_time_square_sum', { mode: 'number' }).notNull().default(0),
    costSum: bigint('cost_sum', { mode: 'number' }).notNull().default(0),
    costCount: bigint('cost_count', { mode: 'number' }).notNull().default(0),
    costSquareSum: bigint('cost_square_sum', { mode: 'number' }).notNull().default(0),
    productSum: bigint('product_sum', { mode: 'number' }).notNull().default(0),
    productCount: bigint('product_count', { mode: 'number' }).notNull().default(0),
    productSquareSum: bigint('product_square_sum', { mode: 'number' }).notNull().default(0),
    competenceSum: bigint('competence_sum', { mode: 'number' }).notNull().default(0),
    competenceCount: bigint('competence_count', { mode: 'number' }).notNull().default(0),
    competenceSquareSum: bigint('competence_square_sum', { mode: 'number' }).notNull().default(0),
    behaviourSum: bigint('behaviour_sum', { mode: 'number' }).notNull().default(0),
    behaviourCount: bigint('behaviour_count', { mode: 'number' }).notNull().default(0),
    behaviourSquareSum: bigint('behaviour_square_sum', { mode: 'number' }).notNull().default(0),
    complaintHandlingSum: bigint('complaint_handling_sum', { mode: 'number' }).notNull().default(0),
    complaintHandlingCount: bigint('complaint_handling_count', { mode: 'number' }).notNull().default(0),
    complaintHandlingSquareSum: bigint('complaint_handling_square_sum', { mode: 'number' })
      .notNull()
      .default(0),
    facilitiesSum: bigint('facilities_sum', { mode: 'number' }).notNull().default(0),
    facilitiesCount: bigint('facilities_count', { mode: 'number' }).notNull().default(0),
    facilitiesSquareSum: bigint('facilities_square_sum', { mode: 'number' }).notNull().default(0),
  }
}

/**
 * Running totals of the answers to an innovation, kept by the statement that inserts the answer. Pages read
 * these and never scan answers. `slot` spreads a busy innovation over several rows, so that counters at many
 * desks do not wait for each other; readers add the slots up.
 */
export const voiceTally = pgTable(
  'voice_tally',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    /** Marked answers are counted in rows of their own. */
    isMarked: boolean('is_marked').notNull().default(false),
    slot: smallint('slot').notNull(),
    ...answerTotals(),
    lastAnswerAt: moment('last_answer_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.isMarked, table.slot] })],
)

/**
 * Running totals of the answers to added questions, kept by a trigger: one row for each option or step, and one with an
 * empty `value` for numbers and texts. `total` adds up steps and numbers.
 */
export const addedTally = pgTable(
  'added_tally',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    question: text('question').notNull(),
    value: text('value').notNull(),
    slot: smallint('slot').notNull(),
    answers: bigint('answers', { mode: 'number' }).notNull().default(0),
    total: doublePrecision('total').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.innovationId, table.question, table.value, table.slot] }),
  ],
)

/** Answers that say from where somebody knew of an innovation, by origin, kept by a trigger. */
export const heardTally = pgTable(
  'heard_tally',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    slot: smallint('slot').notNull(),
    answers: bigint('answers', { mode: 'number' }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.origin, table.slot] })],
)

/** What a team changed because of what citizens said; told in public until it is taken back. */
export const improvement = pgTable(
  'improvement',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    text: text('text').notNull(),
    /** The day since when it is so. */
    changedOn: date('changed_on').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('improvement_innovation').on(table.regionId, table.innovationId, table.changedOn),
  ],
)

/**
 * Running totals by code and month: for the picture over time, for the verdict's periods, and for every choice of
 * counters, agencies and months on the pages about the voice. Slots of months that are over are joined each night.
 */
export const voiceMonth = pgTable(
  'voice_month',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    month: date('month').notNull(),
    code: text('code').notNull(),
    isMarked: boolean('is_marked').notNull().default(false),
    slot: smallint('slot').notNull(),
    ...answerTotals(),
  },
  (table) => [
    primaryKey({
      columns: [table.regionId, table.innovationId, table.month, table.code, table.isMarked, table.slot],
    }),
  ],
)

/**
 * What the public has been told of the answers and complaints about an innovation, and the judgement as the public reads
 * it. Made where the verdict is made; public pages read this row and no counter.
 */
export const voiceRelease = pgTable(
  'voice_release',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    release: jsonb('release').$type<Release>().notNull(),
    judgement: jsonb('judgement').$type<Judgement>().notNull(),
    /** The limit of small numbers by which it was made. */
    smallNumberLimit: integer('small_number_limit').notNull(),
    /** Answers told; for lists and open data. */
    answers: integer('answers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId] })],
)
