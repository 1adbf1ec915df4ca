import type { Policy } from './policy.ts'

/** What was to be seen of one outcome when one of its values came. Chances are one-sided. */
export type OutcomeLook = {
  /** Months since the year 0. */
  month: number
  /** Chance of so much in the wanted direction, and in the other, when nothing changed. */
  better: number
  worse: number
  /** The same of the newest six values against those before the launch; null as long as there are too few. */
  latelyBetter: number | null
  latelyWorse: number | null
}

/** Where the looks at one outcome have led. Months since the year 0. */
export type Standing = {
  improvedSince: number | null
  worsenedSince: number | null
  /** Better over the whole time after the launch, and not to be seen in the newest six values. */
  unseenLately: boolean
}

/** Looks one after the other that have to agree before anything is called. */
const AGREEING_LOOKS = 2
/**
 * Share of the policy's error rate that one look may spend. With two looks that agree and a late leaving, half of it for
 * praise keeps the chance over two years of looks at about the rate; harm spends one part on all values, one on the newest.
 */
export const PRAISE_SHARE = 0.5
const HARM_SHARE = 0.4
const HARM_LATELY_SHARE = 0.15
/**
 * Part of the rate that several outcomes of a plan share: shared by many, each is judged far out in the tail, where short
 * series deceive more often than their t says.
 */
const SEVERAL_PROMISED_SHARE = 0.2
/** Chance above which what was called is no longer held: far above that of entering, so that chance does not toggle it. */
const LEAVING_RATE = 0.25
/** Chance above which an improvement is not to be seen in the newest values. */
const UNSEEN_RATE = 0.2

/**
 * The verdict of each month on the outcomes of an innovation, played again from the first look to the last: what is called
 * enters late and leaves late, so that looking each month does not add up the chances of being wrong.
 *
 * An improvement enters when two looks in a row agree at half the policy's rate, shared by all outcomes by Hochberg's
 * step-up (Biometrika 1988): the more outcomes improve together, the less each has to prove alone, so that a further good
 * one never takes a proof away. Harm enters in the same way at its own rate, divided by the number of outcomes, from all
 * values after the launch or from the newest six. Both leave when chance would do as much in one of four cases.
 * `promised` is how many outcomes a plan has named: those of which nothing came count as well.
 */
export function replayLooks(
  outcomes: readonly (readonly OutcomeLook[])[],
  policy: Policy,
  promised: number,
): Standing[] {
  const standings = outcomes.map(
    (): Standing => ({ improvedSince: null, worsenedSince: null, unseenLately: false }),
  )
  const newest = outcomes.map(() => -1)
  const praiseRate = policy.improvementErrorRate * PRAISE_SHARE * (promised > 1 ? SEVERAL_PROMISED_SHARE : 1)
  const months = [...new Set(outcomes.flatMap((looks) => looks.map(({ month }) => month)))].sort(
    (a, b) => a - b,
  )
  for (const month of months) {
    outcomes.forEach((looks, index) => {
      while (looks[newest[index]! + 1] && looks[newest[index]! + 1]!.month <= month) newest[index]! += 1
    })
    const recent = outcomes.map((looks, index) =>
      looks.slice(Math.max(0, newest[index]! + 1 - AGREEING_LOOKS), newest[index]! + 1),
    )
    const count = Math.max(promised, recent.filter((looks) => looks.length === AGREEING_LOOKS).length)
    const improving = stepUp(recent, praiseRate, count)
    recent.forEach((looks, index) => {
      const last = looks.at(-1)
      if (last)
        follow(standings[index]!, last, {
          month,
          isImproving: improving[index]!,
          isHarming: isHarming(looks, policy.harmErrorRate / Math.max(1, count)),
        })
    })
  }
  return standings
}

function follow(
  standing: Standing,
  last: OutcomeLook,
  { month, isImproving, isHarming }: { month: number; isImproving: boolean; isHarming: boolean },
): void {
  if (isImproving) standing.improvedSince ??= month
  else if (last.better > LEAVING_RATE) standing.improvedSince = null
  if (isHarming) standing.worsenedSince ??= month
  else if (last.worse > LEAVING_RATE && (last.latelyWorse ?? 1) > LEAVING_RATE) standing.worsenedSince = null
  standing.unseenLately = standing.improvedSince !== null && (last.latelyBetter ?? 0) > UNSEEN_RATE
}

/** Which outcomes improve when the rate is shared by Hochberg's step-up over `count` of them. */
function stepUp(recent: readonly (readonly OutcomeLook[])[], rate: number, count: number): boolean[] {
  const chances = recent.map((looks) =>
    looks.length === AGREEING_LOOKS ? Math.max(...looks.map(({ better }) => better)) : 1,
  )
  for (let strictness = 1; strictness <= count; strictness += 1) {
    const better = chances.map((chance) => chance <= rate / strictness)
    if (better.filter(Boolean).length > count - strictness) return better
  }
  return chances.map(() => false)
}

function isHarming(looks: readonly OutcomeLook[], rate: number): boolean {
  return (
    looks.length === AGREEING_LOOKS &&
    looks.every(
      ({ worse, latelyWorse }) =>
        worse <= rate * HARM_SHARE || (latelyWorse !== null && latelyWorse <= rate * HARM_LATELY_SHARE),
    )
  )
}

/** Whether the harm is that of the newest values alone. */
export function isHarmLately(looks: readonly OutcomeLook[]): boolean {
  const last = looks.at(-1)
  return last !== undefined && last.latelyWorse !== null && last.worse > LEAVING_RATE
}
