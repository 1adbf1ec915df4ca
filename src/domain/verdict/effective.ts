import { averageOf } from '../measurement/average.ts'
import { shiftBeyondChance } from '../measurement/level-shift.ts'
import { interventionIndexOf, seriesOf } from '../measurement/series.ts'
import { isRefused, type Refused } from '../result.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { Dimension, MissingProof, Reason } from './judgement.ts'
import { named } from './measured.ts'
import { type OutcomeShift, shiftOfOutcome } from './outcome-shift.ts'
import type { Policy } from './policy.ts'

/**
 * Effective: at least one outcome moved the right way beyond chance, and more than elsewhere where that is known, and
 * none the wrong way.
 *
 * Each outcome with a direction is judged by the level shift at the launch. One that got worse beyond chance
 * makes the dimension adverse; otherwise one that got better makes it met; otherwise one with enough values
 * and no change of its own makes it not met. A plain before and after is weak: it is told and decides nothing.
 */
export function judgeEffective(evidence: Evidence, policy: Policy): Dimension {
  const { launch } = evidence
  const outcomes = evidence.indicators.filter((one) => one.kind === 'outcome' && one.direction !== 'neutral')
  if (launch === null || outcomes.length === 0) {
    const reason: Reason = { code: launch === null ? 'not-launched' : 'no-outcome-indicator', numbers: {} }
    const missing: MissingProof[] =
      launch === null ? [{ code: 'launch', dimension: 'effective', effortDays: 30, numbers: {} }] : []
    return { state: 'insufficient', reasons: [reason], missing }
  }
  const judged = outcomes.map((outcome) => ({ outcome, ...known(shiftOfOutcome(outcome, launch, policy)) }))
  const movements = movementsOf(judged, policy)
  const state = movements.includes('worsened')
    ? 'adverse'
    : movements.includes('improved')
      ? 'met'
      : movements.some((movement) => movement !== undefined)
        ? 'not-met'
        : 'insufficient'
  const told = judged.map(({ outcome, numbers }, index) =>
    numbers
      ? { reason: { code: movements[index]!, numbers: { ...named(outcome), ...numbers } }, missing: [] }
      : weakOutcome(outcome, launch, policy),
  )
  return {
    state,
    reasons: told.map((one) => one.reason),
    missing: state === 'insufficient' ? told.flatMap((one) => one.missing) : [],
  }
}

type Movement = 'improved' | 'worsened' | 'no-change-beyond-chance' | 'moved-elsewhere-too'
type Shifted = { outcome: IndicatorEvidence } & Partial<OutcomeShift>

function known(judged: OutcomeShift | Refused): Partial<OutcomeShift> {
  return isRefused(judged) ? {} : judged
}

/**
 * How each outcome with enough values moved; undefined for the others. The error rate of an improvement is
 * shared by Hochberg's step-up (Biometrika 1988): the more outcomes improve together, the less each has to
 * prove alone, so that a further good one never takes a proof away. That of harm is divided by their number.
 */
function movementsOf(outcomes: Shifted[], policy: Policy): (Movement | undefined)[] {
  const count = outcomes.filter(({ shift }) => shift).length
  const directions = (errorRate: number) =>
    outcomes.map(({ outcome, shift }) =>
      shift ? shiftBeyondChance(shift, errorRate) * (outcome.direction === 'higher' ? 1 : -1) : 0,
    )
  const harmed = directions(policy.harmErrorRate / count)
  let better: number[] = []
  for (let strictness = 1; strictness <= count; strictness += 1) {
    better = directions(policy.improvementErrorRate / strictness)
    if (better.filter((direction) => direction > 0).length > count - strictness) break
    better = []
  }
  return outcomes.map(({ outcome, shift, against }, index) => {
    if (!shift) return undefined
    const worsened = harmed[index]! < 0
    const improved = (better[index] ?? 0) > 0
    if (!worsened && !improved) return 'no-change-beyond-chance'
    const wanted = (outcome.direction === 'higher') === improved ? 1 : -1
    if (against != null && against !== wanted) return 'moved-elsewhere-too'
    return worsened ? 'worsened' : 'improved'
  })
}

/**
 * What can be told of an outcome that cannot be judged yet: the averages around the launch, and how many
 * values it lacks.
 */
function weakOutcome(
  outcome: IndicatorEvidence,
  launch: string,
  policy: Policy,
): { reason: Reason; missing: MissingProof[] } {
  const reported = seriesOf(outcome.values)
  const series = isRefused(reported) ? null : reported
  const index = series && interventionIndexOf(series, launch)
  const numbersOf = (values: (number | null)[]) => values.filter((value) => value !== null)
  const before = series && index !== null ? numbersOf(series.values.slice(0, index)) : []
  const after = series && index !== null ? numbersOf(series.values.slice(index)) : []
  const counts = { beforeCount: before.length, afterCount: after.length }
  const missing: MissingProof[] = []
  const lacking = {
    before: policy.valuesBeforeMin - before.length,
    after: policy.valuesAfterMin - after.length,
  }
  const stepMonths = series?.stepMonths ?? 1
  if (lacking.after > 0) {
    const numbers = { ...named(outcome), needed: lacking.after, stepMonths }
    missing.push({
      code: 'values-after',
      dimension: 'effective',
      effortDays: 30 * stepMonths * lacking.after,
      numbers,
    })
  }
  if (lacking.before > 0) {
    const numbers = { ...named(outcome), needed: lacking.before, stepMonths }
    missing.push({ code: 'values-before', dimension: 'effective', effortDays: lacking.before, numbers })
  }
  const first = before.length > 0 ? averageOf(before) : (outcome.baseline?.value ?? null)
  if (first !== null && after.length > 0) {
    const numbers = { ...named(outcome), ...counts, before: first, after: averageOf(after) }
    return { reason: { code: 'weak-before-after', numbers }, missing }
  }
  return { reason: { code: 'too-few-values', numbers: { ...named(outcome), ...counts } }, missing }
}
