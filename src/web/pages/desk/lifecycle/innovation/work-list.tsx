import { holderNow } from '../../../../../domain/lifecycle/stage.ts'
import type { DeskItem } from '../../../../../services/lifecycle/show-desk.ts'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { href, type View } from '../../../../view.ts'

/** Who holds an innovation and since when, as a phrase: `pada pendamping, 3 hari kerja`. */
export function HeldBy({
  view,
  item,
}: {
  view: View
  item: Pick<DeskItem, 'gateState' | 'isStopped' | 'held'>
}) {
  const words = view.messages.desk
  const holder = holderNow(item)
  if (item.isStopped) return <>{words.stopped}</>
  if (holder === 'nobody') return <>{words.finished}</>
  const { days, daysLate } = item.held
  return (
    <span class={daysLate > 0 ? 'late' : undefined}>
      {days === 0 ? words.heldToday(words[holder]) : words.heldBy(words[holder], days)}
      {daysLate > 0 && <b> · {words.late(daysLate)}</b>}
    </span>
  )
}

/** The head of a line of work: the innovation, which leads on to `path`, whose it is and where it stands. */
export function WorkName({ view, item, path }: { view: View; item: DeskItem; path: string }) {
  return (
    <div>
      <a class="work-item-name" href={href(view, path)}>
        {item.name}
      </a>
      <ExampleTag view={view} item={item} />
      <p class="small">
        {item.agencyAbbreviation} · {view.messages.stage.names[item.stage]}
      </p>
    </div>
  )
}
