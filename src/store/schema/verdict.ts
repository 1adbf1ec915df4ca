import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { VerdictCause } from '../../domain/verdict/cause.ts'
import type { Evidence } from '../../domain/verdict/evidence.ts'
import type { Judgement, Recommendation } from '../../domain/verdict/judgement.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { Policy } from '../../domain/verdict/policy.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** Thresholds of the verdict, versioned: who changed them and when. */
export const verdictPolicy = pgTable(
  'verdict_policy',
  {
    regionId: regionId(),
    version: integer('version').notNull(),
    policy: jsonb('policy').$type<Policy>().notNull(),
    reason: text('reason'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.version] })],
)

/** Every verdict with the evidence and the policy it was made from, so that it can be made again. */
export const verdict = pgTable(
  'verdict',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    verdict: text('verdict').$type<VerdictName>().notNull(),
    /** The verdict that stood before, so that the moves of a week are read without comparing histories. */
    previous: text('previous').$type<VerdictName>().notNull(),
    judgement: jsonb('judgement').$type<Judgement>().notNull(),
    evidence: jsonb('evidence').$type<Evidence>().notNull(),
    policyVersion: integer('policy_version').notNull(),
    /** What made it be judged again: a measurement, answers, a complaint, a policy. */
    cause: text('cause').$type<VerdictCause>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('verdict_innovation').on(table.regionId, table.innovationId, table.createdAt),
  ],
)

/** An innovation that a job could not judge, until it can. */
export const judgingFailure = pgTable(
  'judging_failure',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    cause: text('cause').$type<VerdictCause>().notNull(),
    /** Kind and words of the error, without the values that were written. */
    reason: text('reason').notNull(),
    attempts: integer('attempts').notNull().default(1),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId] })],
)

/** What moved without a person and waits for a judgement; while a job makes it, the mark is taken. */
export const verdictDue = pgTable(
  'verdict_due',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    isTaken: boolean('is_taken').notNull().default(false),
    cause: text('cause').$type<VerdictCause>().notNull(),
    since: moment('since').notNull().defaultNow(),
    takenAt: moment('taken_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.isTaken] })],
)

/** What a leader decided, with the verdict as it stood. */
export const decision = pgTable(
  'decision',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    verdictId: uuid('verdict_id'),
    kind: text('kind').$type<'scale-up' | 'keep' | 'improve' | 'stop'>().notNull(),
    reason: text('reason').notNull(),
    responsible: text('responsible'),
    /** The same as a person with an account. */
    ownerId: text('owner_id').$type<PersonId>(),
    /** Whose name stands beside one against the recommendation. */
    secondId: text('second_id').$type<PersonId>(),
    recommended: text('recommended').$type<Recommendation['action']>(),
    dueOn: date('due_on'),
    decidedBy: text('decided_by').$type<PersonId>().notNull(),
    decidedAt: moment('decided_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('decision_innovation').on(table.regionId, table.innovationId, table.decidedAt),
    index('decision_due').on(table.regionId, table.dueOn),
  ],
)

/** What is counted: all innovations, or only the published ones that the public sees. */
export type TallyKind =
  | 'verdict'
  | 'verdict-move'
  | 'stage'
  | 'agency-year'
  /** Why unproven innovations are that (`Lack`). */
  | 'lack'
  | 'published-verdict'
  | 'published-stage'
  | 'published-agency'
  | 'published-year'
  | 'published-affair'
  | 'published-digital'
  /** In how many published innovations a word stands, by which a typing error is mended. */
  | 'word'

/** Counts of the board, kept by triggers on innovation, so that the board costs the same at any size. */
export const regionTally = pgTable(
  'region_tally',
  {
    regionId: regionId(),
    kind: text('kind').$type<TallyKind>().notNull(),
    key: text('key').notNull(),
    count: bigint('count', { mode: 'number' }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.kind, table.key] })],
)
