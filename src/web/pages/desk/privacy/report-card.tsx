import type { RemovedReporter } from '../../../../services/complaint/reporter-data.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

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
          <button class="ds-button" data-variant="secondary" type="submit" name="deed" value="remove">
            {words.reportRemove}
          </button>
        </div>
        <p class="small">{words.reportRemoveHint}</p>
      </form>
    </Card>
  )
}

/** After a reporter was taken out: what went, and where a person has to look. */
export function RemovedReporterPage({ view, removed }: { view: View; removed: RemovedReporter }) {
  const words = view.messages.privacy
  const { number } = formatsOf(view.language)
  const tables: Record<string, string> = view.messages.audit.tables
  return (
    <DeskShell view={view} title={words.reporterRemovedTitle}>
      <h1>{words.reporterRemovedTitle}</h1>
      <p>{words.reporterRemovedText(number(removed.files))}</p>
      <p>{removed.left.length === 0 ? words.reporterRemovedClean : words.reporterRemovedLeft}</p>
      <ul>
        {removed.left.map(({ table, rows }) => (
          <li>{words.removedLeftRows(tables[table] ?? table, number(rows))}</li>
        ))}
      </ul>
      <p>
        <a href={href(view, paths.deskPrivacy(view.region?.slug ?? ''))}>{words.back}</a>
      </p>
    </DeskShell>
  )
}
