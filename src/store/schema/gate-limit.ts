import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { InnovationKind } from '../../domain/lifecycle/gate-limit.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Working days of each side at a stage from a day on; empty ones set no limit. */
export const gateLimit = pgTable(
  'gate_limit',
  {
    regionId: regionId(),
    id: id(),
    stage: text('stage').$type<Stage>().notNull(),
    /** Null for innovations of every kind. */
    kind: text('kind').$type<InnovationKind>(),
    teamDays: integer('team_days'),
    coachDays: integer('coach_days'),
    validFrom: date('valid_from').notNull(),
    source: text('source').notNull(),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)
