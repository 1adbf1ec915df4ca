import { LETTER_ELEMENTS, questionsAsked } from '../../../../domain/survey/element-answers.ts'
import { weakestElement } from '../../../../domain/survey/movement.ts'
import { elementKeys } from '../../../../domain/survey/survey.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import { indexText } from '../../../index-text.ts'
import { href, type View } from '../../../view.ts'
import { elementName } from './voice-answers-card.tsx'

type SummaryProps = { view: View; summary: VoiceSummary }

/** The parts of the answers, the weakest first; each leads to the page narrowed to it. */
export function Parts({ view, summary, partOf }: SummaryProps & { partOf: (key: string) => string }) {
  const words = view.messages.voiceSummary
  const { facts } = view.messages.verdict
  const { number } = formatsOf(view.language)
  const { by, parts } = summary
  return (
    <Card title={words.parts[by]}>
      <div class="stack">
        <DataTable
          caption={words.parts[by]}
          captionHidden
          columns={[
            { label: words.partColumns[by] },
            { label: words.partIndex, numeric: true },
            { label: words.partBetween, numeric: true },
            { label: words.partAnswers, numeric: true },
            { label: words.partWeakest, labelled: true },
          ]}
          rows={parts.map(({ part: { key, name, answers, counters }, mean, lower, upper }) => {
            const weakest = weakestElement(counters, elementKeys)
            const told = indexText(view.language, { index: mean, lower, upper })
            const questions = questionsAsked(counters)
            return [
              <a href={href(view, partOf(key))}>{name}</a>,
              questions < LETTER_ELEMENTS
                ? `${told.index} (${facts.questions(number(questions), number(LETTER_ELEMENTS))})`
                : told.index,
              `${told.lower} – ${told.upper}`,
              number(answers),
              weakest ? elementName(view, weakest) : '–',
            ]
          })}
        />
        <p class="small">{words.partNote}</p>
      </div>
    </Card>
  )
}
