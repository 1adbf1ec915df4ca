import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/**
 * Who changed what, when, from where. Written by a trigger inside the transaction of the change itself, so
 * that no change can forget it. Region 0 holds what belongs to the installation, such as people.
 */
export const audit = pgTable(
  'audit',
  {
    regionId: integer('region_id').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    at: moment('at').notNull().defaultNow(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    origin: text('origin'),
    tableName: text('table_name').notNull(),
    rowKey: jsonb('row_key').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('audit_at').on(table.regionId, table.at),
  ],
)
