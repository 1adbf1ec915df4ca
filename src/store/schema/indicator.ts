import {
  boolean,
  date,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { IndicatorPurpose } from '../../domain/measurement/indicator.ts'
import type { IndicatorId, InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** What is measured of an innovation, with unit and direction, as One Data (Perpres 39/2019) asks. */
export const indicator = pgTable(
  'indicator',
  {
    regionId: regionId(),
    id: id().$type<IndicatorId>(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    /** What it is called on English pages; the name stands for both until somebody says so. */
    nameEn: text('name_en'),
    definition: text('definition'),
    kind: text('kind').$type<'input' | 'output' | 'outcome'>().notNull(),
    unit: text('unit').notNull(),
    direction: text('direction').$type<'higher' | 'lower' | 'neutral'>().notNull(),
    frequency: text('frequency').$type<'month' | 'quarter' | 'year'>().notNull().default('month'),
    baselineValue: doublePrecision('baseline_value'),
    baselineOn: date('baseline_on'),
    baselineSource: text('baseline_source'),
    /** Marks the series that the verdict needs by its meaning, not only as a result. */
    purpose: text('purpose').$type<IndicatorPurpose>(),
    source: text('source'),
    isExample: boolean('is_example').notNull().default(false),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('indicator_key').on(table.regionId, table.innovationId, table.key),
  ],
)

/** The value aimed at by the end of a period. */
export const indicatorTarget = pgTable(
  'indicator_target',
  {
    regionId: regionId(),
    indicatorId: uuid('indicator_id').$type<IndicatorId>().notNull(),
    period: date('period').notNull(),
    value: doublePrecision('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.indicatorId, table.period] })],
)

/**
 * A value at a time. Rows are never changed: a correction is a new row that names the one it supersedes,
 * and the newest row of a period counts. `period` is the first day of the month, quarter or year.
 */
export const measurement = pgTable(
  'measurement',
  {
    regionId: regionId(),
    id: id(),
    indicatorId: uuid('indicator_id').$type<IndicatorId>().notNull(),
    period: date('period').notNull(),
    /** Null takes the value back that it supersedes. */
    value: doublePrecision('value'),
    source: text('source'),
    note: text('note'),
    supersedesId: uuid('supersedes_id'),
    recordedBy: text('recorded_by').$type<PersonId>(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('measurement_supersedes').on(table.regionId, table.supersedesId),
    index('measurement_series').on(table.regionId, table.indicatorId, table.period),
  ],
)

/** A second person's look at a value: confirmed, or doubted with a reason. Never the one who recorded it. */
export const measurementCheck = pgTable(
  'measurement_check',
  {
    regionId: regionId(),
    measurementId: uuid('measurement_id').notNull(),
    outcome: text('outcome').$type<'confirmed' | 'doubted'>().notNull(),
    note: text('note'),
    checkedBy: text('checked_by').$type<PersonId>().notNull(),
    checkedAt: moment('checked_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.measurementId] })],
)

/** The same indicator at a place without the innovation (another agency or district); at most one for an indicator. */
export const comparisonSeries = pgTable(
  'comparison_series',
  {
    regionId: regionId(),
    indicatorId: uuid('indicator_id').$type<IndicatorId>().notNull(),
    /** Which of the places it is compared with, from 1. */
    place: smallint('place').notNull().default(1),
    /** Name of the place. */
    name: text('name').notNull(),
    source: text('source').notNull(),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.indicatorId, table.place] }),
    unique('comparison_series_name').on(table.regionId, table.indicatorId, table.name),
  ],
)

/** A value of the other place; `period` as in `measurement`. A correction changes the row, and the audit keeps both. */
export const comparisonValue = pgTable(
  'comparison_value',
  {
    regionId: regionId(),
    indicatorId: uuid('indicator_id').$type<IndicatorId>().notNull(),
    place: smallint('place').notNull().default(1),
    period: date('period').notNull(),
    value: doublePrecision('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.indicatorId, table.place, table.period] })],
)
