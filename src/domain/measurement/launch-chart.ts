import { monthOf, periodOf } from '../calendar/month.ts'
import { isRefused } from '../result.ts'
import type { Improvement, Meaning, Signal } from './chart-signal.ts'
import { compareAtLaunch, valuesAt } from './comparison.ts'
import { controlChart } from './control-chart.ts'
import type { DifferenceInDifferences } from './difference-in-differences.ts'
import { type SegmentedRegression, segmentedRegression } from './interrupted-time-series.ts'
import { interventionIndexOf, type PeriodValue, periodsOf, seriesOf } from './series.ts'
import { type WithoutLaunch, withoutLaunch } from './without-launch.ts'

export type LaunchChartPoint = {
  /** 'YYYY-MM' */
  period: string
  value: number | null
  mean: number | null
  lowerLimit: number | null
  upperLimit: number | null
  /** The rule that speaks, as the plain chart has it. */
  signal: Signal
  /** What it means, once a change that sets in is set aside. */
  meaning: Meaning
}

/** A series as it is drawn: its control chart, the launch in it, and the course it would have taken without. */
export type LaunchChart = {
  points: LaunchChartPoint[]
  /** Points before the launch; null while it has not been launched. */
  launchIndex: number | null
  /** 'YYYY-MM' of the launch. */
  launchPeriod?: string
  /** One entry a point (`withoutLaunch`); absent where too few values are from before the launch. */
  counterfactual?: (number | null)[]
  /** Where nineteen of twenty values would lie without the launch, one entry a point. */
  counterfactualBand?: WithoutLaunch['band']
  /** The plain segmented regression behind it; it is told and decides nothing. */
  regression?: SegmentedRegression
  /** The same indicator where the innovation does not run: one entry a point, and how much more it changed here. */
  comparison?: LaunchComparison
}

export type LaunchComparison = {
  name: string
  values: (number | null)[]
  /** Absent where too few periods can be compared. */
  difference?: DifferenceInDifferences
}

export type LaunchChartOptions = {
  improvement: Improvement
  launch: string | null
  comparison?: { name: string; values: readonly PeriodValue[] } | null
  /** Unit of the values, which says what they cannot be. Default none. */
  unit?: string
}

/**
 * The control chart of a series, calculated anew from the launch on, with the course that it would have taken without. A series without any usable value has no points. While a change sets in, the first points after
 * the launch lie between the old level and the new: they are not told as a concern just because the new one is better still.
 */
export function launchChart(
  reported: readonly PeriodValue[],
  { improvement, launch, comparison, unit = '' }: LaunchChartOptions,
): LaunchChart {
  const series = seriesOf(reported)
  const launchMonth = launch === null ? null : monthOf(launch)
  const launched =
    launchMonth === null ? { launchIndex: null } : { launchIndex: 0, launchPeriod: periodOf(launchMonth) }
  if (isRefused(series)) return { points: [], ...launched }
  const launchIndex = launch === null ? null : interventionIndexOf(series, launch)
  const inside = launchIndex !== null && launchIndex > 0 && launchIndex < series.values.length
  const chart = controlChart(series.values, { improvement, rebaseAt: inside ? [launchIndex] : [] })
  if (isRefused(chart)) return { points: [], ...launched }
  const all = periodsOf(series).map(({ period }, index) => {
    return { period, ...chart.points[index]! }
  })
  const points = inside ? settingIn(all, launchIndex, improvement) : all
  const compared = comparison ? { comparison: comparisonOf(reported, points, comparison, launch) } : {}
  const without = inside ? withoutLaunch(series.values, launchIndex, unit) : null
  const course = without ? { counterfactual: without.values, counterfactualBand: without.band } : {}
  const drawn = { points, ...launched, launchIndex, ...compared, ...course }
  const regression = inside
    ? segmentedRegression(series.values, { interventionIndex: launchIndex })
    : undefined
  if (!regression || isRefused(regression)) return drawn
  return { ...drawn, regression }
}

/** The points with the concerns of the first ones after the launch set aside that are better than the level before it. */
function settingIn(
  points: readonly LaunchChartPoint[],
  launchIndex: number,
  improvement: Improvement,
): LaunchChartPoint[] {
  const before = points[launchIndex - 1]?.mean ?? null
  const isBetter = ({ value }: LaunchChartPoint) =>
    value !== null && before !== null && (improvement === 'lower' ? value < before : value > before)
  const settled = points.findIndex(
    (point, index) =>
      index >= launchIndex && point.value !== null && !(point.meaning === 'concern' && isBetter(point)),
  )
  return points.map((point, index) =>
    index >= launchIndex && (settled < 0 || index < settled) && point.meaning === 'concern'
      ? { ...point, meaning: 'common-cause' }
      : point,
  )
}

function comparisonOf(
  reported: readonly PeriodValue[],
  points: readonly LaunchChartPoint[],
  { name, values }: { name: string; values: readonly PeriodValue[] },
  launch: string | null,
): LaunchComparison {
  const elsewhere = valuesAt(
    points.map(({ period }) => period),
    values,
  )
  const difference = launch === null ? null : compareAtLaunch(reported, values, launch)
  return { name, values: elsewhere, ...(difference && !isRefused(difference) ? { difference } : {}) }
}
