import { and, asc, eq } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { ImprovementPlan } from '../../domain/verdict/improvement-plan.ts'
import type { Database } from '../base/connect.ts'
import { improvementMeasure, improvementPlan, improvementStep } from '../schema/improvement-plan.ts'

/** The plan of an order to improve, or null while there is none. */
export async function readPlan(
  db: Database,
  regionId: RegionId,
  decisionId: string,
): Promise<ImprovementPlan | null> {
  const [plan] = await db
    .select({ measureBy: improvementPlan.measureBy, changedOn: improvementPlan.changedOn })
    .from(improvementPlan)
    .where(and(eq(improvementPlan.regionId, regionId), eq(improvementPlan.decisionId, decisionId)))
  if (!plan) return null
  const steps = await db
    .select({ what: improvementStep.what, dueOn: improvementStep.dueOn, doneOn: improvementStep.doneOn })
    .from(improvementStep)
    .where(and(eq(improvementStep.regionId, regionId), eq(improvementStep.decisionId, decisionId)))
    .orderBy(asc(improvementStep.place))
  const measures = await db
    .select({ indicatorId: improvementMeasure.indicatorId })
    .from(improvementMeasure)
    .where(and(eq(improvementMeasure.regionId, regionId), eq(improvementMeasure.decisionId, decisionId)))
  return { ...plan, steps, indicatorIds: measures.map(({ indicatorId }) => indicatorId) }
}

/** Puts a plan in the place of the one that was there. The caller has checked it. */
export async function putPlan(
  transaction: Database,
  { regionId, decisionId }: { regionId: RegionId; decisionId: string },
  plan: ImprovementPlan & { readonly measureBy: string },
  saved: { by: PersonId | null; at: Date },
): Promise<void> {
  const key = { regionId, decisionId }
  const row = { measureBy: plan.measureBy, changedOn: plan.changedOn, savedBy: saved.by, savedAt: saved.at }
  await transaction
    .insert(improvementPlan)
    .values({ ...key, ...row })
    .onConflictDoUpdate({ target: [improvementPlan.regionId, improvementPlan.decisionId], set: row })
  for (const table of [improvementStep, improvementMeasure]) {
    await transaction.delete(table).where(and(eq(table.regionId, regionId), eq(table.decisionId, decisionId)))
  }
  const steps = plan.steps.map((step, index) => ({ ...key, ...step, place: index + 1 }))
  if (steps.length > 0) await transaction.insert(improvementStep).values(steps)
  const measures = plan.indicatorIds.map((indicatorId) => ({ ...key, indicatorId }))
  if (measures.length > 0) await transaction.insert(improvementMeasure).values(measures)
}
