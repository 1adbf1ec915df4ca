import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField, WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** The questions of a stage as a region asks them. A form that was answered is versioned, never changed. */
export const worksheetForm = pgTable(
  'worksheet_form',
  {
    regionId: regionId(),
    stage: text('stage').$type<Stage>().notNull(),
    version: integer('version').notNull(),
    fields: jsonb('fields').$type<WorksheetField[]>().notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.stage, table.version] })],
)

/** One innovation at one stage: the text as it stands and who holds it. */
export const worksheet = pgTable(
  'worksheet',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    formVersion: integer('form_version').notNull(),
    state: text('state').$type<GateState>().notNull(),
    revision: integer('revision').notNull().default(0),
    values: jsonb('values').$type<WorksheetValues>().notNull().default({}),
    heldSince: moment('held_since').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.stage] })],
)

/** Every save of a worksheet, kept: whoever writes at the same time loses nothing. */
export const worksheetRevision = pgTable(
  'worksheet_revision',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    revision: integer('revision').notNull(),
    baseRevision: integer('base_revision').notNull(),
    values: jsonb('values').$type<WorksheetValues>().notNull(),
    /** Text of this save that met a newer text in the same field, kept beside it until someone chooses. */
    conflicts: jsonb('conflicts').$type<WorksheetValues>().notNull().default({}),
    savedBy: text('saved_by').$type<PersonId>().notNull(),
    savedAt: moment('saved_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.stage, table.revision] })],
)

/** What a reviewer asks to be changed, per field, and what the team replies to it. */
export const worksheetNote = pgTable(
  'worksheet_note',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    fieldKey: text('field_key'),
    text: text('text').notNull(),
    authorId: text('author_id').$type<PersonId>().notNull(),
    inReplyToId: uuid('in_reply_to_id'),
    done: boolean('done').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('worksheet_note_sheet').on(table.regionId, table.innovationId, table.stage),
  ],
)

/** The moves through the gates, in order. */
export const gateMove = pgTable(
  'gate_move',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    from: text('from_state').$type<GateState>().notNull(),
    to: text('to_state').$type<GateState>().notNull(),
    revision: integer('revision').notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('gate_move_innovation').on(table.regionId, table.innovationId, table.createdAt),
  ],
)

/** A file that belongs to a worksheet field, a measurement, a complaint, a decision, a course or a commitment. */
export const attachment = pgTable(
  'attachment',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>(),
    subjectKind: text('subject_kind')
      .$type<
        'worksheet' | 'measurement' | 'complaint' | 'decision' | 'course' | 'commitment' | 'exhibition'
      >()
      .notNull(),
    /** The stage of a worksheet, or the identifier of a measurement, complaint, decision, course, commitment or milestone of an exhibition. */
    subjectId: text('subject_id').notNull(),
    fieldKey: text('field_key'),
    fileName: text('file_name').notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    storageKey: text('storage_key').notNull(),
    addedBy: text('added_by').$type<PersonId>(),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('attachment_subject').on(table.regionId, table.subjectKind, table.subjectId),
    index('attachment_innovation').on(table.regionId, table.innovationId),
  ],
)
