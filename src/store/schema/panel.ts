import {
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
import type { Criterion, Scores } from '../../domain/judging/scorecard.ts'
import type { AgencyId, InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

const panelId = () => uuid('panel_id').notNull()
const innovationId = () => uuid('innovation_id').$type<InnovationId>().notNull()
const personId = () => text('person_id').$type<PersonId>().notNull()

/** The judging of one competition and year, with its own criteria. */
export const panel = pgTable(
  'panel',
  {
    regionId: regionId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    criteria: jsonb('criteria').$type<readonly Criterion[]>().notNull(),
    /** Where the criteria come from, as its page says. */
    criteriaSource: text('criteria_source').notNull(),
    perEntry: smallint('per_entry').notNull(),
    secondLookPoints: smallint('second_look_points').notNull(),
    isExample: boolean('is_example').notNull().default(false),
    closedAt: moment('closed_at'),
    /** What the plenary decided, in its words. */
    decision: text('decision'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('panel_region_id_code_key').on(table.regionId, table.code),
  ],
)

export const panelJudge = pgTable(
  'panel_judge',
  {
    regionId: regionId(),
    panelId: panelId(),
    personId: personId(),
    /** Where they work, where the roles of their account do not say so. */
    agencyId: uuid('agency_id').$type<AgencyId>(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.panelId, table.personId] }),
    index('panel_judge_person').on(table.regionId, table.personId),
  ],
)

export const panelEntry = pgTable(
  'panel_entry',
  { regionId: regionId(), panelId: panelId(), innovationId: innovationId() },
  (table) => [primaryKey({ columns: [table.regionId, table.panelId, table.innovationId] })],
)

/** What a judge said to keep them from an entry. */
export const panelConflict = pgTable(
  'panel_conflict',
  {
    regionId: regionId(),
    panelId: panelId(),
    personId: personId(),
    innovationId: innovationId(),
    reason: text('reason').notNull(),
    declaredAt: moment('declared_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.panelId, table.personId, table.innovationId] })],
)

export const panelAssignment = pgTable(
  'panel_assignment',
  { regionId: regionId(), panelId: panelId(), innovationId: innovationId(), personId: personId() },
  (table) => [primaryKey({ columns: [table.regionId, table.panelId, table.innovationId, table.personId] })],
)

/** A judge's sheet of an entry: a draft until it is in, then as it is. */
export const scoreSheet = pgTable(
  'score_sheet',
  {
    regionId: regionId(),
    panelId: panelId(),
    innovationId: innovationId(),
    personId: personId(),
    scores: jsonb('scores').$type<Scores>().notNull(),
    comment: text('comment'),
    /** For the judge alone. */
    privateNote: text('private_note'),
    total: doublePrecision('total'),
    inAt: moment('in_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.panelId, table.innovationId, table.personId] })],
)

/** That a judge was reminded of sheets that are not in, once a day. */
export const judgeReminder = pgTable(
  'judge_reminder',
  {
    regionId: regionId(),
    panelId: panelId(),
    personId: personId(),
    day: date('day').notNull(),
    /** How many were not in. */
    sheets: integer('sheets').notNull(),
    way: text('way').$type<'mail' | 'hand'>().notNull(),
    madeBy: text('made_by').$type<PersonId>(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.panelId, table.personId, table.day] })],
)
