import { boolean, date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** A group of agencies that runs the stages together (angkatan, jilid). */
export const cohort = pgTable(
  'cohort',
  {
    regionId: regionId(),
    id: id(),
    name: text('name').notNull(),
    year: smallint('year').notNull(),
    theme: text('theme'),
    partner: text('partner'),
    /** Who leads the region through all stages. */
    champion: text('champion'),
    resourcePersons: text('resource_persons').array().notNull().default([]),
    coaches: text('coaches').array().notNull().default([]),
    /** Agencies that it has room for. */
    quota: integer('quota'),
    /** Innovations that it aims at. */
    target: integer('target'),
    launchedOn: date('launched_on'),
    isExample: boolean('is_example').notNull().default(false),
    /** Counts its changes, so that nobody overwrites what they have not seen. */
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/** From when to when a cohort works at a stage. */
export const cohortStage = pgTable(
  'cohort_stage',
  {
    regionId: regionId(),
    cohortId: uuid('cohort_id').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.cohortId, table.stage] })],
)

/** Who takes part: because they must, or because they chose to. */
export const cohortAgency = pgTable(
  'cohort_agency',
  {
    regionId: regionId(),
    cohortId: uuid('cohort_id').notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    isBound: boolean('is_bound').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.cohortId, table.agencyId] }),
    index('cohort_agency_agency').on(table.regionId, table.agencyId),
  ],
)

/** What was said in a meeting on the cohort, about one agency or about all. */
export const cohortNote = pgTable(
  'cohort_note',
  {
    regionId: regionId(),
    id: id(),
    cohortId: uuid('cohort_id').notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>(),
    text: text('text').notNull(),
    authorId: text('author_id').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('cohort_note_cohort').on(table.regionId, table.cohortId, table.createdAt),
  ],
)
