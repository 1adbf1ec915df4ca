import { controlChart } from '../src/domain/measurement/control-chart.ts'
import { segmentedRegression } from '../src/domain/measurement/interrupted-time-series.ts'
import { levelShift } from '../src/domain/measurement/level-shift.ts'
import { interventionIndexOf, seriesOf } from '../src/domain/measurement/series.ts'
import { isRefused } from '../src/domain/result.ts'
import { randomOf, simulateInnovation, type Truth } from './simulate-innovation.ts'

type Values = (number | null)[]

/** A guard so small that the rule knows no trend, or no season. */
const NONE = 1e-3
/** A guard so large that a trend is estimated freely. */
const FREE = 1e3

/**
 * Rules that a verdict could rest on instead; each says whether the outcome (lower is better) improved at the
 * launch.
 */
const RULES: Record<string, (values: Values, interventionIndex: number) => boolean> = {
  'control chart: any signal of improvement after': (values, interventionIndex) => {
    const chart = controlChart(values, { improvement: 'lower' })
    return (
      !isRefused(chart) &&
      chart.points.slice(interventionIndex).some((point) => point.meaning === 'improvement')
    )
  },
  'segmented regression, Newey-West: level change': (values, interventionIndex) => {
    const found = segmentedRegression(values, { interventionIndex })
    return !isRefused(found) && found.levelChange.upper < 0
  },
  'level shift without guards, 2.5 %': (values, interventionIndex) => {
    const options = { interventionIndex, errorRate: 0.025, trendGuardPerMonth: NONE, seasonGuard: NONE }
    const found = levelShift(values, options)
    return !isRefused(found) && found.upper < 0
  },
  'level shift with a free trend, 4 %': (values, interventionIndex) => {
    const found = levelShift(values, { interventionIndex, trendGuardPerMonth: FREE })
    return !isRefused(found) && found.upper < 0
  },
  'guarded level shift, 4 % (the verdict)': (values, interventionIndex) => {
    const found = levelShift(values, { interventionIndex })
    return !isRefused(found) && found.upper < 0
  },
}

/** Share of simulated innovations that each rule calls improved. */
export function comparePlainRules(truth: Truth, innovations: number, seed: number): Record<string, number> {
  const random = randomOf(seed)
  const said: Record<string, number> = Object.fromEntries(Object.keys(RULES).map((rule) => [rule, 0]))
  for (let count = 0; count < innovations; count += 1) {
    const evidence = simulateInnovation({ ...truth, answers: [1, 1] }, random)
    const series = seriesOf(evidence.indicators[0]!.values)
    if (isRefused(series)) continue
    const interventionIndex = interventionIndexOf(series, evidence.launch!)!
    for (const [rule, improved] of Object.entries(RULES)) {
      if (improved(series.values, interventionIndex)) said[rule]! += 1
    }
  }
  return Object.fromEntries(Object.entries(said).map(([rule, count]) => [rule, count / innovations]))
}
