import { boolean, date, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '../../domain/access/role.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { DraftOutcome, PlanOrigin } from '../../domain/verdict/evidence-plan.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { ProposalContent, ProposalKind, ProposalOutcome } from '../../domain/verdict/proposal.ts'
import { id, moment, regionId } from './columns.ts'

/** What a team plans to prove, as long as nothing is registered. What an indicator says of itself stands with the indicator. */
export const evidencePlanDraft = pgTable(
  'evidence_plan_draft',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    launchOn: date('launch_on'),
    dueOn: date('due_on'),
    outcomes: jsonb('outcomes').$type<DraftOutcome[]>().notNull().default([]),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId] })],
)

/**
 * A registered plan, frozen. Version 1 is the plan; each later one is what a confirmed change made of it. The hash is
 * that of `canonicalPlan`; names stand beside the content, so that the hash outlives them.
 */
export const evidencePlan = pgTable(
  'evidence_plan',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    version: smallint('version').notNull(),
    content: jsonb('content').$type<RegisteredPlan>().notNull(),
    hash: text('hash').notNull(),
    origin: text('origin').$type<PlanOrigin>().notNull(),
    /** The confirmed proposal that it came from; null for one that the gate registered. */
    proposalId: uuid('proposal_id'),
    plannedBy: text('planned_by').$type<PersonId>(),
    confirmedBy: text('confirmed_by').$type<PersonId>(),
    confirmedRole: text('confirmed_role').$type<Role>(),
    registeredAt: moment('registered_at').notNull(),
    /** Only the demonstration dates a plan back, and says so. */
    isDatedBack: boolean('is_dated_back').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.version] })],
)

/** The day from which an innovation ran, with its proof. Version 1 is what was recorded; a later one was confirmed by a second person. */
export const launchRecord = pgTable(
  'launch_record',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    version: smallint('version').notNull(),
    launchedOn: date('launched_on').notNull(),
    /** What proves it: number and day of a letter, or the address of a report. Null for the day that stood in the record. */
    proof: text('proof'),
    proposalId: uuid('proposal_id'),
    recordedBy: text('recorded_by').$type<PersonId>(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId, table.version] })],
)

/** A change of what an innovation is judged by, that waits for a second person. What came of it is a row of its own. */
export const verdictProposal = pgTable(
  'verdict_proposal',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    kind: text('kind').$type<ProposalKind>().notNull(),
    /** What it is about within the innovation: key of an indicator, identifier of a value or an improvement; null for all of it. */
    subject: text('subject'),
    content: jsonb('content').$type<ProposalContent>().notNull(),
    reason: text('reason').notNull(),
    proposedBy: text('proposed_by').$type<PersonId>(),
    proposedAt: moment('proposed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('verdict_proposal_innovation').on(table.regionId, table.innovationId, table.proposedAt),
    index('verdict_proposal_time').on(table.regionId, table.proposedAt),
  ],
)

/** What the second person said of a proposal; a proposal has one answer. */
export const verdictProposalAnswer = pgTable(
  'verdict_proposal_answer',
  {
    regionId: regionId(),
    proposalId: uuid('proposal_id').notNull(),
    outcome: text('outcome').$type<ProposalOutcome>().notNull(),
    note: text('note'),
    answeredBy: text('answered_by').$type<PersonId>(),
    answeredRole: text('answered_role').$type<Role>(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.proposalId] })],
)

/** The public line that an innovation leaves when it is taken off the public pages. */
export const innovationWithdrawal = pgTable(
  'innovation_withdrawal',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    name: text('name').notNull(),
    agencyName: text('agency_name').notNull(),
    verdict: text('verdict').$type<VerdictName>().notNull(),
    reason: text('reason').notNull(),
    role: text('role').$type<Role>(),
    withdrawnBy: text('withdrawn_by').$type<PersonId>(),
    withdrawnAt: moment('withdrawn_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('innovation_withdrawal_innovation').on(table.regionId, table.innovationId, table.withdrawnAt),
  ],
)
