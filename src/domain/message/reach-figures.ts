import type { Reached } from './reach.ts'

/** The newest value of an indicator, and whether anything says where it comes from. */
export type IndicatorFigure = { readonly value: number; readonly hasSource: boolean }

export type ReachFigures = {
  /** People meant; null where nobody said so with a source. */
  readonly intended: number | null
  /** People reached, and what says so; null where nothing with a source does. */
  readonly people: number | null
  readonly by: 'records' | 'indicator' | null
  /** An indicator claims people reached and names no source: then it counts for nothing. */
  readonly isClaimOnly: boolean
}

/**
 * The two numbers that the condition "heard" holds against each other. Records come before an indicator, because each can be
 * looked up and doubted. A claim without a source counts for nothing. Of two numbers of people meant the larger one counts,
 * because a small one is what a team gains by; therefore one without a source may enlarge that number and never is it alone.
 */
export function reachFigures(
  reached: Pick<Reached, 'people'>,
  audienceSize: number | null,
  indicators: { readonly intended: IndicatorFigure | null; readonly reached: IndicatorFigure | null },
): ReachFigures {
  const { intended, reached: claim } = indicators
  const sourced = [audienceSize, intended?.hasSource ? intended.value : null].some((size) => size !== null)
  const sizes = [audienceSize, intended?.value ?? null].filter((size) => size !== null)
  const figures = { intended: sourced ? Math.max(...sizes) : null }
  if (reached.people !== null)
    return { ...figures, people: reached.people, by: 'records', isClaimOnly: false }
  if (claim?.hasSource) return { ...figures, people: claim.value, by: 'indicator', isClaimOnly: false }
  return { ...figures, people: null, by: null, isClaimOnly: claim !== null }
}
