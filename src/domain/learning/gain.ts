import { averageOf } from '../measurement/average.ts'
import { studentQuantile } from '../measurement/distribution.ts'

/** Points of one participant before and after a course; null for a test that was not taken. */
export type TestPair = { readonly before: number | null; readonly after: number | null }

/** How a gain is named. Source: Hake 1998 as Indonesian theses use it (from memory, so a page calls it usual, not a rule). */
export type GainBand = 'high' | 'medium' | 'low' | 'fallen'

const HIGH_MIN = 0.7
const MEDIUM_MIN = 0.3
/** Rounding of halves and tenths, so that 0.3 of 15 / 50 is medium. */
const ROUNDING = 1e-9

/**
 * The normalised gain g = (after - before) / (most - before): how much of what was left to learn was learned. Null where a test
 * is missing or nothing was left. Source: Hake, American Journal of Physics 1998.
 */
export function normalisedGain({ before, after }: TestPair, most: number): number | null {
  if (before === null || after === null || before >= most) return null
  return (after - before) / (most - before)
}

/** The usual name of a gain; a fall is said as a fall. */
export function gainBand(gain: number): GainBand {
  if (gain < 0) return 'fallen'
  return gain + ROUNDING >= HIGH_MIN ? 'high' : gain + ROUNDING >= MEDIUM_MIN ? 'medium' : 'low'
}

/** What a course changed in its group, from those who took both tests. */
export type GroupGain = {
  /** Participants with both tests, and those who took only one. */
  readonly pairs: number
  readonly missing: number
  readonly before: number
  readonly after: number
  /** Gain of the averages; null where nothing was left to learn. */
  readonly gain: number | null
  /** Average of the gains of those who had something left to learn: the other usual figure, always named as what it is. */
  readonly averageGain: number | null
  /** Mean difference in points with its 95 % interval; the interval is null for fewer than two. */
  readonly difference: number
  readonly interval: { readonly lower: number; readonly upper: number } | null
}

/**
 * The gain of a group with its interval: mean difference of pairs -+ t(n - 1) s / sqrt(n). Null where nobody took both tests.
 * Source of the interval: Student's t for paired differences.
 */
export function groupGain(pairs: readonly TestPair[], most: number): GroupGain | null {
  const both = pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  )
  if (both.length === 0) return null
  const before = averageOf(both.map((pair) => pair.before))
  const after = averageOf(both.map((pair) => pair.after))
  const gains = both.flatMap((pair) => normalisedGain(pair, most) ?? [])
  const differences = both.map((pair) => pair.after - pair.before)
  return {
    pairs: both.length,
    missing: pairs.filter((pair) => (pair.before === null) !== (pair.after === null)).length,
    before,
    after,
    gain: normalisedGain({ before, after }, most),
    averageGain: gains.length === 0 ? null : averageOf(gains),
    difference: averageOf(differences),
    interval: intervalOf(differences),
  }
}

function intervalOf(values: readonly number[]): { lower: number; upper: number } | null {
  if (values.length < 2) return null
  const mean = averageOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const error = Math.sqrt(squares / (values.length - 1) / values.length)
  const half = studentQuantile(0.975, values.length - 1) * error
  return { lower: mean - half, upper: mean + half }
}
