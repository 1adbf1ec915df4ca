import { date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ComplaintHandling } from '../../domain/complaint/complaint-handling.ts'
import type { PersonId } from '../../domain/scope.ts'
import { createdAt, id, regionId } from './columns.ts'

/** Where a region handles complaints about its innovations, from a day on: who chose it, when and why. It only grows. */
export const complaintChannel = pgTable(
  'complaint_channel',
  {
    regionId: regionId(),
    id: id(),
    handling: text('handling').$type<ComplaintHandling>().notNull(),
    validFrom: date('valid_from').notNull(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('complaint_channel_day').on(table.regionId, table.validFrom, table.createdAt),
  ],
)
