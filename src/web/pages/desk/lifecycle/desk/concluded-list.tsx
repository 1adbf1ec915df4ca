import type { DeskItem } from '../../../../../services/lifecycle/show-desk.ts'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../view.ts'
import { WorkName } from '../innovation/work-list.tsx'

/** Innovations with a verdict, each leading to its reasons and evidence. */
export function ConcludedList({ view, items }: { view: View; items: readonly DeskItem[] }) {
  const region = view.region?.slug ?? ''
  return (
    <ul class="ruled-list work-list">
      {items.map((item) => (
        <li class="work-item">
          <WorkName view={view} item={item} path={paths.verdict(region, item.slug)} />
          <Verdict view={view} name={item.verdict} />
        </li>
      ))}
    </ul>
  )
}
