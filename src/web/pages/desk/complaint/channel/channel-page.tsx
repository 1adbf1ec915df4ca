import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { type NationalFilter, nationalFilters } from '../../../../../domain/complaint/channel-state.ts'
import type { NationalList } from '../../../../../services/complaint/show-channel.ts'
import type { Complaint } from '../../../../../store/complaint/complaint.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type NationalPageProps = {
  view: View
  region: RegionScope
  list: NationalList
  filter: NationalFilter
  page: number
  mayImport: boolean
  mayChoose: boolean
}

function rowOf({ view, region, mayImport: mayEnter }: NationalPageProps, complaint: Complaint) {
  const { channel: national, complaint: words } = view.messages
  const { date } = formatsOf(view.language)
  const { nationalState: state, nationalStateAt: stateAt } = complaint
  const day = (moment: Date) => date(dayAt(moment, region.timeZone))
  return [
    <span>
      <a class="ticket-number" href={href(view, paths.complaint(region.slug, complaint.ticket))}>
        {complaint.nationalTrackingId ?? complaint.ticket}
      </a>
      <br />
      <small>
        {complaint.nationalTrackingId ? (
          words.classes[complaint.reportClass]
        ) : (
          <>
            {national.noNumber}
            {mayEnter && (
              <>
                {' · '}
                <a href={href(view, paths.channelEntry(region.slug, complaint.ticket))}>
                  {national.entry.open}
                </a>
              </>
            )}
          </>
        )}
      </small>
    </span>,
    complaint.innovation?.name ?? words.noInnovation,
    <span>
      {state ? national.states[state] : national.stateUnknown}
      {stateAt && <small> · {national.stateSince(day(stateAt))}</small>}
    </span>,
    complaint.agency?.name ?? words.lab,
    day(complaint.receivedAt),
  ]
}

function Import({ view, region }: NationalPageProps) {
  const { channel: national } = view.messages
  return (
    <section class="stack" id="import">
      <h2>{national.importTitle}</h2>
      <p>{national.importLead}</p>
      <p>
        <a class="ds-button" href={href(view, paths.list(region.slug, 'complaints'))}>
          {national.importOpen}
        </a>
      </p>
    </section>
  )
}

/** The national channel's complaints with their state there, which of ours wait for their number, and the import. */
export function NationalPage(props: NationalPageProps) {
  const { view, region, list, filter, page, mayImport, mayChoose } = props
  const { channel: national, complaint } = view.messages
  const { columns } = national
  const address = (name: NationalFilter, number = 1) =>
    href(view, `${paths.channel(region.slug)}?filter=${name}${number > 1 ? `&page=${number}` : ''}`)
  return (
    <DeskShell view={view} title={national.title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { path: paths.complaints(region.slug), label: complaint.deskTitle },
          { label: national.title },
        ]}
      />
      <div>
        <h1>{national.title}</h1>
        <p class="lead">{national.lead}</p>
        <p>
          {national.channelNow(national.handlings[list.handling])}{' '}
          {mayChoose && <a href={href(view, paths.complaintChannel(region.slug))}>{national.channelTitle}</a>}
        </p>
      </div>
      <FilterChips
        view={view}
        chips={nationalFilters.map((name) => ({
          label: national.filters[name],
          href: address(name),
          count: list.counts[name],
          current: name === filter,
        }))}
      />
      {filter === 'waiting' && list.rows.length > 0 && <p>{national.waitingHint}</p>}
      {list.rows.length === 0 ? (
        <EmptyState
          sentence={national.none[filter]}
          next={mayImport && filter !== 'waiting' ? { label: national.noneNext, href: '#import' } : undefined}
        />
      ) : (
        <DataTable
          caption={`${national.title}: ${national.filters[filter]}`}
          captionHidden
          columns={[columns.number, columns.subject, columns.state, columns.agency, columns.received].map(
            (label) => ({ label }),
          )}
          rows={list.rows.map((row) => rowOf(props, row))}
        />
      )}
      <Pager view={view} page={page} pages={list.pages} hrefOf={(number) => address(filter, number)} />
      {mayImport && <Import {...props} />}
    </DeskShell>
  )
}
