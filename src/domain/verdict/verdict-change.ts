import type { DimensionName, DimensionState, Judgement, Verdict } from './judgement.ts'

/**
 * A change from one judgement to the next with the dimensions that caused it, to be kept with the evidence.
 */
export type VerdictChange = {
  from: Verdict
  to: Verdict
  causes: { dimension: DimensionName; from: DimensionState; to: DimensionState }[]
  /** The thresholds were others, so the change may lie in them and not in the evidence. */
  policyChanged: boolean
}

/** What changed between two judgements of one innovation; null when verdict and dimensions are the same. */
export function verdictChange(before: Judgement, after: Judgement): VerdictChange | null {
  const names = Object.keys(after.dimensions) as DimensionName[]
  const causes = names
    .map((dimension) => ({
      dimension,
      from: before.dimensions[dimension].state,
      to: after.dimensions[dimension].state,
    }))
    .filter(({ from, to }) => from !== to)
  if (before.verdict === after.verdict && causes.length === 0) return null
  return {
    from: before.verdict,
    to: after.verdict,
    causes,
    policyChanged: before.policy.key !== after.policy.key,
  }
}
