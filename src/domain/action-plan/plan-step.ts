import type { Day } from '../calendar/working-days.ts'
import { ok, type Result, refused } from '../result.ts'

/** The three phases of an action plan, as LAN's own form has them. */
export const planPhases = ['preparation', 'implementation', 'monitoring'] as const

export type PlanPhase = (typeof planPhases)[number]

/** A month as its first day, `2026-03-01`. */
export type Month = Day

/** When a step is worked on: both months belong to it. */
export type StepMonths = { readonly fromMonth: Month; readonly toMonth: Month }

/** Why a plan lies still: the will has waned, or what it takes is missing. Each calls for another answer (LAN's method). */
export const stallCauses = ['willingness', 'ability'] as const

export type StallCause = (typeof stallCauses)[number]

/** What is reported of a step: it goes on, it is done, or it was dropped. */
export const stepOutcomes = ['going-on', 'done', 'dropped'] as const

export type StepOutcome = (typeof stepOutcomes)[number]

export type StepReport = {
  readonly outcome: StepOutcome
  /** Rupiah spent on the step until then; null when it was not said. */
  readonly costSoFar: number | null
}

/** How a step stands: late is whatever should have ended and did not. */
export type StepState = 'to-come' | 'going-on' | 'late' | 'done' | 'dropped'

/** Months that a picture of a plan shows; a longer plan is cut there and says so. */
export const PLAN_MONTHS_MAX = 24

const monthOf = (day: Day): Month => `${day.slice(0, 7)}-01`

/** Refused when a step ends before it begins. */
export function checkMonths({ fromMonth, toMonth }: StepMonths): Result<null, 'ends-before-it-begins'> {
  return toMonth < fromMonth ? refused('ends-before-it-begins') : ok(null)
}

/** How a step stands on a day, by its latest report. */
export function stepStateOn(step: StepMonths, latest: StepReport | null, today: Day): StepState {
  if (latest?.outcome === 'done' || latest?.outcome === 'dropped') return latest.outcome
  const month = monthOf(today)
  if (step.toMonth < month) return 'late'
  return latest !== null || step.fromMonth <= month ? 'going-on' : 'to-come'
}

function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, number, 1))
  return next.toISOString().slice(0, 10)
}

/** The months of a plan from its first to its last step, at most so many as a picture shows. */
export function planMonths(steps: readonly StepMonths[]): Month[] {
  if (steps.length === 0) return []
  const first = steps.map((step) => step.fromMonth).sort()[0] as Month
  const last = steps
    .map((step) => step.toMonth)
    .sort()
    .at(-1) as Month
  const months: Month[] = []
  for (let month = first; month <= last && months.length < PLAN_MONTHS_MAX; month = nextMonth(month)) {
    months.push(month)
  }
  return months
}

export type PlanProgress = {
  readonly counts: Readonly<Record<StepState, number>>
  /** Rupiah planned for the steps that were not dropped, and reported as spent on all of them. */
  readonly planned: number
  readonly spent: number
}

/** What a plan has come to: steps by how they stand, cost planned and spent. */
export function planProgress(
  steps: readonly { readonly state: StepState; readonly cost: number; readonly costSoFar: number | null }[],
): PlanProgress {
  const count = (state: StepState) => steps.filter((step) => step.state === state).length
  return {
    counts: {
      'to-come': count('to-come'),
      'going-on': count('going-on'),
      late: count('late'),
      done: count('done'),
      dropped: count('dropped'),
    },
    planned: steps.reduce((sum, { state, cost }) => (state === 'dropped' ? sum : sum + cost), 0),
    spent: steps.reduce((sum, { costSoFar }) => sum + (costSoFar ?? 0), 0),
  }
}
