import { index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { ConsentKind } from '../../domain/privacy/consent.ts'
import type { DataMatterKind, DataMatterStepKind } from '../../domain/privacy/data-matter.ts'
import type { RecordClass } from '../../domain/privacy/processing.ts'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'
import { person } from './person.ts'

const createdBy = () =>
  text('created_by')
    .$type<PersonId>()
    .references(() => person.id)

/** A request of somebody about their own data, or a breach, with a clock of three days. */
export const dataMatter = pgTable(
  'data_matter',
  {
    regionId: regionId(),
    id: id(),
    kind: text('kind').$type<DataMatterKind>().notNull(),
    receivedAt: moment('received_at').notNull(),
    /** Whose data it is, and how they are reached. */
    subject: text('subject').notNull(),
    /** What is asked, or which data was laid open. */
    details: text('details').notNull(),
    /** Of a breach: when and how it came about, and what is done. */
    cause: text('cause').notNull().default(''),
    measures: text('measures').notNull().default(''),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('data_matter_received').on(table.regionId, table.receivedAt),
  ],
)

export const dataMatterStep = pgTable(
  'data_matter_step',
  {
    regionId: regionId(),
    matterId: uuid('matter_id').notNull(),
    kind: text('kind').$type<DataMatterStepKind>().notNull(),
    note: text('note').notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.matterId, table.kind] })],
)

/** How long a class of records is kept; the latest row of a class holds, `months` null for ever. */
export const retentionRule = pgTable(
  'retention_rule',
  {
    regionId: regionId(),
    recordClass: text('record_class').$type<RecordClass>().notNull(),
    months: integer('months'),
    source: text('source').notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.recordClass, table.createdAt] })],
)

/** The words by which people are told what becomes of their data, each version as it stood and since when this installation shows it. */
export const consentText = pgTable(
  'consent_text',
  {
    kind: text('kind').$type<ConsentKind>().notNull(),
    version: smallint('version').notNull(),
    textId: text('text_id').notNull(),
    textEn: text('text_en').notNull(),
    /** SHA-256 of both texts, a line end between them, hexadecimal. */
    hash: text('hash').notNull(),
    since: moment('since').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
)
