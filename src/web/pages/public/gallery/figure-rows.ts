import type { CsvCell } from '../../../../documents/csv.ts'
import type { InnovationFigures } from '../../../../services/gallery/show-innovation.ts'

/** The columns of the download, named as in the open data. */
export const figureColumns = [
  ...['indicator', 'name', 'kind', 'unit', 'period', 'value', 'mean', 'lower_limit', 'upper_limit'],
  ...['signal', 'meaning', 'without_innovation', 'launched_on', 'target', 'baseline', 'is_example'],
  ...['comparison_place', 'comparison_value'],
]

/** One row a period of every series, with what the picture of the series shows. */
export function* figureRows({ series, launch }: InnovationFigures): Generator<CsvCell[]> {
  for (const { key, name, kind, unit, chart, target, baselineValue, isExample } of series) {
    for (const [index, point] of chart.points.entries()) {
      const { period, value, mean, lowerLimit, upperLimit, signal, meaning } = point
      yield [
        ...[key, name, kind, unit, period, value, mean, lowerLimit, upperLimit, signal, meaning],
        ...[chart.counterfactual?.[index] ?? null, launch, target, baselineValue, String(isExample)],
        ...[chart.comparison?.name ?? null, chart.comparison?.values[index] ?? null],
      ]
    }
  }
}
