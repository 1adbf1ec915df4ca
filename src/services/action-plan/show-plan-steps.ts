import {
  type Month,
  type PlanPhase,
  type PlanProgress,
  planMonths,
  planPhases,
  planProgress,
  type StepState,
  stepStateOn,
} from '../../domain/action-plan/plan-step.ts'
import {
  type StakeholderField,
  stakeholderField,
  stakeholderFields,
} from '../../domain/action-plan/stakeholder.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import {
  listRisks,
  listStepReports,
  listSteps,
  type RiskRecord,
  type StepRecord,
  type StepReportRecord,
} from '../../store/action-plan/plan-step.ts'
import { listStakeholders } from '../../store/action-plan/stakeholder.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { type PlanDoor, planDoor, STEPS_MAX } from './edit-plan-steps.ts'

export type ShownStep = StepRecord & {
  readonly state: StepState
  /** Newest first. */
  readonly reports: readonly StepReportRecord[]
}

export type ShownActionPlan = {
  readonly door: PlanDoor
  readonly steps: readonly ShownStep[]
  readonly phases: readonly { readonly phase: PlanPhase; readonly steps: readonly ShownStep[] }[]
  readonly months: readonly Month[]
  readonly progress: PlanProgress
  readonly risks: readonly RiskRecord[]
  /** Who has a stake, by the field of the map in which they stand; fields without anybody are left out. */
  readonly stakeholders: readonly {
    readonly field: StakeholderField
    readonly people: Awaited<ReturnType<typeof listStakeholders>>
  }[]
}

/** The action plan of an innovation as it stands today: what is planned, and what was reported of it. */
export async function showActionPlan(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  innovation: InnovationScope,
): Promise<ShownActionPlan> {
  const scope = { regionId: region.id, innovationId: innovation.id }
  const [rows, reports, risks, people] = await Promise.all([
    listSteps(db, scope, STEPS_MAX),
    listStepReports(db, scope),
    listRisks(db, scope),
    listStakeholders(db, scope),
  ])
  const today = dayAt(clock(), region.timeZone)
  const steps = rows.map((row) => {
    const own = reports.filter(({ stepId }) => stepId === row.id)
    return { ...row, reports: own, state: stepStateOn(row, own[0] ?? null, today) }
  })
  const spent = ({ reports: own }: ShownStep) =>
    own.find(({ costSoFar }) => costSoFar !== null)?.costSoFar ?? null
  return {
    door: planDoor(
      innovation,
      steps.some(({ isLateAddition }) => !isLateAddition),
    ),
    steps,
    phases: planPhases
      .map((phase) => ({ phase, steps: steps.filter((step) => step.phase === phase) }))
      .filter((group) => group.steps.length > 0),
    months: planMonths(rows),
    progress: planProgress(steps.map((step) => ({ ...step, costSoFar: spent(step) }))),
    risks,
    stakeholders: stakeholderFields
      .map((field) => ({
        field,
        people: people.filter((one) => stakeholderField(one.influence, one.interest) === field),
      }))
      .filter((group) => group.people.length > 0),
  }
}
