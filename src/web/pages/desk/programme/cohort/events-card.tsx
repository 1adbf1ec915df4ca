import type { CohortBoard } from '../../../../../services/programme/show-cohort.ts'
import { Card } from '../../../../components/card/card.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The events of a cohort: who came, and which of its agencies never did. */
export function EventsCard({ view, board }: { view: View; board: CohortBoard }) {
  const words = view.messages.commitment
  const { date } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const came = new Set(board.events.flatMap(({ agencies }) => agencies))
  const never = board.members.filter(({ id }) => !came.has(id))
  const hasBegun = board.events.some(({ present }) => present > 0)
  return (
    <Card title={words.events}>
      {board.events.length === 0 ? (
        <p>{words.noEvents}</p>
      ) : (
        <ul class="ruled-list">
          {board.events.map(({ code, name, firstDay, present, agencies }) => (
            <li>
              <a href={href(view, paths.course(region, code))}>{name}</a>
              <br />
              <small>{words.eventLine(firstDay ? date(firstDay) : '–', present, agencies.length)}</small>
            </li>
          ))}
        </ul>
      )}
      {hasBegun && never.length > 0 && (
        <>
          <p>{words.neverCame(never.length)}</p>
          <ul>
            {never.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
