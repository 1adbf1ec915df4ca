import { continuations } from '../../../../../domain/verdict/decision.ts'
import type { InnovationWork } from '../../../../../services/lifecycle/show-innovation-work.ts'
import { Card } from '../../../../components/card/card.tsx'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type ContinuationProps = {
  view: View
  shown: Pick<InnovationWork, 'continuations' | 'year'>
  slug: string
  maySay: boolean
}

/** How an innovation went on in each year, and the form that says it of this one; that it is stopped is a decision. */
export function ContinuationCard({ view, shown, slug, maySay }: ContinuationProps) {
  const words = view.messages.improvementPlan
  const now = shown.continuations.find(({ year }) => year === shown.year)
  const choices = continuations.filter((status) => status !== 'stopped')
  return (
    <Card title={words.continuation}>
      {shown.continuations.length > 0 && (
        <ul class="ruled-list">
          {shown.continuations.map(({ year, status, note }) => (
            <li>
              {words.year(year, words.statuses[status])}
              {note && <small> {note}</small>}
            </li>
          ))}
        </ul>
      )}
      {maySay && now?.status !== 'stopped' && (
        <form
          class="stack"
          method="post"
          action={href(view, paths.continuation(view.region?.slug ?? '', slug))}
        >
          <SelectField
            view={view}
            name="status"
            label={words.sayStatus(shown.year)}
            options={choices.map((status) => ({ value: status, label: words.statuses[status] }))}
            value={now?.status ?? 'running'}
            empty={false}
          />
          <TextField view={view} name="note" label={words.note} value={now?.note ?? ''} />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.sayIt}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={href(view, paths.lineage(view.region?.slug ?? '', slug))}>{view.messages.lineage.see}</a>
      </p>
    </Card>
  )
}
