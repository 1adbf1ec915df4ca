import type { BriefingRow } from '../../../../store/briefing/briefing.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type BriefingsProps = {
  view: View
  timeZone: string
  title: string
  lead: string
  /** The innovation whose record it is; nothing for the leader's page. */
  innovation?: { slug: string; name: string }
  action: string
  issues: readonly BriefingRow[]
  pathOf: (id: string) => string
}

/** A report with the button that makes today's issue, and every issue that was made. */
export function BriefingsPage(props: BriefingsProps) {
  const { view, timeZone, title, lead, innovation, action, issues, pathOf } = props
  const words = view.messages.briefing
  const { date, moment } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={innovation ? `${title}: ${innovation.name}` : title}>
      {innovation && <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: title }]} />}
      <h1>{title}</h1>
      <p>{lead}</p>
      <form method="post" action={href(view, action)}>
        <button class="ds-button" type="submit">
          {words.make}
        </button>
      </form>
      <Card title={words.issues}>
        {issues.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="ruled-list">
            {issues.map(({ id, day, madeAt, madeByName }) => (
              <li>
                <a href={href(view, pathOf(id))}>{words.issue(date(day))}</a>{' '}
                <small>{words.madeBy(madeByName ?? '–', moment(madeAt, timeZone))}</small>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </DeskShell>
  )
}
