import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Table } from '../../domain/intake/table.ts'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** A file that came in as rows: checked first, mended on the screen, written only when it is confirmed. */
export const intakeBatch = pgTable(
  'intake_batch',
  {
    regionId: regionId(),
    id: id(),
    kind: text('kind').$type<'innovations' | 'measurements' | 'complaints'>().notNull(),
    /** For measurements: the innovation whose indicators are filled. */
    subjectId: uuid('subject_id'),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    table: jsonb('table').$type<Table>().notNull(),
    /** Column (counted from 0) by field; for measurements the field is the key of an indicator or 'period'. */
    mapping: jsonb('mapping').$type<Record<string, number>>().notNull(),
    /** What a text means wherever it stands, by field and normal form: chosen once for all rows. */
    meanings: jsonb('meanings').$type<Record<string, Record<string, string>>>().notNull().default({}),
    /** Decisions by data row. */
    resolutions: jsonb('resolutions').$type<Record<string, unknown>>().notNull().default({}),
    state: text('state').$type<'checked' | 'confirmed' | 'discarded'>().notNull().default('checked'),
    written: integer('written'),
    createdBy: text('created_by').$type<PersonId>().notNull(),
    confirmedAt: moment('confirmed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('intake_batch_kind').on(table.regionId, table.kind, table.createdAt),
  ],
)
