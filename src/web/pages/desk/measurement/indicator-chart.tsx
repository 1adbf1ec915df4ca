import { measureName } from '../../../../domain/measurement/unit-name.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import { comparisonText } from '../../../charts/comparison-text.ts'
import { SeriesChart } from '../../../charts/series-chart.tsx'
import { digitsFor } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** The series of an indicator with launch, target and the usual ups and downs. */
export function IndicatorChart({
  view,
  indicator,
  emptyNext,
}: {
  view: View
  indicator: ShownIndicator
  emptyNext?: { label: string; href: string }
}) {
  const { comparison } = indicator.chart
  const whole = indicator.measurements.every(({ value }) => Number.isInteger(value))
  const largest = Math.max(0, ...indicator.measurements.map(({ value }) => Math.abs(value)))
  const style = { unit: indicator.unit, digits: whole ? 0 : Math.max(1, digitsFor(largest)) }
  return (
    <>
      {comparison && <p>{comparisonText(view, comparison, style)}</p>}
      <SeriesChart
        view={view}
        id={`series-${indicator.key}`}
        title={measureName(view.language, indicator)}
        {...style}
        series={{ ...indicator.chart, target: indicator.target, baseline: indicator.baselineValue }}
        emptyNext={emptyNext}
      >
        {indicator.definition && <p class="small">{indicator.definition}</p>}
        {indicator.source && (
          <p class="small">
            {view.messages.indicator.source}: {indicator.source}
          </p>
        )}
      </SeriesChart>
    </>
  )
}
