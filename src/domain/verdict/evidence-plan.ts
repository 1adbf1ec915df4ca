import type { Frequency } from '../measurement/indicator.ts'
import type { PeriodValue } from '../measurement/series.ts'
import { targetOn } from '../measurement/target.ts'
import { ok, type Result, refused } from '../result.ts'
import { leastChangeOf, type PlannedOutcome, type RegisteredPlan } from './plan.ts'

/** How a plan came to be registered: at the gate of Design, for an innovation that ran already, or by a confirmed change. */
export type PlanOrigin = 'gate' | 'late' | 'change'

/** What a team says of an outcome in its plan, beside what the indicator says of itself. */
export type DraftOutcome = {
  readonly key: string
  /** Smallest change that would be worth having, in the indicator's unit; null for half the way to the target. */
  readonly leastChange: number | null
  readonly measuredBy: string
}

export type PlanDraft = {
  readonly launchOn: string | null
  readonly dueOn: string | null
  readonly outcomes: readonly DraftOutcome[]
}

/** What is known of an outcome indicator before anything is registered. */
export type OutcomeRecord = {
  readonly key: string
  readonly name: string
  readonly definition: string | null
  readonly unit: string
  readonly direction: 'higher' | 'lower' | 'neutral'
  readonly frequency: Frequency
  readonly baseline: { readonly value: number; readonly on: string; readonly source: string } | null
  readonly targets: readonly { readonly period: string; readonly value: number }[]
  /** Names of the places to compare with. */
  readonly comparisons: readonly string[]
  readonly recorded: readonly PeriodValue[]
}

export type PlanRefusal =
  | 'no-outcome'
  | 'definition-missing'
  | 'direction-missing'
  | 'baseline-missing'
  | 'target-missing'
  | 'target-no-improvement'
  | 'least-change-outside'
  | 'measured-by-missing'
  | 'launch-missing'
  | 'due-missing'
  | 'due-before-launch'

/** One thing that keeps a plan from being registered; `key` names the outcome, null for the plan as a whole. */
export type PlanGap = { readonly code: PlanRefusal; readonly key: string | null }

/** What a record aims at on the day on which the result is due; without a day yet, in the end. */
function aimOf(record: OutcomeRecord, dueOn: string | null): number | null {
  return targetOn(record.targets, dueOn ?? '9999-12-31')
}

function gapsOfOutcome(record: OutcomeRecord, said: DraftOutcome, dueOn: string | null): PlanRefusal[] {
  const gaps: PlanRefusal[] = []
  const target = aimOf(record, dueOn)
  const { baseline, direction } = record
  if (!record.definition?.trim()) gaps.push('definition-missing')
  if (direction === 'neutral') gaps.push('direction-missing')
  if (!baseline) gaps.push('baseline-missing')
  if (target === null) gaps.push('target-missing')
  if (baseline && target !== null && direction !== 'neutral') {
    const way = (target - baseline.value) * (direction === 'higher' ? 1 : -1)
    if (!(way > 0)) gaps.push('target-no-improvement')
    const least = said.leastChange
    if (least !== null && !(least > 0 && least <= Math.abs(way))) gaps.push('least-change-outside')
  }
  if (said.measuredBy.trim() === '') gaps.push('measured-by-missing')
  return gaps
}

/** All that keeps a draft from being registered, in the order of the page. */
export function planGaps(draft: PlanDraft, records: readonly OutcomeRecord[]): PlanGap[] {
  const whole = (code: PlanRefusal): PlanGap => ({ code, key: null })
  const gaps: PlanGap[] = records.length === 0 ? [whole('no-outcome')] : []
  if (draft.launchOn === null) gaps.push(whole('launch-missing'))
  if (draft.dueOn === null) gaps.push(whole('due-missing'))
  if (draft.launchOn !== null && draft.dueOn !== null && !(draft.dueOn > draft.launchOn)) {
    gaps.push(whole('due-before-launch'))
  }
  const outcomes = records.flatMap((record) =>
    gapsOfOutcome(record, saidOf(draft, record.key), draft.dueOn).map((code) => ({ code, key: record.key })),
  )
  return [...gaps, ...outcomes]
}

/** What a draft says of an outcome; of one that it does not name yet, nothing. */
export function saidOf(draft: PlanDraft, key: string): DraftOutcome {
  return draft.outcomes.find((one) => one.key === key) ?? { key, leastChange: null, measuredBy: '' }
}

/** An outcome as the plan promises it; null while something of it is missing. */
export function plannedOutcome(
  record: OutcomeRecord,
  said: DraftOutcome,
  dueOn: string,
): PlannedOutcome | null {
  const { direction, definition, baseline } = record
  if (direction === 'neutral' || !definition) return null
  return {
    key: record.key,
    name: record.name,
    definition,
    unit: record.unit,
    direction,
    baseline: baseline && { value: baseline.value, on: baseline.on },
    target: aimOf(record, dueOn),
    frequency: record.frequency,
    measuredBy: said.measuredBy.trim(),
    leastChange: said.leastChange,
    comparisons: [...record.comparisons],
  }
}

/**
 * The plan as it is registered on a day, from its draft and the record as it stands. Refused 'incomplete' with the gaps. Every
 * outcome in use is in it: whoever may leave one out afterwards keeps the best of several. Where the innovation ran already,
 * the values are bound as well.
 */
export function registeredPlan(
  draft: PlanDraft,
  records: readonly OutcomeRecord[],
  at: { readonly registeredOn: string; readonly launch: string | null },
): Result<RegisteredPlan, 'incomplete'> {
  const gaps = planGaps(draft, records)
  const { launchOn, dueOn } = draft
  if (gaps.length > 0 || launchOn === null || dueOn === null) return refused('incomplete', { gaps })
  const outcomes = records.flatMap((record) => plannedOutcome(record, saidOf(draft, record.key), dueOn) ?? [])
  const plan = { outcomes, launchPlanned: launchOn, resultDue: dueOn, ...at }
  if (at.launch === null) return ok(plan)
  return ok({
    ...plan,
    recorded: Object.fromEntries(records.map(({ key, recorded }) => [key, [...recorded]])),
  })
}

/** Change worth having of an outcome as its page shows it before anything is registered, in the indicator's unit. */
export function leastChangeShown(record: OutcomeRecord, draft: PlanDraft): number | null {
  const { leastChange } = saidOf(draft, record.key)
  return leastChangeOf({ leastChange, baseline: record.baseline, target: aimOf(record, draft.dueOn) })
}
