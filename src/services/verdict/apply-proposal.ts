import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { PlanDraft } from '../../domain/verdict/evidence-plan.ts'
import { canonicalPlan, type RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { ProposalKind } from '../../domain/verdict/proposal.ts'
import type { IndicatorTerms } from '../../domain/verdict/watched.ts'
import type { Database } from '../../store/base/connect.ts'
import { updateInnovation } from '../../store/lifecycle/innovation.ts'
import {
  type ComparisonPlace,
  type ComparisonValue,
  putComparisonPlace,
  putComparisonValues,
  removeComparisonSeries,
  removeComparisonValues,
} from '../../store/measurement/comparison-series.ts'
import {
  type Indicator,
  listIndicators,
  replaceTargets,
  updateIndicator,
} from '../../store/measurement/indicator.ts'
import { listPlans, putPlanDraft, readPlanDraft } from '../../store/verdict/evidence-plan.ts'
import { insertLaunch, listLaunches } from '../../store/verdict/launch.ts'
import type { Proposal } from '../../store/verdict/proposal.ts'
import { freezeChange, type Registration } from './freeze-plan.ts'
import { planOfRecord, registerPlan } from './register-plan.ts'

export type ApplyRefusal = 'changed-meanwhile'

export type Applied = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly proposal: Proposal
  readonly registration: Registration
  readonly today: string
}

type Apply = (transaction: Database, applied: Applied) => Promise<Result<null, ApplyRefusal>>

/** Registers a late plan: what was proposed must still be what the record says. The values are bound as they stand now. */
async function applyPlan(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const proposed = applied.proposal.content.after as RegisteredPlan
  const now = await planOfRecord(transaction, applied, applied.today)
  const isSame = now.ok && canonicalPlan(now.value) === canonicalPlan(proposed)
  if (!isSame || now.value.launch !== proposed.launch) return refused('changed-meanwhile')
  const registration = { ...applied.registration, origin: 'late' as const }
  const registered = await registerPlan(transaction, applied, applied.today, registration)
  return registered.ok ? ok(null) : refused('changed-meanwhile')
}

async function applyTerms(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const { regionId, innovationId, registration } = applied
  const { before, after } = applied.proposal.content as { before: PlanDraft; after: PlanDraft }
  const { savedBy, ...stands } = await readPlanDraft(transaction, regionId, innovationId)
  if (sorted(stands) !== sorted(before)) return refused('changed-meanwhile')
  await putPlanDraft(transaction, regionId, innovationId, after, {
    by: savedBy,
    at: registration.registeredAt,
  })
  await freezeChange(transaction, applied, registration, applied.today, {})
  return ok(null)
}

async function indicatorOf(transaction: Database, applied: Applied): Promise<Indicator | null> {
  const indicators = await listIndicators(transaction, applied.regionId, applied.innovationId)
  return indicators.find(({ key }) => key === applied.proposal.subject) ?? null
}

async function applyIndicator(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const indicator = await indicatorOf(transaction, applied)
  if (!indicator) return refused('changed-meanwhile')
  const { targets, ...changes } = applied.proposal.content.after as Partial<IndicatorTerms>
  if (Object.keys(changes).length > 0) {
    await updateIndicator(transaction, applied.regionId, indicator.id, changes)
  }
  if (targets) await replaceTargets(transaction, applied.regionId, indicator.id, targets)
  await freezeChange(transaction, applied, applied.registration, applied.today, {})
  return ok(null)
}

async function applyEnd(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const indicator = await indicatorOf(transaction, applied)
  if (!indicator) return refused('changed-meanwhile')
  const { registration } = applied
  await updateIndicator(transaction, applied.regionId, indicator.id, { endedAt: registration.registeredAt })
  await freezeChange(transaction, applied, registration, applied.today, {})
  return ok(null)
}

export type ComparisonChange = {
  /** Which of the indicator's places, from 1; left out in changes of before there could be several. */
  readonly at?: number
  readonly place: ComparisonPlace
  readonly values: readonly ComparisonValue[]
  readonly emptied: readonly string[]
}

/** The place that stood before a change; one of before its values were kept has none. */
export type PlaceBefore = ComparisonPlace & {
  readonly at?: number
  readonly values?: readonly ComparisonValue[]
}

async function applyComparison(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const { regionId } = applied
  const indicator = await indicatorOf(transaction, applied)
  if (!indicator) return refused('changed-meanwhile')
  const { before, after } = applied.proposal.content as {
    before: PlaceBefore | null
    after: ComparisonChange | null
  }
  const of = { indicatorId: indicator.id, place: (after ?? before)?.at ?? 1 }
  if (after === null) await removeComparisonSeries(transaction, regionId, of)
  else {
    await putComparisonPlace(transaction, regionId, of, after.place)
    await removeComparisonValues(transaction, regionId, of, after.emptied)
    await putComparisonValues(transaction, regionId, of, after.values)
  }
  await freezeChange(transaction, applied, applied.registration, applied.today, {})
  return ok(null)
}

export type LaunchChange = { readonly launchedOn: string; readonly proof: string }

async function applyLaunch(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const { regionId, innovationId, proposal, registration } = applied
  const { launchedOn, proof } = proposal.content.after as LaunchChange
  const version = (await listLaunches(transaction, regionId, innovationId)).length + 1
  const recorded = { recordedBy: proposal.proposedBy, recordedAt: registration.registeredAt }
  const row = { version, launchedOn, proof, proposalId: proposal.id, ...recorded }
  await insertLaunch(transaction, regionId, innovationId, row)
  const changes = { launchedOn, updatedAt: registration.registeredAt }
  await updateInnovation(transaction, regionId, innovationId, changes)
  await freezeChange(transaction, applied, registration, applied.today, { launch: launchedOn })
  return ok(null)
}

export type CorrectedValues = readonly { readonly period: string; readonly value: number | null }[]

/** Puts values that were bound with a late plan right in what it is bound to. */
async function applyCorrection(transaction: Database, applied: Applied): Promise<Result<null, ApplyRefusal>> {
  const { regionId, innovationId, proposal } = applied
  const key = proposal.subject ?? ''
  const bound = (await listPlans(transaction, regionId, innovationId)).at(-1)?.plan.recorded
  if (!bound) return refused('changed-meanwhile')
  const after = proposal.content.after as CorrectedValues
  const corrected = new Map((bound[key] ?? []).map(({ period, value }) => [period, value]))
  for (const { period, value } of after) corrected.set(period.slice(0, 7), value)
  const values = [...corrected]
    .map(([period, value]) => ({ period, value }))
    .sort((one, other) => (one.period < other.period ? -1 : 1))
  const recorded = { ...bound, [key]: values }
  await freezeChange(transaction, applied, applied.registration, applied.today, { recorded })
  return ok(null)
}

/** What only has to be confirmed: whoever makes the evidence reads the confirmed ones. */
const nothingElse: Apply = async () => ok(null)

const APPLY: Readonly<Record<ProposalKind, Apply>> = {
  plan: applyPlan,
  'plan-terms': applyTerms,
  indicator: applyIndicator,
  'indicator-end': applyEnd,
  comparison: applyComparison,
  launch: applyLaunch,
  correction: applyCorrection,
  doubt: nothingElse,
  mark: nothingElse,
}

/** Does what a confirmed proposal proposes. Refused 'changed-meanwhile' when the record is not any more what it was about. */
export const applyProposal: Apply = (transaction, applied) =>
  APPLY[applied.proposal.kind](transaction, applied)

/** One order of keys: PostgreSQL does not keep the order of an object. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
