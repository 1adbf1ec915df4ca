import { and, asc, eq } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { planStakeholder } from '../schema/action-plan.ts'
import type { PlanScope } from './plan-step.ts'

type StakeholderRow = typeof planStakeholder.$inferSelect
export type StakeholderTexts = Pick<StakeholderRow, 'name' | 'influence' | 'interest' | 'involvement'>

const ofPlan = ({ regionId, innovationId }: PlanScope) =>
  and(eq(planStakeholder.regionId, regionId), eq(planStakeholder.innovationId, innovationId))

/** Who has a stake, in the order in which they were written. */
export async function listStakeholders(
  db: Database,
  scope: PlanScope,
): Promise<(StakeholderTexts & Pick<StakeholderRow, 'id'>)[]> {
  const { id, name, influence, interest, involvement } = planStakeholder
  return db
    .select({ id, name, influence, interest, involvement })
    .from(planStakeholder)
    .where(ofPlan(scope))
    .orderBy(asc(planStakeholder.createdAt), asc(id))
}

export async function insertStakeholder(
  transaction: Database,
  scope: PlanScope,
  row: StakeholderTexts & { readonly createdBy: PersonId | null; readonly createdAt: Date },
): Promise<void> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(planStakeholder).values({ ...scope, ...row, id })
}

/** Gives false when it is not there. */
export async function deleteStakeholder(
  transaction: Database,
  scope: PlanScope,
  id: string,
): Promise<boolean> {
  const gone = await transaction
    .delete(planStakeholder)
    .where(and(ofPlan(scope), eq(planStakeholder.id, id)))
    .returning({ id: planStakeholder.id })
  return gone.length > 0
}
