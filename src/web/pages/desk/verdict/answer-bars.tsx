import { questionsOf } from '../../../../domain/survey/survey.ts'
import type { VoiceEvidence } from '../../../../domain/verdict/evidence.ts'
import { Bars } from '../../../components/bars/bars.tsx'
import type { View } from '../../../view.ts'

/** The mean answer to each element that was asked. */
export function AnswerBars({ view, voice }: { view: View; voice: VoiceEvidence }) {
  return (
    <Bars
      view={view}
      bars={questionsOf(voice.elements, view.language).map(({ key, name }) => {
        const total = voice.counters.elements[key]
        return { label: name, value: total && total.count > 0 ? total.sum / total.count : null }
      })}
    />
  )
}
