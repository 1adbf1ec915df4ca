import { doublePrecision, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { moment, regionId } from './columns.ts'

/** A row of the sheet of before and after; one that does not apply is not there. */
export const effectRow = pgTable(
  'effect_row',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    rowKey: text('row_key').notNull(),
    unit: text('unit').notNull(),
    beforeValue: doublePrecision('before_value'),
    beforePeriod: text('before_period'),
    beforeSource: text('before_source'),
    afterValue: doublePrecision('after_value'),
    afterPeriod: text('after_period'),
    afterSource: text('after_source'),
    narrative: text('narrative'),
    revision: integer('revision').notNull().default(1),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.rowKey] })],
)
