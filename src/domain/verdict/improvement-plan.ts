import { ok, type Result, refused } from '../result.ts'
import type { IndicatorId } from '../scope.ts'

/** More steps than these are a project of their own. */
export const PLAN_STEPS_MAX = 12
export const STEP_CHARACTERS_MAX = 300

/** One step of an improvement: what, by which day, and on which day it was done ('YYYY-MM-DD'). */
export type PlanStep = { readonly what: string; readonly dueOn: string; readonly doneOn: string | null }

/** How an order to improve is carried out. */
export type ImprovementPlan = {
  readonly steps: readonly PlanStep[]
  /** What is measured again, and by which day its values are there. */
  readonly indicatorIds: readonly IndicatorId[]
  readonly measureBy: string | null
  /** The day since which the service runs in its new way; null until it does. */
  readonly changedOn: string | null
}

export type PlanRefusal =
  | 'steps-missing'
  | 'too-many-steps'
  | 'step-incomplete'
  | 'step-after-due'
  | 'measure-missing'
  | 'indicator-unknown'
  | 'measure-by-missing'
  | 'changed-in-future'

/**
 * A plan that may be kept on day `today` for an order whose day is `dueOn`. It has at least one step, each with a day that is not
 * after the order's, and says what is measured again and by when; a change that has not come yet has no day. `step` in the
 * details of a refusal is the number of the step, from 1.
 */
export function checkPlan(
  plan: ImprovementPlan,
  scope: { today: string; dueOn: string; indicatorIds: readonly IndicatorId[] },
): Result<ImprovementPlan, PlanRefusal> {
  const steps = plan.steps.map((step) => ({ ...step, what: step.what.trim() }))
  if (steps.length === 0) return refused('steps-missing')
  if (steps.length > PLAN_STEPS_MAX) return refused('too-many-steps', { max: PLAN_STEPS_MAX })
  const incomplete = steps.findIndex(({ what, dueOn }) => what === '' || dueOn === '')
  if (incomplete !== -1) return refused('step-incomplete', { step: incomplete + 1 })
  const late = steps.findIndex(({ dueOn }) => dueOn > scope.dueOn)
  if (late !== -1) return refused('step-after-due', { step: late + 1 })
  // Where nothing is measured yet there is nothing to choose, and the plan's first step will be to measure.
  if (scope.indicatorIds.length > 0 && plan.indicatorIds.length === 0) return refused('measure-missing')
  if (plan.indicatorIds.some((id) => !scope.indicatorIds.includes(id))) return refused('indicator-unknown')
  if (plan.measureBy === null) return refused('measure-by-missing')
  if (plan.changedOn !== null && plan.changedOn > scope.today) return refused('changed-in-future')
  return ok({ ...plan, steps })
}

/**
 * The day by which an order to improve is late or not, wherever that is told: its own day once that has come, before it the day
 * of the first step that is not done. Days are 'YYYY-MM-DD'.
 */
export function lateSince(
  { dueOn, step }: { readonly dueOn: string; readonly step: { readonly dueOn: string } | null },
  today: string,
): string {
  return step === null || dueOn <= today ? dueOn : step.dueOn
}

/** What an order to improve asks next, and by which day ('YYYY-MM-DD'). */
export type NextOfOrder = {
  readonly kind: 'make-plan' | 'do-step' | 'bring-proof'
  /** The step, as it is written; empty for the others. */
  readonly what: string
  readonly dueOn: string
}

/**
 * The next thing of an order to improve, the same on every desk and on the innovation's own page: a plan, then its first step that
 * is not done, and the proof once the order's day has come or every step is done.
 */
export function nextOfOrder(
  order: {
    readonly dueOn: string
    readonly hasPlan: boolean
    readonly step: { readonly what: string; readonly dueOn: string } | null
  },
  today: string,
): NextOfOrder {
  const { dueOn, hasPlan, step } = order
  const by = lateSince(order, today)
  if (dueOn <= today) return { kind: 'bring-proof', what: '', dueOn: by }
  if (!hasPlan) return { kind: 'make-plan', what: '', dueOn: by }
  return step === null
    ? { kind: 'bring-proof', what: '', dueOn: by }
    : { kind: 'do-step', what: step.what, dueOn: by }
}

export type BeforeSince = { readonly before: Side | null; readonly since: Side | null }
type Side = { readonly mean: number; readonly periods: number }

/** A year: as many values as a season needs to be the same on both sides. */
export const SIDE_PERIODS_MAX = 12

function sideOf(values: readonly number[]): Side | null {
  if (values.length === 0) return null
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, periods: values.length }
}

/**
 * The plain means of a series before the month of a change and since it, of at most a year on each side. It is a look, not a
 * judgement: whether the change is beyond chance says the verdict alone. `values` are in the order of their periods, the
 * first days of months ('YYYY-MM-DD'); the month of the change itself belongs to neither side, as it has both.
 */
export function beforeSince(
  values: readonly { readonly period: string; readonly value: number }[],
  changedOn: string,
): BeforeSince {
  const month = changedOn.slice(0, 7)
  const before = values.filter(({ period }) => period.slice(0, 7) < month).slice(-SIDE_PERIODS_MAX)
  const since = values.filter(({ period }) => period.slice(0, 7) > month).slice(0, SIDE_PERIODS_MAX)
  const first = changedOn.endsWith('-01') ? values.filter(({ period }) => period.slice(0, 7) === month) : []
  return {
    before: sideOf(before.map(({ value }) => value)),
    since: sideOf([...first, ...since].slice(0, SIDE_PERIODS_MAX).map(({ value }) => value)),
  }
}
