import { type ComplaintFilter, complaintFilters } from '../../../../domain/voice/complaint.ts'
import type { ComplaintList, ListedLine } from '../../../../services/show-complaints.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ComplaintsPageProps = {
  view: View
  region: string
  list: ComplaintList
  filter: ComplaintFilter
  page: number
  /** For those who may: the way to what the region sets for its complaints. */
  maySet: boolean
}

function rowOf(view: View, region: string, line: ListedLine) {
  const { complaint: words, complaintHandling: handling } = view.messages
  const { date, workingDays } = formatsOf(view.language)
  return [
    <span>
      <a class="ticket-number" href={href(view, paths.complaint(region, line.ticket))}>
        {line.ticket}
      </a>
      <br />
      <small>{words.classes[line.reportClass]}</small>
    </span>,
    line.innovation?.name ?? words.noInnovation,
    words.states[line.state],
    line.dueOn === null ? (
      '–'
    ) : (
      <span>
        {date(line.dueOn)} {line.daysLate > 0 && <b class="late">{words.late(workingDays(line.daysLate))}</b>}
        {line.dueSoon && <small>· {handling.dueSoon}</small>}
        {line.escalation !== null && <small>· {handling.passedUp}</small>}
      </span>
    ),
    <span>
      {line.agency?.name ?? words.lab}
      {line.asked && <small> · {handling.waitsForCitizen}</small>}
    </span>,
  ]
}

/** The complaints of somebody's reach, what is late on top. */
export function ComplaintsPage({ view, region, list, filter, page, maySet }: ComplaintsPageProps) {
  const words = view.messages.complaint
  const { columns } = words
  const address = (name: ComplaintFilter, number = 1) =>
    href(view, `${paths.complaints(region)}?filter=${name}${number > 1 ? `&page=${number}` : ''}`)
  return (
    <DeskShell view={view} title={words.deskTitle}>
      <div>
        <h1>{words.deskTitle}</h1>
        <p class="lead">{words.deskLead}</p>
        {maySet && (
          <p>
            <a href={href(view, paths.complaintSettings(region))}>
              {view.messages.complaintHandling.settings}
            </a>
          </p>
        )}
      </div>
      <FilterChips
        view={view}
        chips={complaintFilters.map((name) => ({
          label: words.filters[name],
          href: address(name),
          count: list.counts[name],
          current: name === filter,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState
          sentence={words.none}
          next={filter === 'all' ? undefined : { label: words.noneNext, href: address('all') }}
        />
      ) : (
        <DataTable
          caption={`${words.deskTitle}: ${words.filters[filter]}`}
          captionHidden
          columns={[columns.ticket, columns.subject, columns.state, columns.due, columns.agency].map(
            (label) => ({
              label,
            }),
          )}
          rows={list.rows.map((line) => rowOf(view, region, line))}
        />
      )}
      <Pager view={view} page={page} pages={list.pages} hrefOf={(number) => address(filter, number)} />
    </DeskShell>
  )
}
