import { date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Somebody who keeps an innovation going. */
export const innovationKeeper = pgTable(
  'innovation_keeper',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    name: text('name').notNull(),
    office: text('office').notNull(),
    /** Their account, where they have one. */
    personId: text('person_id').$type<PersonId>(),
    namedBy: text('named_by').$type<PersonId>(),
    namedAt: moment('named_at').notNull(),
    /** The day of their transfer, as soon as it is known. */
    leavesOn: date('leaves_on'),
    endedAt: moment('ended_at'),
    /** What was handed over, and where it lies. */
    handedOver: text('handed_over'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('innovation_keeper_innovation').on(table.regionId, table.innovationId),
  ],
)
