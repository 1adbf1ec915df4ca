import type { RemovedReporter } from '../../../../services/complaint/reporter-data.ts'
import { Card } from '../../../components/card/card.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { TakenOutPage } from './taken-out-page.tsx'

type ReportCardProps = { view: View; typed?: string; error?: string }

/** A citizen has no account: who shows the ticket gets a copy of the report, or is taken out of it. */
export function ReportCard({ view, typed, error }: ReportCardProps) {
  const words = view.messages.privacy
  return (
    <Card title={words.reportTitle}>
      <p>{words.reportLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.reportData(view.region?.slug ?? ''))}
        novalidate
      >
        <TextField
          view={view}
          name="ticket"
          label={words.reportTicket}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          error={error}
          required
        />
        <div class="actions">
          <button class="ds-button" data-variant="secondary" type="submit" name="deed" value="copy">
            {words.reportCopy}
          </button>
        </div>
        <details class="confirm-action">
          <summary>{words.reportRemove}</summary>
          <div class="stack">
            <p class="small">
              {words.reportRemoveHint} {view.messages.beforeEnd.reporter}
            </p>
            <div>
              <button
                class="ds-button"
                data-variant="secondary"
                data-color="danger"
                type="submit"
                name="deed"
                value="remove"
              >
                {view.messages.beforeEnd.personYes}
              </button>
            </div>
          </div>
        </details>
      </form>
    </Card>
  )
}

/** After a reporter was taken out: what went, and where a person has to look. */
export function RemovedReporterPage({ view, removed }: { view: View; removed: RemovedReporter }) {
  const words = view.messages.privacy
  const { number } = formatsOf(view.language)
  return (
    <TakenOutPage
      view={view}
      title={words.reporterRemovedTitle}
      went={words.reporterRemovedText(number(removed.files))}
      rest={removed.left.length === 0 ? words.reporterRemovedClean : words.reporterRemovedLeft}
      left={removed.left}
    />
  )
}
