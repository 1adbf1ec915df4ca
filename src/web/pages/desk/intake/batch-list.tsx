import type { IntakeBatch } from '../../../../store/intake/intake-batch.ts'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'

export type BatchLine = Pick<IntakeBatch, 'id' | 'fileName' | 'state' | 'written' | 'createdAt'>

type BatchListProps = {
  view: View
  batches: readonly BatchLine[]
  timeZone: string
  pathOf: (batch: string) => string
}

/** The files that came in before. */
export function BatchList({ view, batches, timeZone, pathOf }: BatchListProps) {
  const words = view.messages.intake
  const { moment, number } = formatsOf(view.language)
  return (
    <ul class="ruled-list">
      {batches.map((batch) => (
        <li>
          <a href={href(view, pathOf(batch.id))}>{batch.fileName}</a>
          <p class="small">
            {moment(batch.createdAt, timeZone)} · {words.states[batch.state]}
            {batch.written !== null && ` · ${words.written(number(batch.written))}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
