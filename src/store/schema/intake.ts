import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Table } from '../../domain/intake/table.ts'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** The kinds of lists that come in. */
export const intakeKinds = [
  'innovations',
  'measurements',
  'complaints',
  'agencies',
  'people',
  'holidays',
  'answers',
  'values',
] as const
export type IntakeKind = (typeof intakeKinds)[number]

/** A row that a list wrote: its table and whole key, and what stood there before; null for a new one. */
export type Trace = {
  readonly table: string
  readonly key: Readonly<Record<string, string | number>>
  readonly before: Readonly<Record<string, unknown>> | null
}

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes),
})

/** A file that came in as rows: checked first, mended on the screen, written only when it is confirmed. */
export const intakeBatch = pgTable(
  'intake_batch',
  {
    regionId: regionId(),
    id: id(),
    kind: text('kind').$type<IntakeKind>().notNull(),
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
    state: text('state')
      .$type<'checked' | 'confirmed' | 'discarded' | 'undone'>()
      .notNull()
      .default('checked'),
    written: integer('written'),
    traces: jsonb('traces').$type<readonly Trace[]>().notNull().default([]),
    /** The last entry of the region's trail when it was confirmed: a later one about its rows is somebody else's hand. */
    trailMark: bigint('trail_mark', { mode: 'number' }),
    createdBy: text('created_by').$type<PersonId>().notNull(),
    confirmedAt: moment('confirmed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('intake_batch_kind').on(table.regionId, table.kind, table.createdAt),
  ],
)

/** The file of a batch, where it has several sheets. */
export const intakeFile = pgTable(
  'intake_file',
  { regionId: regionId(), batchId: uuid('batch_id').notNull(), content: bytea('content').notNull() },
  (table) => [primaryKey({ columns: [table.regionId, table.batchId] })],
)
