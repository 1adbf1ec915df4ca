import { controlChart } from '../measurement/control-chart.ts'
import { isRefused } from '../result.ts'
import type { IndicatorEvidence } from './evidence.ts'

/**
 * Whether the target will be met as things are: always, never, or now and then. Null without a target or without limits.
 */
export type Assurance = 'always' | 'never' | 'sometimes'

/**
 * Assurance of a target by the limits of the values since the launch: met always when the target lies on the better side
 * of nearly all that these values do by chance, never when on the worse. Source: NHS England, "Making Data Count",
 * assurance icons.
 */
export function assuranceOf(
  valuesAfter: readonly (number | null)[],
  { target, direction }: Pick<IndicatorEvidence, 'target' | 'direction'>,
): Assurance | null {
  if (target === null || direction === 'neutral') return null
  const chart = controlChart(valuesAfter, { improvement: direction })
  const last = isRefused(chart) ? undefined : chart.points.findLast(({ value }) => value !== null)
  if (!last || last.lowerLimit === null || last.upperLimit === null) return null
  const [worst, best] =
    direction === 'higher' ? [last.lowerLimit, last.upperLimit] : [-last.upperLimit, -last.lowerLimit]
  const wanted = direction === 'higher' ? target : -target
  return wanted <= worst ? 'always' : wanted > best ? 'never' : 'sometimes'
}
