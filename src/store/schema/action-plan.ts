import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { PlanPhase, StallCause, StepOutcome } from '../../domain/action-plan/plan-step.ts'
import type { Stake } from '../../domain/action-plan/stakeholder.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** A row of an action plan. */
export const planStep = pgTable(
  'plan_step',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    phase: text('phase').$type<PlanPhase>().notNull(),
    activity: text('activity').notNull(),
    /** Who does it, and with whom. */
    doer: text('doer').notNull(),
    output: text('output').notNull(),
    method: text('method'),
    place: text('place'),
    fromMonth: date('from_month').notNull(),
    toMonth: date('to_month').notNull(),
    /** Rupiah. */
    cost: bigint('cost', { mode: 'number' }).notNull().default(0),
    /** Written after the leader had approved of the plan. */
    isLateAddition: boolean('is_late_addition').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('plan_step_innovation').on(table.regionId, table.innovationId),
  ],
)

/** What was reported of a step; the latest says how it stands. */
export const planStepReport = pgTable(
  'plan_step_report',
  {
    regionId: regionId(),
    id: id(),
    stepId: uuid('step_id').notNull(),
    outcome: text('outcome').$type<StepOutcome>().notNull(),
    /** Rupiah spent until then. */
    costSoFar: bigint('cost_so_far', { mode: 'number' }),
    text: text('text').notNull(),
    /** Where it lies still: for want of will, or of ability. */
    stall: text('stall').$type<StallCause>(),
    reportedBy: text('reported_by').$type<PersonId>(),
    reportedAt: moment('reported_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('plan_step_report_step').on(table.regionId, table.stepId, table.reportedAt),
  ],
)

/** What could go wrong, how it is prevented, and by whom. */
export const planRisk = pgTable(
  'plan_risk',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    risk: text('risk').notNull(),
    prevention: text('prevention').notNull(),
    holder: text('holder').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('plan_risk_innovation').on(table.regionId, table.innovationId),
  ],
)

/** Somebody with a stake in the innovation, and how they are taken along. */
export const planStakeholder = pgTable(
  'plan_stakeholder',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    name: text('name').notNull(),
    influence: text('influence').$type<Stake>().notNull(),
    interest: text('interest').$type<Stake>().notNull(),
    involvement: text('involvement').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('plan_stakeholder_innovation').on(table.regionId, table.innovationId),
  ],
)
