import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Role } from '../../domain/access/role.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { PlanDraft, PlanOrigin } from '../../domain/verdict/evidence-plan.ts'
import type { RegisteredPlan } from '../../domain/verdict/plan.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { evidencePlan, evidencePlanDraft } from '../schema/evidence-plan.ts'
import { person } from '../schema/person.ts'

/** A version of a registered plan, with who planned it and who let it in. */
export type PlanVersion = {
  readonly version: number
  readonly plan: RegisteredPlan
  readonly hash: string
  readonly origin: PlanOrigin
  readonly proposalId: string | null
  readonly plannedByName: string | null
  readonly confirmedByName: string | null
  readonly confirmedRole: Role | null
  readonly registeredAt: Date
  readonly isDatedBack: boolean
}

const EMPTY_DRAFT: PlanDraft = { launchOn: null, dueOn: null, outcomes: [] }

/** What a team has planned so far; empty where it has planned nothing. */
export async function readPlanDraft(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<PlanDraft & { readonly savedBy: PersonId | null }> {
  const [row] = await db
    .select({
      launchOn: evidencePlanDraft.launchOn,
      dueOn: evidencePlanDraft.dueOn,
      outcomes: evidencePlanDraft.outcomes,
      savedBy: evidencePlanDraft.savedBy,
    })
    .from(evidencePlanDraft)
    .where(and(eq(evidencePlanDraft.regionId, regionId), eq(evidencePlanDraft.innovationId, innovationId)))
  return row ?? { ...EMPTY_DRAFT, savedBy: null }
}

/** Keeps a draft in the place of the one before. */
export async function putPlanDraft(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  draft: PlanDraft,
  saved: { readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  const row = {
    launchOn: draft.launchOn,
    dueOn: draft.dueOn,
    outcomes: [...draft.outcomes],
    savedBy: saved.by,
    savedAt: saved.at,
  }
  await transaction
    .insert(evidencePlanDraft)
    .values({ regionId, innovationId, ...row })
    .onConflictDoUpdate({ target: [evidencePlanDraft.regionId, evidencePlanDraft.innovationId], set: row })
}

const planner = alias(person, 'planner')
const confirmer = alias(person, 'confirmer')

/** Every version of an innovation's plan, the first one first; none where nothing is registered. */
export const listPlans = readTogether<PlanVersion[]>(async (db, regionId, ids) =>
  byInnovation(
    await db
      .select({
        of: evidencePlan.innovationId,
        version: evidencePlan.version,
        plan: evidencePlan.content,
        hash: evidencePlan.hash,
        origin: evidencePlan.origin,
        proposalId: evidencePlan.proposalId,
        plannedByName: planner.name,
        confirmedByName: confirmer.name,
        confirmedRole: evidencePlan.confirmedRole,
        registeredAt: evidencePlan.registeredAt,
        isDatedBack: evidencePlan.isDatedBack,
      })
      .from(evidencePlan)
      .leftJoin(planner, eq(planner.id, evidencePlan.plannedBy))
      .leftJoin(confirmer, eq(confirmer.id, evidencePlan.confirmedBy))
      .where(and(eq(evidencePlan.regionId, regionId), inArray(evidencePlan.innovationId, [...ids])))
      .orderBy(asc(evidencePlan.version)),
  ),
)

export type NewPlan = {
  readonly version: number
  readonly content: RegisteredPlan
  readonly hash: string
  readonly origin: PlanOrigin
  readonly proposalId: string | null
  readonly plannedBy: PersonId | null
  readonly confirmedBy: PersonId | null
  readonly confirmedRole: Role | null
  readonly registeredAt: Date
  readonly isDatedBack: boolean
}

/** Freezes a version of a plan. PostgreSQL refuses a second one with the same number. */
export async function insertPlan(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: NewPlan,
): Promise<void> {
  await transaction.insert(evidencePlan).values({ regionId, innovationId, ...row })
}

/** Whether a plan is registered. */
export async function hasPlan(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<boolean> {
  const [row] = await db
    .select({ version: evidencePlan.version })
    .from(evidencePlan)
    .where(and(eq(evidencePlan.regionId, regionId), eq(evidencePlan.innovationId, innovationId)))
    .limit(1)
  return row !== undefined
}

/** How many innovations of a region have a registered plan. */
export async function countPlanned(db: Database, regionId: RegionId): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS planned FROM evidence_plan WHERE region_id = ${regionId} AND version = 1`)
  return (rows[0] as { planned: number }).planned
}
