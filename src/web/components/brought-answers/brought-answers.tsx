import type { BroughtFigures } from '../../../services/gallery/show-brought-answers.ts'
import { formatsOf } from '../../format.ts'
import { indexText } from '../../index-text.ts'
import type { View } from '../../view.ts'
import { Card } from '../card/card.tsx'
import { Tag } from '../tag/tag.tsx'

/** What was answered on paper or to another tool, told as such and apart from everything else. */
export function BroughtAnswers({ view, figures }: { view: View; figures: BroughtFigures | null }) {
  if (figures === null) return null
  const words = view.messages.broughtAnswer
  const { date, number } = formatsOf(view.language)
  const { index, sources } = figures
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="say">
          <b>{indexText(view.language, index).index}</b> {words.index}{' '}
          <Tag>{words.answers(number(index.n))}</Tag>
        </p>
        <ul class="small">
          {sources.map(({ name, way, firstDay, lastDay, answers }) => (
            <li>
              {name} ({words.ways[way]}),{' '}
              {firstDay === lastDay ? date(firstDay) : words.between(date(firstDay), date(lastDay))}:{' '}
              {words.answers(number(answers))}
            </li>
          ))}
        </ul>
        <p class="small">{words.apart}</p>
      </div>
    </Card>
  )
}
