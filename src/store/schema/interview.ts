import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, regionId } from './columns.ts'

/** A file with answers from an interviewer's device that somebody at the desk took in, and what became of them. */
export const interviewFile = pgTable(
  'interview_file',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    code: text('code').notNull(),
    /** Of its bytes, so that a question about it can be settled with the file. */
    sha256: text('sha256').notNull(),
    answers: integer('answers').notNull(),
    taken: integer('taken').notNull(),
    /** Here before: sent by the device itself, or in an earlier file. */
    known: integer('known').notNull(),
    refused: integer('refused').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('interview_file_code').on(table.regionId, table.code, table.createdAt),
  ],
)
