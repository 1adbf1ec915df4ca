import type { CsvCell } from '../../../../documents/csv.ts'
import { elementInterval } from '../../../../domain/survey/element-interval.ts'
import type { InnovationFigures } from '../../../../services/gallery/show-innovation.ts'
import { seriesResults } from './series-results.ts'

/** One calculated figure a line: what it is, of what, its value with its bounds, and of how many answers. */
export const resultColumns = ['figure', 'key', 'unit', 'value', 'lower', 'upper', 'confidence', 'answers']

const CONFIDENCE_OF_VOICE = 0.95

/** The index and the elements as they are told, and what was calculated from each series. */
export function* resultRows(figures: InnovationFigures): Generator<CsvCell[]> {
  const { voice, series } = figures
  if (voice.index) {
    const { index, lower, upper, n, elements } = voice.index
    yield ['index', '', '25-100', index, lower, upper, CONFIDENCE_OF_VOICE, n]
    for (const score of elements) {
      if (score.n < voice.limit) continue
      const bounds = elementInterval(score, { served: voice.served, spread: voice.spreads[score.key] })
      yield [
        ...['element', score.key, '1-4', score.mean],
        ...[bounds?.lower ?? null, bounds?.upper ?? null, CONFIDENCE_OF_VOICE, score.n],
      ]
    }
  }
  for (const each of series) {
    for (const { code, estimate, lower, upper, confidence } of seriesResults(each, figures)) {
      yield [code, each.key, each.unit, estimate, lower, upper, confidence, null]
    }
  }
}
