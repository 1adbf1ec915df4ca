import type { DeskItem } from '../../../../services/show-desk.ts'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { Verdict } from '../../../components/verdict/verdict.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Innovations with a verdict, each leading to its reasons and evidence. */
export function ConcludedList({ view, items }: { view: View; items: readonly DeskItem[] }) {
  const region = view.region?.slug ?? ''
  return (
    <ul class="ruled-list work-list">
      {items.map((item) => (
        <li class="work-item">
          <div>
            <a class="work-item-name" href={href(view, paths.verdict(region, item.slug))}>
              {item.name}
            </a>
            <ExampleTag view={view} item={item} />
            <p class="small">
              {item.agencyAbbreviation} · {view.messages.stage.names[item.stage]}
            </p>
          </div>
          <Verdict view={view} name={item.verdict} />
        </li>
      ))}
    </ul>
  )
}
