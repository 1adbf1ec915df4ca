import { checkMonths } from '../../domain/action-plan/plan-step.ts'
import {
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  RUPIAH_MAX,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import { isOpen } from '../../domain/lifecycle/gate.ts'
import { type GateState, type Stage, stages } from '../../domain/lifecycle/stage.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import {
  insertRisk,
  insertStep,
  insertStepReport,
  listSteps,
  type PlanScope,
  type RiskRecord,
  type StepReportRecord,
  type StepTexts,
  updateStep,
} from '../../store/action-plan/plan-step.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { lockGate } from '../../store/lifecycle/innovation.ts'
import type { Services } from '../services.ts'

type With = Pick<Services, 'db' | 'clock'>

/** Steps of a plan; one with more is a list of tasks and belongs into another tool. */
export const STEPS_MAX = 100

/** Whether a plan may be written now: freely, only added to, or not while somebody else reads it. */
export type PlanDoor = 'open' | 'additions' | 'with-others'

/**
 * Until Design is let through the team writes freely, but not while the coach or the leader reads. Afterwards steps are added, marked
 * as such, and dropped by a report: what the leader approved stays to be read. Whatever passed Design without rows begins freely.
 */
export function planDoor(
  gate: { readonly stage: Stage; readonly gateState: GateState },
  hasSteps: boolean,
): PlanDoor {
  const place = stages.indexOf(gate.stage) - stages.indexOf('design')
  if (place < 0) return 'open'
  if (place === 0 && gate.gateState !== 'passed') return isOpen(gate.gateState) ? 'open' : 'with-others'
  return hasSteps ? 'additions' : 'open'
}

async function doorOf(transaction: Database, scope: PlanScope) {
  const gate = await lockGate(transaction, scope.regionId, scope.innovationId)
  const steps = await listSteps(transaction, scope, STEPS_MAX)
  // What was written when everything was open after Design does not close it to its own writers in the middle.
  const hasApproved = steps.some(({ isLateAddition }) => !isLateAddition)
  return {
    door: gate ? planDoor(gate, hasApproved) : ('with-others' as const),
    steps,
    isPast: gate !== null && stages.indexOf(gate.stage) > stages.indexOf('design'),
  }
}

export type StepRefusal =
  | 'unknown-step'
  | 'changed-since-read'
  | 'ends-before-it-begins'
  | 'too-many-steps'
  /** The coach or the leader reads the plan. */
  | 'with-others'
  /** The leader approved of this step: it is dropped by a report, not changed. */
  | 'approved'

const checkStep = ({ activity, doer, output, fromMonth, toMonth, cost }: StepTexts) =>
  checkBounds({
    activity: wordsFault(activity),
    doer: wordsFault(doer),
    output: wordsFault(output),
    fromMonth: dayFault(fromMonth),
    toMonth: dayFault(toMonth),
    cost: numberFault(cost, { min: 0, max: RUPIAH_MAX }),
  })

/** Adds a step to a plan (`id` null) or changes one that was read at `revision`. */
export async function saveStep(
  services: With,
  author: Author,
  scope: PlanScope,
  id: string | null,
  input: StepTexts & { readonly revision: number },
): Promise<Result<{ id: string }, StepRefusal, OutOfBounds>> {
  const { revision, ...texts } = input
  const checked = checkStep(texts)
  if (!checked.ok) return checked
  const months = checkMonths(texts)
  if (!months.ok) return months
  const createdAt = services.clock()
  return change(
    services.db,
    author,
    id === null ? 'plan-step.add' : 'plan-step.edit',
    async (transaction) => {
      const { door, steps, isPast } = await doorOf(transaction, scope)
      if (door === 'with-others') return refused('with-others')
      if (id === null) {
        if (steps.length >= STEPS_MAX) return refused('too-many-steps')
        const row = { ...texts, isLateAddition: isPast, createdBy: author.personId, createdAt }
        return ok({ id: await insertStep(transaction, scope, row) })
      }
      const found = steps.find((step) => step.id === id)
      if (!found) return refused('unknown-step')
      if (found.revision !== revision) return refused('changed-since-read')
      if (door === 'additions' && !found.isLateAddition) return refused('approved')
      await updateStep(transaction, scope, id, { ...texts, revision: revision + 1 })
      return ok({ id })
    },
  )
}

/** Reports how a step stands. A dropped one says why; a report is never changed, the next one follows it. */
export async function reportStep(
  services: With,
  author: Author,
  scope: PlanScope,
  report: Pick<StepReportRecord, 'stepId' | 'outcome' | 'costSoFar' | 'text' | 'stall'>,
): Promise<Result<null, 'unknown-step', OutOfBounds>> {
  const checked = checkBounds({
    costSoFar: numberFault(report.costSoFar, { min: 0, max: RUPIAH_MAX }),
    text: wordsFault(report.text),
  })
  if (!checked.ok) return checked
  const reportedAt = services.clock()
  return change(services.db, author, 'plan-step.report', async (transaction) => {
    const steps = await listSteps(transaction, scope, STEPS_MAX)
    if (!steps.some(({ id }) => id === report.stepId)) return refused('unknown-step')
    await insertStepReport(transaction, scope.regionId, {
      ...report,
      reportedBy: author.personId,
      reportedAt,
    })
    return ok(null)
  })
}

/** Adds a risk to a plan, with what prevents it and by whom. */
export async function addRisk(
  services: With,
  author: Author,
  scope: PlanScope,
  risk: Omit<RiskRecord, 'id'>,
): Promise<Result<null, 'with-others', OutOfBounds>> {
  const { prevention, holder } = risk
  const words = {
    risk: wordsFault(risk.risk),
    prevention: wordsFault(prevention),
    holder: wordsFault(holder),
  }
  const checked = checkBounds(words)
  if (!checked.ok) return checked
  const createdAt = services.clock()
  return change(services.db, author, 'plan-risk.add', async (transaction) => {
    const { door } = await doorOf(transaction, scope)
    if (door === 'with-others') return refused('with-others')
    await insertRisk(transaction, scope, { ...risk, createdBy: author.personId, createdAt })
    return ok(null)
  })
}
