import type { AddedQuestion } from '../../../../domain/survey/added-question.ts'
import { elementKeys } from '../../../../domain/survey/survey.ts'
import type { ShownLine } from '../../../../services/survey/export-answers.ts'
import type { AnswerChoice } from '../../../../store/survey/answer-list.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { shortName } from '../../../short-name.ts'
import { href, type View } from '../../../view.ts'
import { ReviewButton } from '../moderation/review-button.tsx'
import { elementName } from './voice-answers-card.tsx'

type AnswersPageProps = {
  view: View
  region: string
  /** True for those who decide what of a text is shown. */
  mayModerate: boolean
  timeZone: string
  choice: AnswerChoice
  word: string | null
  /** The region's own questions, where one of them is chosen. */
  questions: readonly AddedQuestion[]
  rows: readonly ShownLine[]
  /** Back to the figures. */
  summary: string
  /** The next page, or null on the last. */
  older: string | null
}

function choiceText({ view, choice, word, questions }: AnswersPageProps): string | null {
  const { element, score, knew, written } = choice
  const words = view.messages.voiceSummary
  if (element !== null) {
    const name = elementName(view, element)
    return score === null ? words.listFor(name) : words.listScore(name, score)
  }
  if (word !== null) return words.listWord(word)
  const asked = questions.find(({ key }) => key === choice.added?.key)
  if (asked) {
    const value = choice.added?.value ?? null
    const option = asked.options?.find(({ key }) => key === value)?.label[view.language] ?? value
    return words.listAdded(asked.label[view.language], option)
  }
  if (knew !== null) return words.listKnew(knew)
  return written ? words.listWritten : null
}

function Scores({ view, row }: { view: View; row: ShownLine }) {
  const words = view.messages.voiceSummary
  const given = elementKeys.flatMap((key, index) => {
    const score = row.scores[index] ?? null
    return score === null ? [] : [{ key, score }]
  })
  if (given.length === 0) return null
  const mean = given.reduce((sum, { score }) => sum + score, 0) / given.length
  return (
    <details class="more">
      <summary>{words.scoresOf(mean, given.length)}</summary>
      <dl class="facts">
        {given.map(({ key, score }) => (
          <div>
            <dt>{elementName(view, key)}</dt>
            <dd>{score}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Everything that was typed; for a moderator each text leads to its review. */
function Texts({ view, region, mayModerate, row }: AnswersPageProps & { row: ShownLine }) {
  if (row.texts.length === 0) return null
  return (
    <div class="stack">
      {row.texts.map(({ field, label, text }) => (
        <div>
          {label && <small>{label[view.language]}: </small>}
          {text}
          {mayModerate && (
            <ReviewButton view={view} region={region} subject="answer" id={row.id} field={field} />
          )}
        </div>
      ))}
    </div>
  )
}

/** The answers behind a figure, the newest first. */
export function AnswersPage(props: AnswersPageProps) {
  const { view, timeZone, rows, summary, older } = props
  const words = view.messages.voiceSummary
  const { moment } = formatsOf(view.language)
  const chosen = choiceText(props)
  const { when, where, scores, text } = words.listColumns
  return (
    <DeskShell view={view} title={words.listTitle}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.regionTitle, path: summary }, { label: words.listTitle }]}
      />
      <div>
        <h1>{words.listTitle}</h1>
        <p class="lead">{words.listLead}</p>
      </div>
      {chosen && <p>{chosen}</p>}
      {rows.length === 0 ? (
        <EmptyState
          sentence={words.noneLeft}
          next={{ label: words.backToSummary, href: href(view, summary) }}
        />
      ) : (
        <DataTable
          caption={words.listTitle}
          captionHidden
          columns={[when, where, scores, text].map((label) => ({ label }))}
          rows={rows.map((row) => [
            moment(row.answeredAt, timeZone),
            <span>
              {shortName(row.innovation).short}{' '}
              <small>
                · {row.code}
                {row.knewBefore !== null && ` · ${words.knewBefore[row.knewBefore ? 'yes' : 'no']}`}
              </small>
            </span>,
            row.scores.some((score) => score !== null) && <Scores view={view} row={row} />,
            row.texts.length > 0 && <Texts {...props} row={row} />,
          ])}
        />
      )}
      {older && (
        <p>
          <a href={href(view, older)}>{words.older}</a>
        </p>
      )}
    </DeskShell>
  )
}
