import type { Signal } from '../../domain/measurement/chart-signal.ts'

/** What a point says against the usual ups and downs of its segment; the names are those of the control chart. */
export type Meaning = 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'

/**
 * One period of a series, with what the control chart says about it. A value of null is a gap in time. Mean and
 * limits are those of the point's segment; null where there is too little to calculate them from.
 */
export type SeriesPoint = {
  /** A month `2020-10`, or a quarter `2020-Q4`. */
  period: string
  value: number | null
  mean?: number | null
  lowerLimit?: number | null
  upperLimit?: number | null
  /** The rule that speaks at this point; 'none' where none does. */
  signal?: Signal
  meaning?: Meaning
}

export type Series = {
  points: readonly SeriesPoint[]
  /** How many points lie before the launch; null when it has not been launched. */
  launchIndex: number | null
  /** The period of the launch, which may have no value. */
  launchPeriod?: string
  target?: number | null
  baseline?: number | null
  /** Where the series would have gone without the innovation; one entry per point, null before the launch. */
  counterfactual?: readonly (number | null)[]
  /** Where nineteen of twenty values would lie then; one entry per point. */
  counterfactualBand?: readonly ({ lower: number; upper: number } | null)[]
  /** The same figure at a place without the innovation; one entry per point. */
  comparison?: { name: string; values: readonly (number | null)[] }
}

/**
 * The series with the four layers that everybody reads: values, mean, usual ups and downs, target. What was before is a line of its
 * own only while no mean says the same.
 */
export function plainSeries(series: Series): Series {
  const { counterfactual, counterfactualBand, comparison, ...plain } = series
  const hasMean = series.points.some(({ mean }) => mean != null)
  return { ...plain, baseline: hasMean ? null : series.baseline }
}

/** True when there is more to draw than these: the course without the innovation, or another place. */
export function hasMoreLayers({ counterfactual, comparison }: Series): boolean {
  return Boolean(
    counterfactual?.some((value) => value !== null) || comparison?.values.some((value) => value !== null),
  )
}

/** True for a quarter: `2020-Q4`. */
export const isQuarter = (period: string) => period[5] === 'Q'

/** A stretch of points that share their mean and limits: `from` to `to`, both included. */
export type Segment = {
  from: number
  to: number
  mean: number
  lowerLimit: number | null
  upperLimit: number | null
}

/** The stretches between the places where the calculation starts anew. */
export function segmentsOf(points: readonly SeriesPoint[]): Segment[] {
  const segments: Segment[] = []
  for (const [index, { mean, lowerLimit = null, upperLimit = null }] of points.entries()) {
    if (mean === null || mean === undefined) continue
    const last = segments.at(-1)
    if (last && last.to === index - 1 && last.mean === mean && last.lowerLimit === lowerLimit) last.to = index
    else segments.push({ from: index, to: index, mean, lowerLimit, upperLimit })
  }
  return segments
}

/** True when there is at least one value to draw. */
export function hasValues(series: Series): boolean {
  return series.points.some((point) => point.value !== null)
}
