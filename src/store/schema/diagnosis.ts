import { sql } from 'drizzle-orm'
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
  uuid,
} from 'drizzle-orm/pg-core'
import type { IdeaOrigin, IdeaRoute, IdeaTexts } from '../../domain/diagnosis/idea.ts'
import type { IdeaSheetKind, SheetRow } from '../../domain/diagnosis/idea-sheet.ts'
import type { ScreeningVariant } from '../../domain/diagnosis/screening.ts'
import type { AgencyId, InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** How a region filters and weighs problems from a day on, with where the rule comes from. */
export const priorityRule = pgTable(
  'priority_rule',
  {
    regionId: regionId(),
    validFrom: date('valid_from').notNull(),
    urgency: real('urgency').notNull(),
    seriousness: real('seriousness').notNull(),
    growth: real('growth').notNull(),
    screening: text('screening').$type<ScreeningVariant>().notNull(),
    source: text('source').notNull(),
    setBy: text('set_by').$type<PersonId>(),
    setAt: moment('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.validFrom, table.setAt] })],
)

/** A problem of an agency: what happens, with figures and where they come from, and its causes as they were typed. */
export const problem = pgTable(
  'problem',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    statement: text('statement').notNull(),
    figures: text('figures'),
    source: text('source'),
    /** One line a branch, as `parseCauses` reads it. */
    causes: text('causes'),
    isExample: boolean('is_example').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('problem_agency').on(table.regionId, table.agencyId),
  ],
)

/** What the filter said of a problem, each time; the latest counts. */
export const problemScreening = pgTable(
  'problem_screening',
  {
    regionId: regionId(),
    id: id(),
    problemId: uuid('problem_id').notNull(),
    variant: text('variant').$type<ScreeningVariant>().notNull(),
    actual: smallint('actual').notNull(),
    problematic: smallint('problematic').notNull(),
    widespread: smallint('widespread').notNull(),
    feasible: smallint('feasible').notNull(),
    reason: text('reason').notNull(),
    screenedBy: text('screened_by').$type<PersonId>(),
    screenedAt: moment('screened_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('problem_screening_problem').on(table.regionId, table.problemId, table.screenedAt),
  ],
)

/** One person's scores of a problem, with the reason. */
export const problemScore = pgTable(
  'problem_score',
  {
    regionId: regionId(),
    problemId: uuid('problem_id').notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    urgency: smallint('urgency').notNull(),
    seriousness: smallint('seriousness').notNull(),
    growth: smallint('growth').notNull(),
    reason: text('reason').notNull(),
    scoredAt: moment('scored_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.problemId, table.personId] })],
)

/** An idea: where it comes from and its texts; the innovation that it became. */
export const idea = pgTable(
  'idea',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    problemId: uuid('problem_id'),
    route: text('route').$type<IdeaRoute>().notNull(),
    origin: text('origin').$type<IdeaOrigin>().notNull(),
    name: text('name').notNull(),
    texts: jsonb('texts').$type<IdeaTexts>().notNull().default({}),
    innovationId: uuid('innovation_id').$type<InnovationId>(),
    /** The sheet that it was found on, and what was chosen there, a line a row. */
    sheetId: uuid('sheet_id'),
    picked: text('picked'),
    isExample: boolean('is_example').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('idea_agency').on(table.regionId, table.agencyId),
    index('idea_innovation').on(table.regionId, table.innovationId),
    index('idea_sheet_of').on(table.regionId, table.sheetId).where(sql`sheet_id IS NOT NULL`),
  ],
)

/** Who of the team would choose the idea. */
export const ideaVote = pgTable(
  'idea_vote',
  {
    regionId: regionId(),
    ideaId: uuid('idea_id').notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    votedAt: moment('voted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.ideaId, table.personId] })],
)

/** A sheet on which ideas are found without a problem, with its rows as they were read. */
export const ideaSheet = pgTable(
  'idea_sheet',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    kind: text('kind').$type<IdeaSheetKind>().notNull(),
    question: text('question').notNull(),
    rows: jsonb('rows').$type<readonly SheetRow[]>().notNull(),
    isExample: boolean('is_example').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('idea_sheet_agency').on(table.regionId, table.agencyId),
  ],
)

/** Two problems or two ideas of an agency that are one; undone, both stand again. */
export const diagnosisMerge = pgTable(
  'diagnosis_merge',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    kind: text('kind').$type<'problem' | 'idea'>().notNull(),
    goneId: uuid('gone_id').notNull(),
    keptId: uuid('kept_id').notNull(),
    /** Ideas that came along with a problem, or people whose votes came along with an idea. */
    moved: text('moved').array().notNull().default([]),
    mergedBy: text('merged_by').$type<PersonId>(),
    mergedAt: moment('merged_at').notNull(),
    undoneBy: text('undone_by').$type<PersonId>(),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('diagnosis_merge_agency').on(table.regionId, table.agencyId),
  ],
)
