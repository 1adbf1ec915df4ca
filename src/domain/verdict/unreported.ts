import { normalQuantile } from '../measurement/distribution.ts'

/** Chance below which months that are missing after the launch are more than those missing before explain. */
const MISSING_BY_CHANCE = 0.1
/** More than this cannot be made good by reckoning. */
const SHARE_MAX = 0.9

/**
 * Share of the periods after a launch that is left out beyond what was left out before, 0 when chance explains it.
 * `isReported` tells of each period, first to last, whether it has a value. Where the values were promised by a plan, each
 * that is missing counts as left out.
 */
export function unreportedShare(
  isReported: readonly boolean[],
  interventionIndex: number,
  isPromised: boolean,
): number {
  const before = isReported.slice(0, interventionIndex)
  const after = isReported.slice(interventionIndex)
  const missing = (side: readonly boolean[]) => side.filter((reported) => !reported).length
  const [missingBefore, missingAfter] = [missing(before), missing(after)]
  const share = (side: number, all: number) => (all === 0 ? 0 : side / all)
  if (isPromised) return Math.min(SHARE_MAX, share(missingAfter, after.length))
  const usual = (missingBefore + 1) / (before.length + 2)
  if (missingAfter === 0 || chanceOfSoMany(missingAfter, after.length, usual) > MISSING_BY_CHANCE) return 0
  const usually = share(missingBefore, before.length)
  const beyond = (share(missingAfter, after.length) - usually) / (1 - usually)
  return Math.min(SHARE_MAX, Math.max(0, beyond))
}

/**
 * By how much the average of normal values rises when the worst share of them is not told, in standard deviations: the
 * most that leaving out can feign (the bounds of Lee, Review of Economic Studies 2009, for normal values).
 */
export function feignedBy(share: number): number {
  if (share <= 0) return 0
  const quantile = normalQuantile(share)
  return Math.exp(-(quantile ** 2) / 2) / Math.sqrt(2 * Math.PI) / (1 - share)
}

/** Chance of at least so many of `all` when each has the chance `each` (binomial). */
function chanceOfSoMany(count: number, all: number, each: number): number {
  let fewer = 0
  let exactly = (1 - each) ** all
  for (let reached = 0; reached < count; reached += 1) {
    fewer += exactly
    exactly *= ((all - reached) / (reached + 1)) * (each / (1 - each))
  }
  return 1 - fewer
}
