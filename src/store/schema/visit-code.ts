import { date, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** Slips with visit codes that were printed together for one survey code. */
export const visitBatch = pgTable(
  'visit_batch',
  {
    regionId: regionId(),
    id: id(),
    /** The survey code that takes answers only with a visit code from the first batch on. */
    code: text('code').notNull(),
    /** The last day on which an answer may be given. */
    expiresOn: date('expires_on').notNull(),
    /** Handed to every so-manieth visitor; null where slips are given out as it comes. */
    everyKth: smallint('every_kth'),
    endedAt: moment('ended_at'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('visit_batch_code').on(table.regionId, table.code),
  ],
)

/** One printed code, known only by its hash: whoever reads the table can answer for nobody. */
export const visitCode = pgTable(
  'visit_code',
  {
    regionId: regionId(),
    hash: text('hash').notNull(),
    batchId: uuid('batch_id').notNull(),
    usedByAnswerId: uuid('used_by_answer_id'),
    usedAt: moment('used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.hash] }),
    index('visit_code_batch').on(table.regionId, table.batchId),
  ],
)
