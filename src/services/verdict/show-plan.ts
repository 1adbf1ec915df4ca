import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import type { DetectableChange } from '../../domain/measurement/detectable-change.ts'
import { MONTHS_OF_FREQUENCY } from '../../domain/measurement/indicator.ts'
import { isRefused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { requiredSample } from '../../domain/survey/sample-size.ts'
import { detectableByPlan } from '../../domain/verdict/detectable-by-plan.ts'
import {
  leastChangeShown,
  type OutcomeRecord,
  type PlanDraft,
  type PlanGap,
  planGaps,
} from '../../domain/verdict/evidence-plan.ts'
import type { Policy } from '../../domain/verdict/policy.ts'
import type { Database } from '../../store/base/connect.ts'
import { listPlans, type PlanVersion, readPlanDraft } from '../../store/verdict/evidence-plan.ts'
import { type LaunchRecord, listLaunches } from '../../store/verdict/launch.ts'
import { listProposals, type Proposal } from '../../store/verdict/proposal.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import { readPolicyInForce } from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'
import { outcomeRecords } from './outcome-records.ts'

/** An outcome of a plan with what such a plan can find. */
export type ShownOutcome = {
  readonly record: OutcomeRecord
  readonly leastChange: number | null
  /** Smallest change that is found in four of five cases, in the unit; null while too little is known from before. */
  readonly detectable: number | null
  /** The whole way to the target is smaller than what can be found. */
  readonly isTooSmall: boolean
}

export type ShownPlan = {
  readonly draft: PlanDraft
  readonly gaps: readonly PlanGap[]
  readonly outcomes: readonly ShownOutcome[]
  readonly plans: readonly PlanVersion[]
  readonly launches: readonly LaunchRecord[]
  readonly launch: string | null
  readonly proposals: readonly Proposal[]
  /** Answers to each question from which a verdict on satisfaction may begin. */
  readonly answersMin: number
  /** Answers by which a share of those served is known to five points: the sample of a satisfaction survey. */
  readonly answersNeeded: number
}

/** Without a day yet a year after the launch is looked at. */
const RESULT_MONTHS_DEFAULT = 12

/** What can be found of an outcome, from its values before the launch and those that there will be until the result. */
function detectableOf(record: OutcomeRecord, draft: PlanDraft, policy: Policy): DetectableChange | null {
  const launched = monthOf(draft.launchOn ?? '')
  const before = record.recorded.filter(
    ({ period }) => launched === null || (monthOf(period) ?? 0) < launched,
  )
  const newest = before
    .map(({ period }) => monthOf(period) ?? 0)
    .reduce((one, other) => Math.max(one, other), 0)
  const launch = launched ?? newest + MONTHS_OF_FREQUENCY[record.frequency]
  const due = monthOf(draft.dueOn ?? '')
  const resultDue = due !== null && due > launch ? due : launch + RESULT_MONTHS_DEFAULT
  const found = detectableByPlan(
    before,
    { launch: periodOf(launch), resultDue: periodOf(resultDue), frequency: record.frequency },
    policy,
  )
  return isRefused(found) ? null : found
}

function shownOutcome(record: OutcomeRecord, draft: PlanDraft, policy: Policy): ShownOutcome {
  const leastChange = leastChangeShown(record, draft)
  const detectable = detectableOf(record, draft, policy)?.change ?? null
  const target = [...record.targets].sort((one, other) => (one.period < other.period ? -1 : 1)).at(-1)
  const way = record.baseline && target ? Math.abs(target.value - record.baseline.value) : null
  return {
    record,
    leastChange,
    detectable,
    isTooSmall: detectable !== null && way !== null && way < detectable,
  }
}

/** Everything about an innovation's plan, for those who write it, let it in, and decide about its changes. */
export async function showPlan(
  { db }: { readonly db: Database } & Pick<Services, 'db'>,
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
): Promise<ShownPlan> {
  const { savedBy: _, ...draft } = await readPlanDraft(db, regionId, innovationId)
  const records = await outcomeRecords(db, { regionId, innovationId })
  const policy = await readPolicyInForce(db, regionId)
  const needed = requiredSample(Number.POSITIVE_INFINITY)
  return {
    draft,
    gaps: planGaps(draft, records),
    outcomes: records.map((record) => shownOutcome(record, draft, policy)),
    plans: await listPlans(db, regionId, innovationId),
    launches: await listLaunches(db, regionId, innovationId),
    launch: await findLaunch(db, regionId, innovationId),
    proposals: await listProposals(db, regionId, innovationId),
    answersMin: policy.answersMin,
    answersNeeded: isRefused(needed) ? 0 : needed,
  }
}
