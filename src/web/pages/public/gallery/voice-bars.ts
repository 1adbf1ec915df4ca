import { elementInterval } from '../../../../domain/survey/element-interval.ts'
import { questionsOf } from '../../../../domain/survey/survey.ts'
import type { VoiceFigures } from '../../../../services/gallery/show-innovation.ts'
import type { Bar } from '../../../components/bars/bars.tsx'
import type { View } from '../../../view.ts'

/** A bar for each element; one that fewer people than the limit answered has no value. */
export function voiceBars(view: View, { index, limit, served, spreads }: VoiceFigures): Bar[] {
  const scores = index?.elements ?? []
  const names = questionsOf(
    scores.map((score) => score.key),
    view.language,
  )
  return scores.map((score, position) => {
    const label = names[position]?.name ?? score.key
    const interval = score.n < limit ? null : elementInterval(score, { served, spread: spreads[score.key] })
    return interval ? { label, value: score.mean, ...interval } : { label, value: null }
  })
}
