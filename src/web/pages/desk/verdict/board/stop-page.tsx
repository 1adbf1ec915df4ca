import type { InnovationScope } from '../../../../../store/access/subject.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type StopPageProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** Survey codes that close with it. */
  openCodes: number
  /** The first year in which it does not count any more. */
  yearAfter: number
  /** The decision as it was typed, sent along again. */
  typed: Typed
}

const kept = ['kind', 'reason', 'owner', 'responsible', 'second', 'dueOn'] as const

/** The question before an innovation is stopped: what follows, and the two ways on; the decision goes along as it was typed. */
export function StopPage({ view, region, innovation, openCodes, yearAfter, typed }: StopPageProps) {
  const words = view.messages.decision
  const title = words.stopTitle(innovation.name)
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { path: paths.board(region), label: view.messages.board.title },
          { path: paths.boardInnovation(region, innovation.slug), label: innovation.name },
          { label: view.messages.board.decide },
        ]}
      />
      <div>
        <h1>{title}</h1>
        <p class="lead">{words.stopLead}</p>
      </div>
      <Card title={words.kinds.stop} tone="strong">
        <form class="form" method="post" action={href(view, paths.decide(region, innovation.slug))}>
          {kept.map((name) => (
            <input type="hidden" name={name} value={typed[name] ?? ''} />
          ))}
          <ul>
            {words.stopFollows(openCodes, yearAfter).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p>{words.stopBack}</p>
          <p>{words.stopReason(typed.reason ?? '')}</p>
          <div class="actions">
            <button class="ds-button" data-color="danger" type="submit" name="answer" value="stop">
              {words.stopConfirm}
            </button>
            <button class="ds-button" data-variant="secondary" type="submit" name="answer" value="back">
              {words.stopReturn}
            </button>
          </div>
        </form>
      </Card>
    </DeskShell>
  )
}
