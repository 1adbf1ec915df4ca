import { date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** A new period of the satisfaction index after an announced improvement: asked for, and decided by a second person. */
export const indexRestart = pgTable(
  'index_restart',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    improvementId: uuid('improvement_id').notNull(),
    /** First day of the first whole month that the improvement was there. */
    since: date('since').notNull(),
    askedBy: text('asked_by').$type<PersonId>().notNull(),
    askedAt: moment('asked_at').notNull(),
    outcome: text('outcome').$type<'confirmed' | 'declined'>(),
    reason: text('reason'),
    decidedBy: text('decided_by').$type<PersonId>(),
    decidedAt: moment('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)
