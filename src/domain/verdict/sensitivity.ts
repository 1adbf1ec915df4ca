import { monthOf, periodOf, seriesOf } from '../measurement/series.ts'
import { isRefused } from '../result.ts'
import { evidenceByPlan } from './by-plan.ts'
import { type Answer, answersOf, outcomesOf } from './effective.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { Policy } from './policy.ts'

/** Another way to look at the same values. */
export type SensitivityCheck =
  | 'without-comparison'
  | 'without-outliers'
  | 'without-three-months-before'
  | 'weaker-guard'
  | 'stronger-guard'

/** 'sturdy' when every other way says the same; else what it depends on, first of all. */
export type SturdyWord = 'sturdy' | SensitivityCheck | 'placebo'

export type Sensitivity = {
  key: string
  answer: Answer | null
  /** What each other way would answer. */
  checks: { check: SensitivityCheck; answer: Answer | null }[]
  /** Launches set before the true one, on values that know nothing of it: a test that works finds nothing there. */
  placebos: { launch: string; answer: Answer | null }[]
  word: SturdyWord
}

const DIP_MONTHS = 3
const GUARD_FACTOR = 2
const PLACEBOS_MAX = 3
const ALONE = { promised: 0, promisedFrom: null }

/**
 * How much the answer on each outcome depends on the way of looking at it, for the evaluator: without places to compare
 * with, without the months that lie furthest away, without the quarter before the launch, with half and twice the guard
 * against trends, and with launches that never were. One word of it is for the public.
 */
export function sensitivityOf(given: Evidence, policy: Policy): Sensitivity[] {
  const evidence = evidenceByPlan(given, given.plan ?? null)
  const { launch } = evidence
  if (launch === null) return []
  return outcomesOf(evidence).map((outcome) => {
    const answer = answerOn(outcome, launch, policy)
    const checks = checksOf(outcome, launch, policy)
    const placebos = placebosOf(outcome, launch, policy)
    const differing = checks.find((one) => one.answer !== answer)?.check
    const isPraised = answer === 'improved' || answer === 'unseen-lately'
    const isFound = isPraised && placebos.some((one) => one.answer === 'improved')
    return { key: outcome.key, answer, checks, placebos, word: differing ?? (isFound ? 'placebo' : 'sturdy') }
  })
}

function answerOn(outcome: IndicatorEvidence, launch: string, policy: Policy): Answer | null {
  return answersOf([outcome], launch, policy, ALONE)[0]?.answer ?? null
}

function checksOf(outcome: IndicatorEvidence, launch: string, policy: Policy): Sensitivity['checks'] {
  const { comparison, comparisons = [], ...alone } = outcome
  const guarded = (factor: number) => ({
    ...policy,
    trendGuardPerMonth: policy.trendGuardPerMonth * factor,
    seasonGuard: policy.seasonGuard * factor,
  })
  const ways: [SensitivityCheck, IndicatorEvidence, Policy][] = [
    ...(comparison || comparisons.length > 0 ? [['without-comparison', alone, policy] as const] : []),
    ['without-outliers', withoutFurthest(outcome, launch), policy],
    ['without-three-months-before', withoutDip(outcome, launch), policy],
    ['weaker-guard', outcome, guarded(1 / GUARD_FACTOR)],
    ['stronger-guard', outcome, guarded(GUARD_FACTOR)],
  ] as [SensitivityCheck, IndicatorEvidence, Policy][]
  return ways.map(([check, seen, by]) => ({ check, answer: answerOn(seen, launch, by) }))
}

/** Without the highest and the lowest value of each side. */
function withoutFurthest(outcome: IndicatorEvidence, launch: string): IndicatorEvidence {
  const isBefore = beforeOf(launch)
  const left = new Set(
    [true, false].flatMap((side) => {
      const sorted = outcome.values
        .filter((value) => value.value !== null && isBefore(value.period) === side)
        .sort((one, other) => one.value! - other.value!)
      return [sorted[0], sorted.at(-1)]
    }),
  )
  return { ...outcome, values: outcome.values.filter((value) => !left.has(value)) }
}

function withoutDip(outcome: IndicatorEvidence, launch: string): IndicatorEvidence {
  const launched = monthOf(launch) ?? 0
  const isDip = (period: string) => {
    const month = monthOf(period) ?? 0
    return month < launched && month >= launched - DIP_MONTHS
  }
  return { ...outcome, values: outcome.values.filter(({ period }) => !isDip(period)) }
}

const beforeOf = (launch: string) => (period: string) => (monthOf(period) ?? 0) < (monthOf(launch) ?? 0)

/** Launches at even distances inside the time before the true one, each with enough values on both sides. */
function placebosOf(outcome: IndicatorEvidence, launch: string, policy: Policy): Sensitivity['placebos'] {
  const isBefore = beforeOf(launch)
  const before = { ...outcome, values: outcome.values.filter(({ period }) => isBefore(period)) }
  const series = seriesOf(before.values)
  if (isRefused(series)) return []
  const room = series.values.length - policy.valuesBeforeMin - policy.valuesAfterMin
  if (room < 0) return []
  const count = Math.min(PLACEBOS_MAX, room + 1)
  return Array.from({ length: count }, (_, place) => {
    const index = policy.valuesBeforeMin + Math.round((room * (place + 1)) / (count + 1))
    const placebo = periodOf(monthOf(series.start)! + index * series.stepMonths)
    return { launch: placebo, answer: answerOn(before, placebo, policy) }
  })
}

/**
 * The one word for the public: what the answers depend on, 'sturdy' when none does on anything, and null as long as there is no
 * answer that could be. That it cannot be told yet is no answer of which sturdiness would say anything.
 */
export function sturdyWord(outcomes: readonly Pick<Sensitivity, 'answer' | 'word'>[]): SturdyWord | null {
  const told = outcomes.filter(({ answer }) => answer !== null && answer !== 'cannot-tell-yet')
  if (told.length === 0) return null
  return told.find(({ word }) => word !== 'sturdy')?.word ?? 'sturdy'
}
