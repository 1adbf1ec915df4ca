import type { Estimate } from '../../../../domain/measurement/estimate.ts'
import type { Reason } from '../../../../domain/verdict/judgement.ts'
import type { InnovationFigures, SeriesFigures } from '../../../../services/gallery/show-innovation.ts'

/** One figure that was calculated from a series, with the bounds that chance leaves it. */
export type SeriesResult = {
  code: 'step' | 'level-change' | 'trend-before' | 'trend-change' | 'comparison-effect'
  estimate: number
  lower: number
  upper: number
  /** Share of the samples in which such bounds hold the truth. */
  confidence: number
}

/** The verdict's own reason about a series, where it has one. */
export function reasonOf(
  { purpose, key }: Pick<SeriesFigures, 'purpose' | 'key'>,
  { judgement }: Pick<InnovationFigures, 'judgement'>,
): Reason | undefined {
  const { effective, unburdening } = judgement?.dimensions ?? {}
  return purpose === 'complaints-per-thousand'
    ? unburdening?.reasons.find(({ code }) => code.startsWith('complaints-'))
    : effective?.reasons.find(({ numbers }) => numbers.key === key)
}

const CONFIDENCE_OF_PLAIN = 0.95

function stepOf({ numbers }: Reason): SeriesResult[] {
  const [estimate, lower, upper, confidence] = ['estimate', 'lower', 'upper', 'confidence'].map(
    (name) => numbers[name],
  )
  return typeof estimate === 'number' &&
    typeof lower === 'number' &&
    typeof upper === 'number' &&
    typeof confidence === 'number'
    ? [{ code: 'step', estimate, lower, upper, confidence }]
    : []
}

const boundsOf = ({ estimate, lower, upper }: Estimate) => ({ estimate, lower, upper })

/** What was calculated from a series: the step that the verdict goes by first, then the plain figures beside it. */
export function seriesResults(
  series: Pick<SeriesFigures, 'purpose' | 'key' | 'chart'>,
  figures: Pick<InnovationFigures, 'judgement'>,
): SeriesResult[] {
  const reason = reasonOf(series, figures)
  const { regression, comparison } = series.chart
  const plain = [
    ['level-change', regression?.levelChange],
    ['trend-before', regression?.trend],
    ['trend-change', regression?.trendChange],
    ['comparison-effect', comparison?.difference?.effect],
  ] as const
  return [
    ...(reason ? stepOf(reason) : []),
    ...plain.flatMap(([code, found]): SeriesResult[] =>
      // Values that all lie on the lines of the model tell nothing of chance.
      found && found.standardError > 0 ? [{ code, ...boundsOf(found), confidence: CONFIDENCE_OF_PLAIN }] : [],
    ),
  ]
}
