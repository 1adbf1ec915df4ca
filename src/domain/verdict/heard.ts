import { NORMAL_95 } from '../measurement/estimate.ts'
import type { Evidence } from './evidence.ts'
import type { Dimension } from './judgement.ts'
import type { Policy } from './policy.ts'

/**
 * Heard: the share of those meant who were reached, by the records, or who know of it, by asking, reaches the
 * policy's share. The share that knew is taken at the lower bound of its 95 % interval (Wilson), and judged
 * only from enough people asked.
 */
export function judgeHeard({ reach }: Evidence, policy: Policy): Dimension {
  const { reachShareMin, knewAskedMin } = policy
  const reasons: Dimension['reasons'] = []
  const intended = reach?.intended ?? 0
  const reached = reach?.reached ?? null
  let met = false
  let decided = false
  if (intended > 0 && reached !== null) {
    const share = Math.min(1, reached / intended)
    const enough = share >= reachShareMin
    reasons.push({
      code: enough ? 'reached' : 'reached-too-few',
      numbers: { reached, intended, share, shareMin: reachShareMin },
    })
    met ||= enough
    decided = true
  }
  const asked = reach?.askedKnew ?? 0
  const knew = reach?.knew ?? 0
  if (asked >= knewAskedMin) {
    const { lower, upper } = wilsonInterval(knew, asked)
    const enough = lower >= reachShareMin
    const numbers = { knew, asked, share: knew / asked, lower, upper, shareMin: reachShareMin }
    reasons.push({ code: enough ? 'known' : 'known-by-too-few', numbers })
    met ||= enough
    decided ||= upper < reachShareMin
  } else if (asked > 0) {
    reasons.push({ code: 'asked-too-few', numbers: { knew, asked, askedMin: knewAskedMin } })
  }
  if (reasons.length === 0) reasons.push({ code: 'no-reach-figures', numbers: {} })
  if (met) return { state: 'met', reasons, missing: [] }
  if (decided) {
    const numbers = {
      share: intended > 0 && reached !== null ? reached / intended : knew / asked,
      shareMin: reachShareMin,
    }
    return {
      state: 'not-met',
      reasons,
      missing: [{ code: 'outreach', dimension: 'heard', effortDays: 10, numbers }],
    }
  }
  const missing: Dimension['missing'] = [
    { code: 'reach-figures', dimension: 'heard', effortDays: 1, numbers: {} },
  ]
  if (asked < knewAskedMin) {
    const needed = knewAskedMin - asked
    missing.push({ code: 'knew-answers', dimension: 'heard', effortDays: needed / 20, numbers: { needed } })
  }
  return { state: 'insufficient', reasons, missing }
}

/** 95 % interval of a share by Wilson, which holds for small samples and shares near 0 or 1. */
export function wilsonInterval(successes: number, n: number): { lower: number; upper: number } {
  const z2 = NORMAL_95 ** 2
  const share = successes / n
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (NORMAL_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) }
}
