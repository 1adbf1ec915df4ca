import type { YearTarget } from '../../../../../../store/region/region-tally.ts'
import { Card } from '../../../../../components/card/card.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { NumberField, TextField } from '../../../../../components/field/field.tsx'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

export type YearTargetProps = { targets: readonly YearTarget[]; typed?: Typed; errors?: FieldErrors }

function typedOf(target: YearTarget | null): Typed {
  if (!target) return {}
  return { year: String(target.year), agencies: String(target.agencies), source: target.source ?? '' }
}

/** How many agencies shall have an innovation in a year; the board and the region's page compare with it. */
export function YearTargetCard({ view, targets, typed, errors }: YearTargetProps & { view: View }) {
  const words = view.messages.administration
  const values = typed ?? typedOf(targets[0] ?? null)
  const field = (name: string) => ({ view, name, value: values[name], error: errors?.[name] })
  const labels = { year: words.targetYear, agencies: words.targetAgencies, source: words.targetSource }
  return (
    <Card title={words.target} id="target">
      <div class="stack">
        <p class="prose">{words.targetLead}</p>
        {targets.length > 0 && (
          <ul class="ruled-list">
            {targets.map(({ year, agencies, source }) => (
              <li>
                {words.targetOf(year, agencies)} {source && <small>{source}</small>}
              </li>
            ))}
          </ul>
        )}
        <form
          class="form"
          method="post"
          action={href(view, paths.yearTarget(view.region?.slug ?? ''))}
          novalidate
        >
          <ErrorSummary view={view} errors={errors} labels={labels} />
          <NumberField {...field('year')} label={labels.year} whole required />
          <NumberField {...field('agencies')} label={labels.agencies} whole required />
          <TextField {...field('source')} label={labels.source} hint={words.targetSourceHint} />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      </div>
    </Card>
  )
}
