import { createHash } from 'node:crypto'
import type { Role } from '../../domain/access/role.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import {
  type PlanDraft,
  type PlanOrigin,
  plannedOutcome,
  saidOf,
} from '../../domain/verdict/evidence-plan.ts'
import { canonicalPlan, type RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertPlan, listPlans, readPlanDraft } from '../../store/verdict/evidence-plan.ts'
import { outcomeRecords } from './outcome-records.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** Who stands beside a version of a plan, and how it came about. */
export type Registration = {
  readonly origin: PlanOrigin
  readonly proposalId: string | null
  readonly plannedBy: PersonId | null
  readonly confirmedBy: PersonId | null
  readonly confirmedRole: Role | null
  readonly registeredAt: Date
  readonly isDatedBack: boolean
}

/** SHA-256 of the canonical text of a plan, in hexadecimal: whoever has the text can make it again. */
export function planHash(plan: RegisteredPlan): string {
  return createHash('sha256').update(canonicalPlan(plan)).digest('hex')
}

/** Keeps a plan as the next version; from then on it never changes. */
export async function freezePlan(
  transaction: Database,
  { regionId, innovationId }: Scope,
  plan: RegisteredPlan,
  registration: Registration,
): Promise<{ version: number; hash: string }> {
  const version = (await listPlans(transaction, regionId, innovationId)).length + 1
  const hash = planHash(plan)
  await insertPlan(transaction, regionId, innovationId, { version, content: plan, hash, ...registration })
  return { version, hash }
}

/**
 * Freezes what a confirmed change made of a plan: the outcomes that it names as the record has them now. Nothing where no
 * plan is registered. `recorded` takes the place of the bound values where a correction of them was confirmed.
 */
export async function freezeChange(
  transaction: Database,
  scope: Scope,
  registration: Registration,
  today: string,
  changed: { readonly launch?: string; readonly recorded?: RegisteredPlan['recorded'] },
): Promise<void> {
  const { regionId, innovationId } = scope
  const last = (await listPlans(transaction, regionId, innovationId)).at(-1)
  if (!last) return
  const draft = await readPlanDraft(transaction, regionId, innovationId)
  const records = await outcomeRecords(transaction, scope)
  const named = records.filter(({ key }) => draft.outcomes.some((one) => one.key === key))
  const resultDue = draft.dueOn ?? last.plan.resultDue
  const outcomes = named.flatMap(
    (record) => plannedOutcome(record, saidOf(draft, record.key), resultDue) ?? [],
  )
  const { launch, recorded } = { ...last.plan, ...changed }
  const launchPlanned = draft.launchOn ?? last.plan.launchPlanned
  const plan = { ...last.plan, outcomes, resultDue, launchPlanned, registeredOn: today }
  await freezePlan(
    transaction,
    scope,
    recorded ? { ...plan, launch, recorded } : { ...plan, launch },
    registration,
  )
}

/** A draft that names every outcome, so that what is planned later is told apart from what was planned. */
export function fullDraft(draft: PlanDraft, keys: readonly string[]): PlanDraft {
  const { launchOn, dueOn } = draft
  return { launchOn, dueOn, outcomes: keys.map((key) => saidOf(draft, key)) }
}
