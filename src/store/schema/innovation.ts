import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, InnovationId, PersonId } from '../../domain/scope.ts'
import type { Lack } from '../../domain/verdict/lacks.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { SturdyWord } from '../../domain/verdict/sensitivity.ts'
import type { ThreeFacts } from '../../domain/verdict/three-facts.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** Regular use of the innovation, by the national index: idea, trial, or implemented. */
export type ImplementationStatus = 'initiative' | 'trial' | 'implemented'

/** Numbers behind the one sentence of a card; the page makes the sentence in the reader's language. */
export type Headline = {
  code: string
  numbers: Record<string, number | string | null>
  /** The three facts as they are told in public; left out in headlines of before. */
  facts?: ThreeFacts
  /** How sturdy the answer on the outcomes is; left out as long as there is none. */
  sturdy?: SturdyWord
  /** Why it is not proven, for the desk; left out in headlines of before. */
  lacks?: Lack[]
}

/** How exactly a day is known: of a month or a year alone the first day is kept, and nothing is told of that day. */
export type DatePrecision = 'day' | 'month' | 'year'

export const innovation = pgTable(
  'innovation',
  {
    regionId: regionId(),
    id: id().$type<InnovationId>(),
    slug: text('slug').notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    cohortId: uuid('cohort_id'),
    /** Where it was copied from; the lineage of replication. */
    copiedFromRegionId: integer('copied_from_region_id'),
    copiedFromId: uuid('copied_from_id'),
    name: text('name').notNull(),
    /** What it was called before, the latest last. */
    earlierNames: text('earlier_names').array().notNull().default([]),
    summary: text('summary'),
    description: text('description'),
    year: smallint('year').notNull(),
    yearUntil: smallint('year_until'),
    status: text('status').$type<ImplementationStatus>().notNull(),
    digital: boolean('digital'),
    form: text('form').$type<'governance' | 'public-service' | 'other'>(),
    affairCode: text('affair_code'),
    initiatorKind: text('initiator_kind'),
    beneficiaries: text('beneficiaries'),
    trialOn: date('trial_on'),
    trialPrecision: text('trial_precision').$type<DatePrecision>(),
    implementedOn: date('implemented_on'),
    implementedPrecision: text('implemented_precision').$type<DatePrecision>(),
    launchedOn: date('launched_on'),
    /** The day on which it was stopped: it asks nobody any more and no longer counts. */
    stoppedOn: date('stopped_on'),
    /** When it left the lists: merged into another one (`mergedIntoId`), or thrown away untouched. */
    goneAt: moment('gone_at'),
    mergedIntoId: uuid('merged_into_id').$type<InnovationId>(),
    source: text('source'),
    /** Invented for demonstration; said on every page that shows it. */
    isExample: boolean('is_example').notNull().default(false),
    publishedAt: moment('published_at'),
    /** Fingerprint of the texts of which somebody said that what looks like personal data is none. */
    clearedTexts: text('cleared_texts'),
    stage: text('stage').$type<Stage>().notNull().default('drum-up'),
    gateState: text('gate_state').$type<GateState>().notNull().default('draft'),
    heldSince: moment('held_since').notNull().defaultNow(),
    verdict: text('verdict').$type<VerdictName>().notNull().default('unproven'),
    /** `verdictRanks` of the verdict (domain/verdict/names.ts). */
    verdictRank: smallint('verdict_rank').notNull().default(2),
    headline: jsonb('headline').$type<Headline>(),
    satisfactionIndex: real('satisfaction_index'),
    judgedAt: moment('judged_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('innovation_slug').on(table.regionId, table.slug),
    index('innovation_agency').on(table.regionId, table.agencyId),
    index('innovation_gate').on(table.regionId, table.gateState, table.heldSince),
    index('innovation_begun').on(table.regionId, table.year),
  ],
)

/** A year of an innovation: to whom it belonged, and its cohort where it took part in one. */
export const innovationYear = pgTable(
  'innovation_year',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    year: smallint('year').notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    cohortId: uuid('cohort_id'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.year] })],
)

/** What a merge changed of the two records, so that it can be taken back. */
export type MergeBefore = {
  readonly publishedAt: string | null
  readonly stoppedOn: string | null
  /** Years and names that the other one gained. */
  readonly years: readonly number[]
  readonly names: readonly string[]
  /** Survey codes that ask for the other one since. */
  readonly codes: readonly string[]
}

/** Two records that were one: the first went, the other one stayed. */
export const innovationMerge = pgTable(
  'innovation_merge',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    intoId: uuid('into_id').$type<InnovationId>().notNull(),
    before: jsonb('before').$type<MergeBefore>().notNull(),
    mergedBy: text('merged_by').$type<PersonId>(),
    mergedAt: moment('merged_at').notNull(),
    undoneBy: text('undone_by').$type<PersonId>(),
    undoneAt: moment('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/** What the service costs a citizen before and after: minutes, visits, documents, steps, rupiah. */
export const serviceChange = pgTable(
  'service_change',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    key: text('key').$type<'minutes' | 'visits' | 'documents' | 'steps' | 'rupiah'>().notNull(),
    before: real('before').notNull(),
    after: real('after').notNull(),
    source: text('source'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.key] })],
)
