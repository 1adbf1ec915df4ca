import { date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Who stands in for somebody in a region, from a day to a day. */
export const deputy = pgTable(
  'deputy',
  {
    regionId: regionId(),
    id: id(),
    /** Who is away. */
    personId: text('person_id').$type<PersonId>().notNull(),
    deputyId: text('deputy_id').$type<PersonId>().notNull(),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    namedBy: text('named_by').$type<PersonId>(),
    namedAt: moment('named_at').notNull(),
    /** When it was taken back before its last day. */
    endedAt: moment('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] }), index('deputy_person').on(table.personId)],
)
