import { monthOf } from '../calendar/month.ts'
import { MONTHS_OF_FREQUENCY } from '../measurement/indicator.ts'
import type { PeriodValue } from '../measurement/series.ts'
import { answersOf } from './effective.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { PlannedOutcome, RegisteredPlan } from './plan.ts'
import type { Policy } from './policy.ts'

/** Values of a planned outcome that must begin after its registration, by their frequency. */
export const PERIODS_AFTER_PLAN = { month: 6, quarter: 3, year: 2 } as const

/** Share of the promised periods that must be reported: who keeps back more of them chooses what is seen. */
const PROMISED_SHARE_MIN = 0.8

/** Values after which the first of two looks is taken, so that six are enough for both; fewer prove nothing, also where they are years. */
const PROOF_VALUES_MIN = 5
const PROOF_LOOKS = 2

/**
 * What a plan proves. `proves`: an outcome that it named improved by values that begin after its registration.
 * `too-early`: so far fewer such values than are needed, or too many of the promised periods left out; `needed` more.
 * `not-shown`: enough of them, without that.
 */
export type PlanProof =
  | { standing: 'proves' | 'not-shown' }
  | { standing: 'too-early'; needed: number; outcome: PlannedOutcome | null }

/**
 * The evidence as the plan has it: direction, baseline, target, least change and places to compare with of each planned
 * outcome, the launch that was first recorded, and for a late plan the values that stood in the record on its day. What a plan
 * names goes on counting for it after its end was agreed to; without a plan that names it, an ended outcome counts no more.
 */
export function evidenceByPlan(evidence: Evidence, plan: RegisteredPlan | null): Evidence {
  const indicators = evidence.indicators.flatMap((indicator) => {
    const planned = plan?.outcomes.find(({ key }) => key === indicator.key)
    if (plan && planned) return [asPlanned(indicator, planned, plan)]
    return indicator.ended ? [] : [indicator]
  })
  return { ...evidence, launch: plan?.launch ?? evidence.launch, indicators }
}

function asPlanned(
  indicator: IndicatorEvidence,
  planned: PlannedOutcome,
  { registeredOn, recorded }: RegisteredPlan,
): IndicatorEvidence {
  const { comparison, comparisons, ...own } = indicator
  const places = [...(comparison ? [comparison] : []), ...(comparisons ?? [])]
  const stood = recorded?.[planned.key]
  return {
    ...own,
    kind: 'outcome',
    direction: planned.direction,
    unit: planned.unit,
    baseline: planned.baseline,
    target: planned.target,
    leastChange: planned.leastChange,
    comparisons: places.filter(({ name }) => planned.comparisons.includes(name)),
    values: stood
      ? [...stood.filter(before(registeredOn)), ...indicator.values.filter(from(registeredOn))]
      : indicator.values,
  }
}

const from =
  (day: string) =>
  ({ period }: PeriodValue) =>
    begins(period) >= day
const before =
  (day: string) =>
  ({ period }: PeriodValue) =>
    begins(period) < day

/** First day of a period that is a month or a day. */
function begins(period: string): string {
  return period.length === 7 ? `${period}-01` : period
}

/**
 * Whether the plan proves an improvement: the planned outcomes alone are judged, by their values before the launch and
 * those that begin after the registration. So nothing that was known when the plan was made can speak for it.
 */
export function planProof(evidence: Evidence, plan: RegisteredPlan, policy: Policy): PlanProof {
  const { launch } = evidence
  const planned = plan.outcomes.flatMap((outcome) => {
    const indicator = evidence.indicators.find(({ key, kind }) => key === outcome.key && kind === 'outcome')
    return indicator ? [{ outcome, indicator }] : []
  })
  const isNew = from(plan.registeredOn)
  const launched = launch === null ? null : monthOf(launch)
  const counted = planned.map(({ outcome, indicator }) => {
    const isBefore = ({ period }: PeriodValue) => launched !== null && (monthOf(period) ?? 0) < launched
    const values = indicator.values.filter((value) => isBefore(value) || isNew(value))
    const after = values.filter((value) => value.value !== null && !isBefore(value))
    const promised = PROMISED_SHARE_MIN * promisedPeriods(after, outcome, plan.registeredOn, launched)
    const forLooks = PROOF_VALUES_MIN + PROOF_LOOKS - 1
    const least = Math.max(PERIODS_AFTER_PLAN[outcome.frequency], Math.ceil(promised), forLooks)
    return { outcome, indicator: { ...indicator, values }, needed: least - after.length }
  })
  const ready = counted.filter(({ needed }) => needed <= 0)
  const first = counted.toSorted((one, other) => one.needed - other.needed)[0]
  if (launch === null || !first || ready.length === 0) {
    const nearest = first?.outcome ?? plan.outcomes[0] ?? null
    const needed = first?.needed ?? (nearest ? PERIODS_AFTER_PLAN[nearest.frequency] : 0)
    return { standing: 'too-early', needed, outcome: nearest }
  }
  const answers = answersOf(
    ready.map(({ indicator }) => indicator),
    launch,
    { ...policy, valuesAfterMin: PROOF_VALUES_MIN },
    { promised: plan.outcomes.length, promisedFrom: plan.registeredOn },
  )
  return { standing: answers.some(({ answer }) => answer === 'improved') ? 'proves' : 'not-shown' }
}

/** Periods of a promised outcome up to the newest one that is reported, counted from the launch or the registration. */
function promisedPeriods(
  reported: readonly PeriodValue[],
  { frequency }: PlannedOutcome,
  registeredOn: string,
  launched: number | null,
): number {
  const months = reported.map(({ period }) => monthOf(period) ?? 0)
  if (months.length === 0) return 0
  // The first period is the first one that is reported, unless a whole one before it was promised as well.
  const from = Math.max(launched ?? 0, monthOf(registeredOn) ?? 0)
  const step = MONTHS_OF_FREQUENCY[frequency]
  const missedAtFirst = Math.max(0, Math.floor((Math.min(...months) - from - 1) / step))
  return missedAtFirst + Math.floor((Math.max(...months) - Math.min(...months)) / step) + 1
}
