import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '../../domain/access/role.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** What the region's leader said of an idea or of a plan, and of which text of the worksheet. */
export const stageApproval = pgTable(
  'stage_approval',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    revision: integer('revision').notNull(),
    outcome: text('outcome').$type<'approved' | 'declined'>().notNull(),
    leaderName: text('leader_name').notNull(),
    leaderOffice: text('leader_office').notNull(),
    decidedOn: date('decided_on').notNull(),
    words: text('words').notNull(),
    /** Number and day of the letter, where it was decided on paper. */
    document: text('document'),
    recordedBy: text('recorded_by').$type<PersonId>(),
    recordedRole: text('recorded_role').$type<Role>(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('stage_approval_innovation').on(table.regionId, table.innovationId, table.recordedAt),
  ],
)
