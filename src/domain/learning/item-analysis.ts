import { averageOf } from '../measurement/average.ts'

/** What one question of a test tells of those who answered it. */
export type ItemFigures = {
  /** Share that answered right: 1 is a question that everybody knows. */
  readonly share: number
  /** Correlation of the question with the rest of the test; null where either does not differ between people. */
  readonly discrimination: number | null
  /** Those who know more get it wrong more often: most likely its key is wrong, or its wording misleads. */
  readonly isSuspect: boolean
}

export type ItemAnalysis = {
  readonly people: number
  readonly items: readonly ItemFigures[]
  /** Kuder-Richardson 20; null for fewer than two questions or where sums do not differ. */
  readonly reliability: number | null
}

/** Fewer people than this tell nothing of a question. */
export const ITEM_ANALYSIS_PEOPLE_MIN = 5

/**
 * Item analysis of a test: rows are people, columns questions, true is a right answer; all rows are as long. Discrimination is the
 * correlation with the sum of the *other* questions (corrected item-total correlation), reliability is KR-20 with the variance
 * of n. Null for fewer people than tell something. Source: Lord and Novick 1968; Kuder and Richardson 1937.
 */
export function analyseItems(rows: readonly (readonly boolean[])[]): ItemAnalysis | null {
  const people = rows.length
  const count = rows[0]?.length ?? 0
  if (people < ITEM_ANALYSIS_PEOPLE_MIN || count === 0) return null
  const sums = rows.map((row) => row.filter(Boolean).length)
  const items = Array.from({ length: count }, (_, item) => {
    const right = rows.map((row) => (row[item] ? 1 : 0))
    const rest = sums.map((sum, place) => sum - (right[place] as number))
    const discrimination = correlationOf(right, rest)
    return {
      share: right.filter((one) => one === 1).length / people,
      discrimination,
      isSuspect: discrimination !== null && discrimination < 0,
    }
  })
  return { people, items, reliability: reliabilityOf(items, sums) }
}

function reliabilityOf(items: readonly { share: number }[], sums: readonly number[]): number | null {
  const mean = averageOf(sums)
  const variance = averageOf(sums.map((sum) => (sum - mean) ** 2))
  if (items.length < 2 || variance === 0) return null
  const within = items.reduce((sum, { share }) => sum + share * (1 - share), 0)
  return (items.length / (items.length - 1)) * (1 - within / variance)
}

function correlationOf(one: readonly number[], other: readonly number[]): number | null {
  const mean = averageOf(one)
  const otherMean = averageOf(other)
  let product = 0
  let squares = 0
  let otherSquares = 0
  one.forEach((value, place) => {
    const from = value - mean
    const otherFrom = (other[place] as number) - otherMean
    product += from * otherFrom
    squares += from ** 2
    otherSquares += otherFrom ** 2
  })
  return squares === 0 || otherSquares === 0 ? null : product / Math.sqrt(squares * otherSquares)
}
