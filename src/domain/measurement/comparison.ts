import { isRefused, type Refused, refused } from '../result.ts'
import { type DifferenceInDifferences, differenceInDifferences } from './difference-in-differences.ts'
import { interventionIndexOf, type PeriodValue, periodsOf, seriesOf } from './series.ts'

/** Places that an indicator is compared with at most: more would be read by nobody, and pooled, five say what there is to say. */
export const COMPARISON_PLACES_MAX = 5

/**
 * Difference in differences of two reported series at the launch: this place against one without the innovation. The
 * periods are those of the own series; where the other place reported none, the period is left out of both.
 * Refuses as `seriesOf` and `differenceInDifferences` do, and 'bad-period' for a launch that is none.
 */
export function compareAtLaunch(
  reported: readonly PeriodValue[],
  elsewhere: readonly PeriodValue[],
  launch: string,
): DifferenceInDifferences | Refused {
  const own = seriesOf(reported)
  if (isRefused(own)) return own
  const interventionIndex = interventionIndexOf(own, launch)
  if (interventionIndex === null) return refused('bad-period', { period: launch })
  const periods = periodsOf(own).map(({ period }) => period)
  return differenceInDifferences(own.values, valuesAt(periods, elsewhere), { interventionIndex })
}

/** The values of a series at the given months ('YYYY-MM'), null where it has none. */
export function valuesAt(periods: readonly string[], reported: readonly PeriodValue[]): (number | null)[] {
  const known = new Map(reported.map(({ period, value }) => [period.slice(0, 7), value]))
  return periods.map((period) => known.get(period) ?? null)
}
