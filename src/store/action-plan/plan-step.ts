import { and, asc, desc, eq } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { planRisk, planStep, planStepReport } from '../schema/action-plan.ts'
import { person } from '../schema/person.ts'

/** A plan is found within its innovation alone, whatever identifier stands in an address. */
export type PlanScope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

type StepRow = typeof planStep.$inferSelect
type ReportRow = typeof planStepReport.$inferSelect

export type StepTexts = Pick<
  StepRow,
  'phase' | 'activity' | 'doer' | 'output' | 'method' | 'place' | 'fromMonth' | 'toMonth' | 'cost'
>

export type StepRecord = StepTexts & Pick<StepRow, 'id' | 'isLateAddition' | 'revision'>

const stepsOf = ({ regionId, innovationId }: PlanScope) =>
  and(eq(planStep.regionId, regionId), eq(planStep.innovationId, innovationId))

/** The steps of a plan, by when they begin. */
export async function listSteps(db: Database, scope: PlanScope, rowsMax: number): Promise<StepRecord[]> {
  return db
    .select()
    .from(planStep)
    .where(stepsOf(scope))
    .orderBy(asc(planStep.fromMonth), asc(planStep.toMonth), asc(planStep.createdAt), asc(planStep.id))
    .limit(rowsMax)
}

export async function insertStep(
  transaction: Database,
  scope: PlanScope,
  row: StepTexts & { isLateAddition: boolean; createdBy: PersonId | null; createdAt: Date },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(planStep).values({ ...scope, ...row, id })
  return id
}

export async function updateStep(
  transaction: Database,
  scope: PlanScope,
  id: string,
  changes: StepTexts & { revision: number },
): Promise<void> {
  await transaction
    .update(planStep)
    .set(changes)
    .where(and(stepsOf(scope), eq(planStep.id, id)))
}

export type StepReportRecord = Pick<
  ReportRow,
  'stepId' | 'outcome' | 'costSoFar' | 'text' | 'stall' | 'reportedAt'
> & {
  readonly personName: string | null
}

/** What was reported of the steps of a plan, newest first. */
export async function listStepReports(db: Database, scope: PlanScope): Promise<StepReportRecord[]> {
  return db
    .select({
      stepId: planStepReport.stepId,
      outcome: planStepReport.outcome,
      costSoFar: planStepReport.costSoFar,
      text: planStepReport.text,
      stall: planStepReport.stall,
      reportedAt: planStepReport.reportedAt,
      personName: person.name,
    })
    .from(planStepReport)
    .innerJoin(
      planStep,
      and(eq(planStep.regionId, planStepReport.regionId), eq(planStep.id, planStepReport.stepId)),
    )
    .leftJoin(person, eq(person.id, planStepReport.reportedBy))
    .where(stepsOf(scope))
    .orderBy(desc(planStepReport.reportedAt), desc(planStepReport.id))
}

export async function insertStepReport(
  transaction: Database,
  regionId: RegionId,
  row: Omit<ReportRow, 'regionId' | 'id'>,
): Promise<void> {
  await transaction
    .insert(planStepReport)
    .values({ ...row, regionId, id: newIdentifier(row.reportedAt.getTime()) })
}

type RiskRow = typeof planRisk.$inferSelect
export type RiskRecord = Pick<RiskRow, 'id' | 'risk' | 'prevention' | 'holder'>

/** The risks of a plan, in the order in which they were written. */
export async function listRisks(db: Database, { regionId, innovationId }: PlanScope): Promise<RiskRecord[]> {
  return db
    .select({
      id: planRisk.id,
      risk: planRisk.risk,
      prevention: planRisk.prevention,
      holder: planRisk.holder,
    })
    .from(planRisk)
    .where(and(eq(planRisk.regionId, regionId), eq(planRisk.innovationId, innovationId)))
    .orderBy(asc(planRisk.createdAt), asc(planRisk.id))
}

export async function insertRisk(
  transaction: Database,
  scope: PlanScope,
  row: Pick<RiskRow, 'risk' | 'prevention' | 'holder' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await transaction.insert(planRisk).values({ ...scope, ...row, id: newIdentifier(row.createdAt.getTime()) })
}
