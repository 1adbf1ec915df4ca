import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { Card } from '../../../../components/card/card.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'
import { AnswerText } from './worksheet-answers.tsx'

/** Who moved this worksheet and when, and what stood in it before: nothing that was saved is ever gone. */
export function WorksheetHistory({
  view,
  timeZone,
  shown,
}: {
  view: View
  timeZone: string
  shown: ShownWorksheet
}) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  const by = (name: string | null, moment: Date) => words.moveBy(name ?? '–', format.moment(moment, timeZone))
  const texts = shown.fields.filter(({ kind }) => kind === 'short-text' || kind === 'long-text')
  if (shown.moves.length === 0 && shown.revisions.length === 0) return null
  return (
    <Card title={words.history}>
      {shown.moves.length > 0 && (
        <ol class="plain-list stack">
          {shown.moves.map((move) => (
            <li>
              {words.moves[move.to]} <small>{by(move.personName, move.createdAt)}</small>
            </li>
          ))}
        </ol>
      )}
      {shown.revisions.length > 0 && (
        <details>
          <summary>{words.revisions}</summary>
          <ol class="plain-list">
            {shown.revisions.map((revision) => (
              <li>
                <details class="revision">
                  <summary>
                    {words.revision(revision.revision)}{' '}
                    <small>{by(revision.savedByName, revision.savedAt)}</small>
                  </summary>
                  {texts
                    .filter((field) => revision.values[field.key] !== undefined)
                    .map((field) => (
                      <>
                        <b>{field.label[view.language]}</b>
                        <AnswerText view={view} field={field} values={revision.values} />
                      </>
                    ))}
                </details>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Card>
  )
}
