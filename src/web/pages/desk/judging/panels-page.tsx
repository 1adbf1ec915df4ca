import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type PanelsProps = { view: View; region: string; panels: readonly ShownPanel[]; mayEdit: boolean }

/** The panels of a region, and what of them waits for the reader. */
export function PanelsPage({ view, region, panels, mayEdit }: PanelsProps) {
  const words = view.messages.judging
  const add = { label: words.add, href: href(view, paths.newPanel(region)) }
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {mayEdit && (
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
        )}
      </div>
      {panels.length === 0 ? (
        <EmptyState sentence={words.none} next={mayEdit ? add : undefined} />
      ) : (
        <ul class="plain-list stack">
          {panels.map(({ panel, mine }) => (
            <li class="card stack">
              <h2 class="card-title">
                <a href={href(view, paths.panel(region, panel.code))}>{panel.name}</a>
                <ExampleTag view={view} item={panel} />
              </h2>
              <p>
                {panel.closedAt ? words.closed : words.open}
                {mine.length > 0 && !panel.closedAt && (
                  <>
                    {' · '}
                    <b>{words.mineLeft(mine.filter(({ isIn }) => !isIn).length)}</b>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </DeskShell>
  )
}
