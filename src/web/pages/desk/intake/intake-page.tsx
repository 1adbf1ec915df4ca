import type { List } from '../../../../services/intake/list.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { wordsOf } from './lists.ts'

type IntakePageProps = { view: View; lists: readonly Pick<List, 'kind'>[] }

/** Which lists may come in. */
export function IntakePage({ view, lists }: IntakePageProps) {
  const words = view.messages.listIntake
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {lists.length === 0 && <EmptyState sentence={words.noneForYou} />}
      <ul class="ruled-list">
        {lists.map((list) => (
          <li>
            <a href={href(view, paths.list(region, list.kind))}>{wordsOf(view, list).title}</a>
            <p class="small">{wordsOf(view, list).lead}</p>
          </li>
        ))}
      </ul>
    </DeskShell>
  )
}
