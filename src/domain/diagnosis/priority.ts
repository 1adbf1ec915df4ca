import facts from '../facts/priority.json' with { type: 'json' }

/** USG: how pressing, how heavy, and how fast it grows when nothing is done. Each is scored 1 to 5. */
export const priorityCriteria = ['urgency', 'seriousness', 'growth'] as const

export type PriorityCriterion = (typeof priorityCriteria)[number]

export type PriorityScores = Readonly<Record<PriorityCriterion, number>>

/** Factors of the three scores, as data with their source; a region may set others from a day on. */
export type PriorityWeights = PriorityScores

export const PRIORITY_SCORE_MIN = facts.priority.min
export const PRIORITY_SCORE_MAX = facts.priority.max
export const PRIORITY_WEIGHTS_TAUGHT: PriorityWeights = facts.priority.weights

/** Where the weights that a region starts with come from. */
export const PRIORITY_SOURCE_TAUGHT = facts.priority.source

export type Priority = {
  /** How many people scored. */
  readonly scorers: number
  /** Average of each criterion over the people, 1 to 5. */
  readonly averages: PriorityScores
  /** Lowest and highest score that somebody gave, by criterion. */
  readonly ranges: Readonly<Record<PriorityCriterion, { readonly min: number; readonly max: number }>>
  /** Sum of the weighted averages; with the weights that are taught 3 to 15. */
  readonly total: number
  /** The highest total of one person less the lowest: 0 when all agree or one scored alone. */
  readonly spread: number
}

/** Sums of decimal averages that are the same number differ in their last bits; nothing is scored that finely. */
const TOTAL_DECIMALS = 9

const tidy = (value: number) => Number(value.toFixed(TOTAL_DECIMALS))

/** The weighted sum of one person's scores. */
export function priorityTotal(scores: PriorityScores, weights: PriorityWeights): number {
  return tidy(priorityCriteria.reduce((sum, key) => sum + scores[key] * weights[key], 0))
}

/**
 * What several people's scores say of one problem: each criterion is averaged first, then summed (our convention). Null while
 * nobody has scored.
 */
export function priorityOf(scores: readonly PriorityScores[], weights: PriorityWeights): Priority | null {
  if (scores.length === 0) return null
  const given = (key: PriorityCriterion) => scores.map((one) => one[key])
  const byCriterion = <T>(make: (values: number[]) => T) => ({
    urgency: make(given('urgency')),
    seriousness: make(given('seriousness')),
    growth: make(given('growth')),
  })
  const averages = byCriterion((values) => values.reduce((sum, one) => sum + one, 0) / values.length)
  const totals = scores.map((one) => priorityTotal(one, weights))
  return {
    scorers: scores.length,
    averages: {
      urgency: tidy(averages.urgency),
      seriousness: tidy(averages.seriousness),
      growth: tidy(averages.growth),
    },
    ranges: byCriterion((values) => ({ min: Math.min(...values), max: Math.max(...values) })),
    // From the whole averages: two thirds that were rounded up one by one would part what is a tie.
    total: priorityTotal(averages, weights),
    spread: tidy(Math.max(...totals) - Math.min(...totals)),
  }
}

/** Places by total, the highest first: equal totals share a place, and the next ones are skipped. Null has no place. */
export function ranksOf(totals: readonly (number | null)[]): (number | null)[] {
  return totals.map((total) => {
    if (total === null) return null
    return 1 + totals.filter((other) => other !== null && tidy(other) > tidy(total)).length
  })
}
