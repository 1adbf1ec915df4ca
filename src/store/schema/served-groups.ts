import { date, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { GroupField, ServedGroups } from '../../domain/survey/served-groups.ts'
import { id, moment, regionId } from './columns.ts'

/** How many of those served belong to each group in some months, as a register says. */
export const servedGroups = pgTable(
  'served_groups',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    field: text('field').$type<GroupField>().notNull(),
    /** First days of the first and the last month of the count. */
    firstMonth: date('first_month').notNull(),
    lastMonth: date('last_month').notNull(),
    groups: jsonb('groups').$type<ServedGroups['groups']>().notNull(),
    source: text('source').notNull(),
    recordedBy: text('recorded_by').$type<PersonId>().notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)
