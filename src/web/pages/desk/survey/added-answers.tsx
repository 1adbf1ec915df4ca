import { scaleSteps } from '../../../../domain/survey/added-question.ts'
import type { AddedFigures } from '../../../../services/survey/show-added-answers.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'

function Mean({ view, figures: { question, mean } }: { view: View; figures: AddedFigures }) {
  const words = view.messages.surveyForm
  const { decimal, number } = formatsOf(view.language)
  if (mean === null) return null
  const text = decimal(mean, 2)
  const last = Number(scaleSteps.at(-1))
  return (
    <p class="say">{question.kind === 'scale' ? words.meanOfScale(text, number(last)) : words.mean(text)}</p>
  )
}

type RowsOf = (changes: Record<string, string>) => string

function Figures({ view, figures, rowsOf }: { view: View; figures: AddedFigures; rowsOf: RowsOf }) {
  const words = view.messages.surveyForm
  const { number, percent } = formatsOf(view.language)
  const { question, answers, counts, texts } = figures
  const label = question.label[view.language]
  const nameOf = (value: string) =>
    question.options?.find(({ key }) => key === value)?.label[view.language] ?? value
  return (
    <section class="stack">
      <h3>{label}</h3>
      <p class="small">
        {words.kinds[question.kind]} ·{' '}
        <a href={href(view, rowsOf({ added: question.key }))}>{words.answersOf(answers)}</a>
      </p>
      <Mean view={view} figures={figures} />
      {counts.length > 0 && (
        <DataTable
          narrow="scroll"
          caption={label}
          captionHidden
          columns={[
            { label: words.answer },
            { label: words.count, numeric: true },
            { label: words.share, numeric: true },
          ]}
          rows={counts.map((count) => [
            nameOf(count.value),
            count.answers === 0 ? (
              number(0)
            ) : (
              <a href={href(view, rowsOf({ added: question.key, value: count.value }))}>
                {number(count.answers)}
              </a>
            ),
            percent(count.answers / answers),
          ])}
        />
      )}
      {texts.length > 0 && (
        <>
          <ul class="ruled-list">
            {texts.map((text) => (
              <li class="spoken">{text}</li>
            ))}
          </ul>
          <p class="small">{words.masked}</p>
        </>
      )}
    </section>
  )
}

/** What citizens answered to the questions that the region added; nothing where none was answered. */
export function AddedAnswers({
  view,
  added,
  rowsOf,
}: {
  view: View
  added: readonly AddedFigures[]
  /** The rows behind a figure, under the filters of the page. */
  rowsOf: RowsOf
}) {
  if (added.length === 0) return null
  return (
    <Card title={view.messages.surveyForm.answersTitle} id="added">
      <div class="stack">
        {added.map((figures) => (
          <Figures view={view} figures={figures} rowsOf={rowsOf} />
        ))}
      </div>
    </Card>
  )
}
