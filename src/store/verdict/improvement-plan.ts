import { and, asc, eq, sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { ImprovementPlan } from '../../domain/verdict/improvement-plan.ts'
import type { Database } from '../base/connect.ts'
import { ofAgencies } from '../lifecycle/desk.ts'
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

/** An order to improve that stands, with its first step that is not done; `step` is null where there is no plan or all is done. */
export type OpenOrder = {
  readonly slug: string
  readonly agencyId: AgencyId
  readonly name: string
  readonly responsible: string | null
  readonly ownerId: PersonId | null
  readonly dueOn: string
  readonly hasPlan: boolean
  readonly step: { readonly what: string; readonly dueOn: string } | null
}

/** The orders to improve that stand for innovations of these agencies, the earliest day first. */
export async function listOpenOrders(
  db: Database,
  regionId: RegionId,
  agencies: readonly AgencyId[] | 'all',
  rowsMax: number,
): Promise<OpenOrder[]> {
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.agency_id AS "agencyId", i.name, d.responsible, d.owner_id AS "ownerId", d.due_on::text AS "dueOn",
      p.decision_id IS NOT NULL AS "hasPlan",
      (SELECT json_build_object('what', s.what, 'dueOn', s.due_on) FROM improvement_step s
        WHERE s.region_id = d.region_id AND s.decision_id = d.id AND s.done_on IS NULL
        ORDER BY s.due_on, s.place LIMIT 1) AS step
    FROM decision d
    JOIN innovation i ON i.region_id = d.region_id AND i.id = d.innovation_id
    LEFT JOIN improvement_plan p ON p.region_id = d.region_id AND p.decision_id = d.id
    WHERE d.region_id = ${regionId} AND d.kind = 'improve' AND d.due_on IS NOT NULL AND ${ofAgencies(regionId, agencies)}
      AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.region_id = d.region_id
        AND later.innovation_id = d.innovation_id AND later.decided_at > d.decided_at)
    ORDER BY d.due_on, i.name LIMIT ${rowsMax}`)
  return rows as OpenOrder[]
}
