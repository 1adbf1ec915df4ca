import type { Role } from '../../domain/access/role.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type PlanGap, planGaps, registeredPlan } from '../../domain/verdict/evidence-plan.ts'
import type { RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { Database } from '../../store/base/connect.ts'
import { updateInnovation } from '../../store/lifecycle/innovation.ts'
import { hasPlan, putPlanDraft, readPlanDraft } from '../../store/verdict/evidence-plan.ts'
import { insertLaunch, listLaunches } from '../../store/verdict/launch.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import { freezePlan, fullDraft, type Registration } from './freeze-plan.ts'
import { outcomeRecords } from './outcome-records.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** What keeps the plan of an innovation from being registered; nothing where it is registered already. */
export async function readPlanGaps(db: Database, scope: Scope): Promise<PlanGap[]> {
  if (await hasPlan(db, scope.regionId, scope.innovationId)) return []
  return planGaps(
    await readPlanDraft(db, scope.regionId, scope.innovationId),
    await outcomeRecords(db, scope),
  )
}

/** The plan as it would be registered on a day: a launch that lies behind is bound with it. */
export async function planOfRecord(
  db: Database,
  scope: Scope,
  today: string,
): Promise<Result<RegisteredPlan, 'incomplete'>> {
  const { regionId, innovationId } = scope
  const draft = await readPlanDraft(db, regionId, innovationId)
  const stands = await findLaunch(db, regionId, innovationId)
  const launch = stands !== null && stands <= today ? stands : null
  return registeredPlan(draft, await outcomeRecords(db, scope), { registeredOn: today, launch })
}

/**
 * Registers the plan of an innovation: frozen with hash, day and names. The launch that stood in the record is kept with it,
 * so that it moves no more. Does nothing where a plan is registered already. Refused 'incomplete' with the gaps.
 */
export async function registerPlan(
  transaction: Database,
  scope: Scope,
  today: string,
  registration: Registration,
): Promise<Result<null, 'incomplete'>> {
  const { regionId, innovationId } = scope
  if (await hasPlan(transaction, regionId, innovationId)) return ok(null)
  const made = await planOfRecord(transaction, scope, today)
  if (!made.ok) return made
  const plan = made.value
  const launches = await listLaunches(transaction, regionId, innovationId)
  const { registeredAt } = registration
  if (plan.launch !== null && launches.length === 0) {
    const row = { version: 1, launchedOn: plan.launch, proof: null, proposalId: registration.proposalId }
    const recorded = { recordedBy: registration.plannedBy, recordedAt: registeredAt }
    await insertLaunch(transaction, regionId, innovationId, { ...row, ...recorded })
    const changes = { launchedOn: plan.launch, updatedAt: registeredAt }
    await updateInnovation(transaction, regionId, innovationId, changes)
  }
  const draft = await readPlanDraft(transaction, regionId, innovationId)
  const full = fullDraft(
    draft,
    plan.outcomes.map(({ key }) => key),
  )
  await putPlanDraft(transaction, regionId, innovationId, full, { by: draft.savedBy, at: registeredAt })
  await freezePlan(transaction, scope, plan, registration)
  return ok(null)
}

/** Registers at the gate of Design, in the name of who planned it and of the coach who let it through. */
export async function registerAtGate(
  transaction: Database,
  scope: Scope,
  passed: {
    readonly by: PersonId
    readonly role: Role
    readonly at: Date
    readonly today: string
    /** Only the demonstration dates a plan back, and says so. */
    readonly isDatedBack: boolean
  },
): Promise<Result<null, 'incomplete'>> {
  const { savedBy } = await readPlanDraft(transaction, scope.regionId, scope.innovationId)
  return registerPlan(transaction, scope, passed.today, {
    origin: 'gate',
    proposalId: null,
    plannedBy: savedBy,
    confirmedBy: passed.by,
    confirmedRole: passed.role,
    registeredAt: passed.at,
    isDatedBack: passed.isDatedBack,
  })
}
