import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/** Backups that were made, each with what the proof of it said; of the installation, and of no region. */
export const backup = pgTable(
  'backup',
  {
    id: uuid('id').primaryKey(),
    begunAt: moment('begun_at').notNull(),
    endedAt: moment('ended_at'),
    file: text('file'),
    bytes: bigint('bytes', { mode: 'number' }),
    rowCount: bigint('row_count', { mode: 'number' }),
    fileCount: integer('file_count'),
    /** When it was put back into a throw-away database and compared with what it was made from. */
    provenAt: moment('proven_at'),
    problem: text('problem'),
  },
  (table) => [index('backup_begun').on(table.begunAt)],
)
