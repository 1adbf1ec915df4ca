import { Card } from '../../../components/card/card.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { NumberField } from '../../../components/field/field.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type SmallNumberLimitProps = {
  view: View
  region: string
  limit: number
  mayEdit: boolean
  typed?: string
  error?: string
}

/** Below how many people nothing is told in public; who may, changes it here. */
export function SmallNumberLimit({ view, region, limit, mayEdit, typed, error }: SmallNumberLimitProps) {
  const words = view.messages.voiceSummary
  return (
    <Card title={words.limitTitle} id="limit">
      <div class="stack">
        <p class="prose">{words.limitText(limit)}</p>
        {mayEdit && (
          <form class="form" method="post" action={href(view, paths.smallNumberLimit(region))} novalidate>
            <ErrorSummary view={view} errors={error ? { limit: error } : undefined} />
            <NumberField
              view={view}
              name="limit"
              label={words.limitLabel}
              value={typed ?? String(limit)}
              error={error}
              whole
            />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.limitSave}
              </button>
            </div>
          </form>
        )}
      </div>
    </Card>
  )
}
