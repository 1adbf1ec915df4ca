import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { CostChange } from '../../../../domain/measurement/service-change.ts'
import { complaintParts } from '../../../../domain/verdict/release.ts'
import { BeforeAfter } from '../../../components/before-after/before-after.tsx'
import { Card } from '../../../components/card/card.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'

/** What one use costs a citizen before and now, and what that adds up to in a year; nothing where nobody wrote it down. */
export function ChangeCard({ view, region, figures: { change, innovation } }: InnovationProps) {
  const words = view.messages.publicInnovation
  if (!change) return null
  return (
    <Card title={words.cost}>
      <div class="stack">
        <BeforeAfter
          view={view}
          caption={words.costCaption}
          rows={change.changes.map(({ cost, before, after }) => ({
            label: words.costs[cost],
            before: words.amount[cost](before),
            after: words.amount[cost](after),
          }))}
        />
        <p class="small">
          {yearlySentences(view, change.changes, change.usesYearly).join(' ')}{' '}
          <a href={href(view, `${paths.innovationTables(region.slug, innovation.slug)}#assumptions`)}>
            {words.assumptionsTitle}
          </a>
        </p>
      </div>
    </Card>
  )
}

/** What was taken for granted where the costs were added up, and who said them. */
export function Assumptions({ view, figures: { change } }: Pick<InnovationProps, 'view' | 'figures'>) {
  const words = view.messages.publicInnovation
  if (!change) return null
  return (
    <Card
      title={`${words.cost}: ${words.assumptionsTitle.toLocaleLowerCase(view.language)}`}
      id="assumptions"
    >
      <ul>
        {change.assumptions.map((code) => (
          <li>{words.assumptions[code]}</li>
        ))}
        {change.sources.map((source) => (
          <li>
            {words.source}: {source}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The yearly total: what is saved, and what is spent more, each in one sentence. */
function yearlySentences(view: View, changes: readonly CostChange[], uses: number | null): string[] {
  const words = view.messages.publicInnovation
  if (uses === null) return []
  const list = (wanted: (difference: number) => boolean) =>
    changes
      .filter(
        ({ cost, difference }) =>
          wanted(difference) && (cost === 'minutes' || cost === 'rupiah' || cost === 'visits'),
      )
      .map(({ cost, yearly }) => words.totals[cost](Math.abs(yearly ?? 0)))
      .join(` ${words.and} `)
  const saved = list((difference) => difference < 0)
  const more = list((difference) => difference > 0)
  const rounded = Math.round(uses)
  return [
    ...(saved ? [words.yearly(rounded, saved)] : []),
    ...(more ? [words.yearlyMore(rounded, more)] : []),
  ]
}

/** How reports were answered; a part with few people in it looks the same as one with none, and all few as nothing. */
export function ComplaintsCard({ view, region, figures: { complaints } }: InnovationProps) {
  const words = view.messages.publicInnovation
  const { number } = formatsOf(view.language)
  const limit = region.settings.smallNumberLimit
  if (complaintParts.every((part) => complaints[part] === null)) return null
  return (
    <Card title={words.complaints}>
      <dl class="facts facts-dense">
        {complaintParts.map((part) => (
          <div>
            <dt>{words.complaintParts[part]}</dt>
            <dd>{complaints[part] === null ? words.fewerThan(limit) : number(complaints[part])}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** What the leadership decided, with reason and date; nothing before the first decision. */
export function DecisionsCard({ view, region, figures: { decisions } }: InnovationProps) {
  const words = view.messages.publicInnovation
  const format = formatsOf(view.language)
  if (decisions.length === 0) return null
  return (
    <Card title={words.decisions}>
      <ul class="ruled-list">
        {decisions.map(({ kind, reason, responsible, dueOn, decidedAt }) => (
          <li>
            <b>{words.decisionKinds[kind]}.</b> {reason}
            <br />
            <span class="small">
              {words.decided(format.date(dayAt(decidedAt, region.timeZone)))}{' '}
              {dueOn && words.due(format.date(dueOn))} {responsible && words.responsible(responsible)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
