import { periodOf } from '../calendar/month.ts'
import { isRefused, type Refused } from '../result.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import type { Dimension, DimensionState, MissingProof, Reason } from './judgement.ts'
import { named } from './measured.ts'
import { type OutcomeShift, shiftOfOutcome } from './outcome-shift.ts'
import type { Policy } from './policy.ts'
import { isHarmLately, replayLooks, type Standing } from './replay.ts'
import { weakOutcome, whatWouldTell } from './weak-outcome.ts'

/**
 * Effective: at least one outcome moved the right way beyond chance, and more than elsewhere where that is known, and
 * none the wrong way.
 *
 * Each outcome with a direction is judged by the level shift at the launch, over all looks so far (`replayLooks`). One that
 * got worse makes the dimension adverse; otherwise one that got better makes it met. It is not met only when every outcome
 * is known not to be better: its whole interval lies below the least change worth having, or the change is that of other
 * places. In all other cases it cannot be told yet, and what would tell is said. A plain before and after is weak: it is
 * told and decides nothing.
 */
export function judgeEffective(evidence: Evidence, policy: Policy): Dimension {
  const { launch } = evidence
  const outcomes = outcomesOf(evidence)
  if (launch === null || outcomes.length === 0) {
    const reason: Reason = { code: launch === null ? 'not-launched' : 'no-outcome-indicator', numbers: {} }
    const missing: MissingProof[] =
      launch === null ? [{ code: 'launch', dimension: 'effective', effortDays: 30, numbers: {} }] : []
    return { state: 'insufficient', reasons: [reason], missing }
  }
  const answers = answersOf(outcomes, launch, policy, {
    promised: evidence.plan?.outcomes.length ?? 0,
    promisedFrom: null,
  })
  const state = stateOf(answers.map(({ answer }) => answer))
  const told = answers.map((one) => toldOf(one, launch, policy))
  return {
    state,
    reasons: told.map((one) => one.reason),
    missing: state === 'insufficient' ? told.flatMap((one) => one.missing) : [],
  }
}

/** The outcomes that can be judged: those with a direction. */
export function outcomesOf({ indicators }: Evidence): IndicatorEvidence[] {
  return indicators.filter((one) => one.kind === 'outcome' && one.direction !== 'neutral')
}

export type Answer =
  | 'improved'
  | 'unseen-lately'
  | 'worsened'
  | 'worsened-lately'
  | 'no-change-beyond-chance'
  | 'moved-elsewhere-too'
  | 'cannot-tell-yet'

export type Answered = {
  outcome: IndicatorEvidence
  shift?: OutcomeShift
  since: number | null
  answer?: Answer
}

/**
 * The answer for each outcome with enough values; none for the others. `promised` is how many outcomes a plan named, and
 * `promisedFrom` is the day from which their values were promised with them.
 */
export function answersOf(
  outcomes: readonly IndicatorEvidence[],
  launch: string,
  policy: Policy,
  { promised, promisedFrom }: { promised: number; promisedFrom: string | null },
): Answered[] {
  const shifts = outcomes.map((outcome) => known(shiftOfOutcome(outcome, launch, policy, promisedFrom)))
  const standings = replayLooks(
    shifts.map((shift) => shift?.looks ?? []),
    policy,
    promised,
  )
  return outcomes.map((outcome, index) => {
    const [shift, standing] = [shifts[index], standings[index]!]
    if (!shift) return { outcome, since: null }
    const answer = answerOf(outcome, shift, standing)
    const since = answer.startsWith('worsened') ? standing.worsenedSince : standing.improvedSince
    return { outcome, shift, since, answer }
  })
}

function known(judged: OutcomeShift | Refused): OutcomeShift | undefined {
  return isRefused(judged) ? undefined : judged
}

/** Praise goes when it did not move further than elsewhere; blame only when the others plainly went the same way. */
function answerOf(outcome: IndicatorEvidence, shift: OutcomeShift, standing: Standing): Answer {
  const wanted = outcome.direction === 'higher' ? 1 : -1
  const { against, elsewhere } = shift
  if (standing.worsenedSince !== null) {
    if (against !== null && against !== -wanted && elsewhere === -wanted) return 'moved-elsewhere-too'
    return isHarmLately(shift.looks) ? 'worsened-lately' : 'worsened'
  }
  if (standing.improvedSince !== null) {
    if (against !== null && against !== wanted) return 'moved-elsewhere-too'
    return standing.unseenLately ? 'unseen-lately' : 'improved'
  }
  return shift.numbers.isBelowLeast ? 'no-change-beyond-chance' : 'cannot-tell-yet'
}

function stateOf(answers: readonly (Answer | undefined)[]): DimensionState {
  const has = (...some: Answer[]) => answers.some((answer) => answer !== undefined && some.includes(answer))
  if (has('worsened', 'worsened-lately')) return 'adverse'
  if (has('improved', 'unseen-lately')) return 'met'
  const isRefuted = (answer: Answer | undefined) =>
    answer === 'no-change-beyond-chance' || answer === 'moved-elsewhere-too'
  return answers.every(isRefuted) ? 'not-met' : 'insufficient'
}

function toldOf(
  { outcome, shift, since, answer }: Answered,
  launch: string,
  policy: Policy,
): { reason: Reason; missing: MissingProof[] } {
  if (!shift || !answer) {
    const weak = weakOutcome(outcome, launch, policy)
    return outcome.ended ? { ...weak, missing: [] } : weak
  }
  const numbers = { ...named(outcome), ...shift.numbers, since: since === null ? null : periodOf(since) }
  // Of an outcome that was ended nothing further comes.
  const isOpen = answer === 'cannot-tell-yet' && !outcome.ended
  const missing = isOpen ? whatWouldTell(outcome, shift, policy) : []
  return { reason: { code: answer, numbers }, missing }
}
