import type { Frequency } from '../measurement/indicator.ts'
import type { PeriodValue } from '../measurement/series.ts'

/** One outcome as the plan promises it, before there is a value that could prove it. */
export type PlannedOutcome = {
  /** Key of the indicator (`IndicatorEvidence.key`): name and definition may be worded anew, the key stays. */
  key: string
  name: string
  /** What is counted or measured, and how. */
  definition: string
  unit: string
  direction: 'higher' | 'lower'
  /** Value before the innovation with the day it stands for, or null where nothing is known yet. */
  baseline: { value: number; on: string } | null
  target: number | null
  frequency: Frequency
  /** Who measures: a name or a function. */
  measuredBy: string
  /** Least change worth having, above 0 and in the unit; null for half the way from baseline to target. */
  leastChange: number | null
  /** Names of the places to compare with (`Comparison.name`); what is added later is shown and decides nothing. */
  comparisons: string[]
}

/** What an innovation promises to show, and how: the part that is frozen and has a hash. */
export type EvidencePlan = {
  outcomes: PlannedOutcome[]
  /** 'YYYY-MM-DD' */
  launchPlanned: string
  /** Day on which the result is due, 'YYYY-MM-DD'. */
  resultDue: string
}

/**
 * A plan as it was registered, and what was bound with it. Days are 'YYYY-MM-DD'.
 *
 * `launch` is the launch as it was first recorded, with its proof; null as long as there was none. A late plan is one
 * registered after the launch: then `recorded` holds the values of its outcomes as they stood in the record on that day,
 * by key, and these count for the periods before the registration whatever is reported of them afterwards.
 */
export type RegisteredPlan = EvidencePlan & {
  registeredOn: string
  launch: string | null
  recorded?: Readonly<Record<string, PeriodValue[]>>
}

/** What of a plan was changed after its registration; each change has a reason and a second person beside it in the store. */
export const PLAN_CHANGE_SUBJECTS = [
  'direction',
  'definition',
  'baseline',
  'target',
  'least-change',
  'launch',
  'comparison',
  'outcome-added',
  'outcome-ended',
  'result-due',
] as const

export type PlanChangeSubject = (typeof PLAN_CHANGE_SUBJECTS)[number]

/** The plan with every change that its second person agreed to, and what was changed. */
export type ChangedPlan = {
  plan: RegisteredPlan
  changes: { subject: PlanChangeSubject; outcome: string | null; on: string }[]
}

/** Change worth having of a planned outcome, in its unit, or null when neither it nor baseline and target say so. */
export function leastChangeOf({
  leastChange,
  baseline,
  target,
}: {
  leastChange?: number | null
  baseline: { value: number } | null
  target: number | null
}): number | null {
  if (leastChange != null && leastChange > 0) return leastChange
  if (baseline === null || target === null) return null
  const half = Math.abs(target - baseline.value) / 2
  return half > 0 ? half : null
}

/**
 * The text of a plan that its hash is made of: the same promise gives the same text, whatever the order of the fields, of
 * the outcomes and of the places, and however the letters were composed.
 */
export function canonicalPlan({ outcomes, launchPlanned, resultDue }: EvidencePlan): string {
  const byKey = (one: { key: string }, other: { key: string }) => compare(one.key, other.key)
  const ordered = [...outcomes]
    .sort(byKey)
    .map((outcome) => [
      text(outcome.key),
      text(outcome.name),
      text(outcome.definition),
      text(outcome.unit),
      outcome.direction,
      outcome.baseline && [outcome.baseline.value, outcome.baseline.on],
      outcome.target,
      outcome.frequency,
      text(outcome.measuredBy),
      leastChangeOf(outcome),
      outcome.comparisons.map(text).sort(compare),
    ])
  return JSON.stringify(['labinov-plan-1', launchPlanned, resultDue, ordered])
}

function text(written: string): string {
  return written.normalize('NFC').trim()
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What of a plan differs from another, outcome by outcome: the lines that a reader of both is told. */
export function planDifferences(
  before: RegisteredPlan,
  after: RegisteredPlan,
): { subject: PlanChangeSubject; outcome: string | null }[] {
  const differences: { subject: PlanChangeSubject; outcome: string | null }[] = []
  if (before.launch !== after.launch && before.launch !== null)
    differences.push({ subject: 'launch', outcome: null })
  if (before.resultDue !== after.resultDue) differences.push({ subject: 'result-due', outcome: null })
  for (const outcome of before.outcomes) {
    const changed = after.outcomes.find(({ key }) => key === outcome.key)
    if (!changed) differences.push({ subject: 'outcome-ended', outcome: outcome.key })
    else
      differences.push(...subjectsOf(outcome, changed).map((subject) => ({ subject, outcome: outcome.key })))
  }
  for (const { key } of after.outcomes) {
    if (!before.outcomes.some((outcome) => outcome.key === key))
      differences.push({ subject: 'outcome-added', outcome: key })
  }
  return differences
}

function subjectsOf(before: PlannedOutcome, after: PlannedOutcome): PlanChangeSubject[] {
  const subjects: [PlanChangeSubject, (outcome: PlannedOutcome) => unknown][] = [
    ['direction', ({ direction }) => direction],
    ['definition', ({ definition, unit, frequency }) => [text(definition), text(unit), frequency]],
    ['baseline', ({ baseline }) => baseline && [baseline.value, baseline.on]],
    ['target', ({ target }) => target],
    ['least-change', leastChangeOf],
    ['comparison', ({ comparisons }) => [...comparisons].map(text).sort(compare)],
  ]
  return subjects
    .filter(([, promised]) => JSON.stringify(promised(before)) !== JSON.stringify(promised(after)))
    .map(([subject]) => subject)
}
