import type { ComplaintState } from '../../../../domain/complaint/complaint.ts'
import type { ReportClass } from '../../../../domain/complaint/report-class.ts'
import type { ReportFigure } from '../../../../domain/complaint/report-figure.ts'
import type { ReportList } from '../../../../services/complaint/show-reports.ts'
import type { ReportLine } from '../../../../store/complaint/report-list.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ReportsPageProps = {
  view: View
  region: string
  list: ReportList
  figure: ReportFigure
  reportClass: ReportClass | null
  /** What the filters say, each in a word. */
  filters: readonly string[]
  page: number
  hrefOf: (page: number) => string
  files: readonly { readonly label: string; readonly href: string }[]
  summary: string
}

function betterText(view: View, { better, askedBetter }: ReportLine): string {
  const { replied } = view.messages.reportFigure
  if (better !== null) return better ? replied.yes : replied.no
  return askedBetter ? replied.none : '–'
}

function rowOf(view: View, region: string, row: ReportLine) {
  const { reportFigure: words, complaint } = view.messages
  const { dateShort } = formatsOf(view.language)
  const day = (date: string | null) => (date === null ? '–' : dateShort(date))
  return [
    <span>
      {row.ticket === null ? (
        <i>{words.elsewhereHeld}</i>
      ) : (
        <a class="ticket-number" href={href(view, paths.complaint(region, row.ticket))}>
          {row.ticket}
        </a>
      )}
      <br />
      <small>{complaint.classes[row.reportClass]}</small>
    </span>,
    row.innovation,
    complaint.states[row.state as ComplaintState],
    day(row.receivedOn),
    day(row.dueOn),
    day(row.answeredOn),
    betterText(view, row),
  ]
}

/** The reports behind a figure; what they say stands on their own pages, for those who may read it. */
export function ReportsPage(props: ReportsPageProps) {
  const { view, region, list, figure, reportClass, filters, page, hrefOf, files, summary } = props
  const { reportFigure: words, complaint, voiceSummary } = view.messages
  const { ticket, innovation, state, received, due, answered, better } = words.columns
  const tags = [words.figures[figure], ...(reportClass ? [complaint.classes[reportClass]] : []), ...filters]
  return (
    <DeskShell view={view} title={words.listTitle}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: voiceSummary.regionTitle, path: summary }, { label: words.listTitle }]}
      />
      <div>
        <h1>{words.listTitle}</h1>
        <p class="lead">{words.listLead}</p>
      </div>
      <p class="actions">
        <b>{words.count(list.count)}</b>
        {tags.map((tag) => (
          <Tag>{tag}</Tag>
        ))}
      </p>
      {list.rows.length === 0 ? (
        <EmptyState
          sentence={words.noneLeft}
          next={{ label: voiceSummary.backToSummary, href: href(view, summary) }}
        />
      ) : (
        <>
          <DataTable
            caption={words.listTitle}
            captionHidden
            columns={[ticket, innovation, state, received, due, answered, better].map((label) => ({ label }))}
            rows={list.rows.map((row) => rowOf(view, region, row))}
          />
          <Pager view={view} page={page} pages={list.pages} hrefOf={hrefOf} />
          <p class="small">
            {words.fileLead}{' '}
            {files.map((file) => (
              <>
                <a href={file.href} download>
                  {file.label}
                </a>{' '}
              </>
            ))}
          </p>
        </>
      )}
    </DeskShell>
  )
}
