import { boolean, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type {
  ReadinessComponent,
  ReadinessInstrument,
  ReadinessScores,
} from '../../domain/readiness/readiness.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** What an agency said of its readiness, once; it may say so several times a year. */
export const readinessSurvey = pgTable(
  'readiness_survey',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    year: smallint('year').notNull(),
    /** The questions as they were. */
    instrument: jsonb('instrument').$type<ReadinessInstrument>().notNull(),
    scores: jsonb('scores').$type<ReadinessScores>().notNull(),
    evidence: jsonb('evidence').$type<Partial<Record<ReadinessComponent, string>>>().notNull().default({}),
    isExample: boolean('is_example').notNull().default(false),
    answeredBy: text('answered_by').$type<PersonId>(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('readiness_survey_agency').on(table.regionId, table.agencyId, table.answeredAt),
  ],
)

/** What a second person found in its place; both stay. */
export const readinessCheck = pgTable(
  'readiness_check',
  {
    regionId: regionId(),
    surveyId: uuid('survey_id').notNull(),
    scores: jsonb('scores').$type<ReadinessScores>().notNull(),
    note: text('note').notNull(),
    checkedBy: text('checked_by').$type<PersonId>(),
    checkedAt: moment('checked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.surveyId] })],
)
