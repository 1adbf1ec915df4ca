import type { ComplaintState } from '../../../../domain/voice/complaint.ts'
import type { ReportClass } from '../../../../domain/voice/report-class.ts'
import type { ReportLine } from '../../../../store/voice-summary.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ReportsPageProps = { view: View; region: string; rows: readonly ReportLine[]; summary: string }

/** The reports behind a figure; what they say stands on their own pages, for those who may read it. */
export function ReportsPage({ view, region, rows, summary }: ReportsPageProps) {
  const words = view.messages.voiceSummary
  const complaint = view.messages.complaint
  const { date } = formatsOf(view.language)
  const { ticket, innovation, state, due } = words.complaintListColumns
  return (
    <DeskShell view={view} title={words.complaintListTitle}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.regionTitle, path: summary }, { label: words.complaintListTitle }]}
      />
      <h1>{words.complaintListTitle}</h1>
      {rows.length === 0 ? (
        <EmptyState
          sentence={words.noComplaints}
          next={{ label: words.backToSummary, href: href(view, summary) }}
        />
      ) : (
        <DataTable
          caption={words.complaintListTitle}
          captionHidden
          columns={[ticket, innovation, state, due].map((label) => ({ label }))}
          rows={rows.map((row) => [
            <span>
              <a class="ticket-number" href={href(view, paths.complaint(region, row.ticket))}>
                {row.ticket}
              </a>
              <br />
              <small>{complaint.classes[row.reportClass as ReportClass]}</small>
            </span>,
            row.innovation,
            complaint.states[row.state as ComplaintState],
            row.dueOn === null ? '–' : date(row.dueOn),
          ])}
        />
      )}
    </DeskShell>
  )
}
