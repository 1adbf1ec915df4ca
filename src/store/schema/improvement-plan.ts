import { date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { IndicatorId, InnovationId, PersonId } from '../../domain/scope.ts'
import type { Continuation } from '../../domain/verdict/decision.ts'
import { moment } from './columns.ts'

/** How an order to improve is carried out: until when it is measured again, and since when the new way runs. */
export const improvementPlan = pgTable(
  'improvement_plan',
  {
    regionId: integer('region_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    measureBy: date('measure_by').notNull(),
    changedOn: date('changed_on'),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.decisionId] })],
)

export const improvementStep = pgTable(
  'improvement_step',
  {
    regionId: integer('region_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    place: smallint('place').notNull(),
    what: text('what').notNull(),
    dueOn: date('due_on').notNull(),
    doneOn: date('done_on'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.decisionId, table.place] })],
)

/** What is measured again. */
export const improvementMeasure = pgTable(
  'improvement_measure',
  {
    regionId: integer('region_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    indicatorId: uuid('indicator_id').$type<IndicatorId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.decisionId, table.indicatorId] })],
)

/** How an innovation goes on in a year. */
export const continuation = pgTable(
  'continuation',
  {
    regionId: integer('region_id').notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    year: smallint('year').notNull(),
    status: text('status').$type<Continuation>().notNull(),
    note: text('note'),
    decisionId: uuid('decision_id'),
    setBy: text('set_by').$type<PersonId>(),
    setAt: moment('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.year] })],
)
