import type { JudgeTotal } from './ranking.ts'

/**
 * Krippendorff's alpha for figures: how far judges agree beyond what mixing their scores up would give. 1 is full agreement, 0
 * is chance, below that they pull apart. Judges may score other entries; an entry with one score tells nothing. Null where
 * fewer than two entries have two scores, or where all scores are the same.
 *
 * alpha = 1 - (n - 1) sum over entries of [squared differences within / (judges - 1)] / squared differences over all pairs.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011 (interval metric).
 */
export function agreementOf(totals: readonly JudgeTotal[]): number | null {
  const entries = [...Map.groupBy(totals, ({ entry }) => entry).values()].filter((given) => given.length > 1)
  if (entries.length < 2) return null
  const all = entries.flat().map(({ total }) => total)
  const expected = squaredDifferences(all)
  if (expected === 0) return null
  const observed = entries.reduce((sum, given) => {
    const scores = given.map(({ total }) => total)
    return sum + squaredDifferences(scores) / (scores.length - 1)
  }, 0)
  return 1 - ((all.length - 1) * observed) / expected
}

/** Sum of the squared differences of all ordered pairs: 2 (n sum x2 - (sum x)2), from the mean so that nothing cancels out. */
function squaredDifferences(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
