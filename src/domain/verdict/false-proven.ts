import measured from '../facts/error-rates.json' with { type: 'json' }

/**
 * Chance that an innovation of which nothing changed is called better at least once in two years of monthly looks, as the
 * simulation measured it with the policy that Labinov comes with.
 */
export const RATE_OVER_TWO_YEARS: number =
  measured.overTime.find(
    ({ world, said }) => world === 'no effect, judged each month for two years' && said === 'ever effective',
  )?.share ?? 1

/**
 * Upper bound of the share of those proven that is expected to be false: all that were judged, times the chance that one
 * without any effect is called better over two years, and never more than are proven. 0 where nothing is proven.
 */
export function falseAmongProven(judged: number, proven: number, rateOverTwoYears: number): number {
  return proven === 0 ? 0 : Math.min(1, (judged * rateOverTwoYears) / proven)
}

/** What is told of those proven: how many were judged for it, and how many may be false at most. */
export type FalseProven = {
  readonly proven: number
  /** Innovations that were judged by a plan; at least those that are proven. */
  readonly planned: number
  /** How many of `planned` chance alone would have called better, rounded up; 0 stands for less than one. */
  readonly most: number
  /** Whether that bounds the false ones: not where it is more than half of those proven, and so says nothing of them. */
  readonly isTold: boolean
}

/**
 * How many of those proven may be false. `planned` is how many innovations have a registered plan: without one nothing is called
 * proven, so that no more were ever judged for it.
 */
export function mostFalse({ planned: counted, proven }: { planned: number; proven: number }): FalseProven {
  const planned = Math.max(counted, proven)
  const expected = planned * RATE_OVER_TWO_YEARS
  const most = expected < 1 ? 0 : Math.ceil(expected)
  return { proven, planned, most, isTold: 2 * Math.max(1, most) <= proven }
}
