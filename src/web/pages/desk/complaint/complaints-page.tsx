import {
  type ComplaintFilter,
  complaintFilters,
  complaintStates,
} from '../../../../domain/complaint/complaint.ts'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import type { ComplaintList, ListedLine } from '../../../../services/complaint/show-complaints.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { DateField, HiddenField, SelectField } from '../../../components/field/field.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { type ComplaintWish, queryOf } from './wish.ts'

type ComplaintsPageProps = {
  view: View
  region: string
  list: ComplaintList
  wish: ComplaintWish
  agencies: readonly { id: string; name: string }[]
  page: number
  /** For those who may: the way to what the region sets for its complaints. */
  maySet: boolean
}

function rowOf(view: View, region: string, line: ListedLine) {
  const { complaint: words, complaintHandling: handling } = view.messages
  return [
    <a class="row-title" href={href(view, paths.complaint(region, line.ticket))}>
      {line.title ?? words.secretTitle(words.classes[line.reportClass])}
    </a>,
    <span>
      {line.title !== null &&
        line.reportClass !== 'complaint-non-supervisory' &&
        `${words.classes[line.reportClass]} · `}
      {line.innovation?.name ?? words.noInnovation}
    </span>,
    words.states[line.state],
    line.dueOn !== null && <span>{dueOf(view, line.dueOn, line)}</span>,
    <span>
      {line.agency?.abbreviation ?? words.lab}
      {line.asked && <small> · {handling.waitsForCitizen}</small>}
    </span>,
    <span class="ticket-number">{line.ticket}</span>,
  ]
}

/** The day by which it is due and what is to be said of it, a dot between each. */
function dueOf(view: View, dueOn: string, { daysLate, dueSoon, escalation }: ListedLine) {
  const { deed, complaintHandling: handling } = view.messages
  const { date, workingDays } = formatsOf(view.language)
  const said = [
    daysLate > 0 && <b class="late">{deed.late(workingDays(daysLate))}</b>,
    dueSoon && <small>{handling.dueSoon}</small>,
    escalation !== null && <small>{handling.passedUp}</small>,
  ].filter(Boolean)
  return (
    <>
      {date(dueOn)}
      {said.map((part) => (
        <> · {part}</>
      ))}
    </>
  )
}

/** Period, agency, class and state: what the list and its file are narrowed to. */
function Narrowing({ view, region, wish, agencies }: ComplaintsPageProps) {
  const words = view.messages.channel
  const { classes, states, agency, reportClass } = view.messages.complaint
  const { narrowing, filter } = wish
  const isNarrowed = Object.values(narrowing).some(Boolean)
  return (
    <details class="card" open={isNarrowed}>
      <summary>{words.narrow}</summary>
      <form class="form" method="get" action={href(view, paths.complaints(region))}>
        <HiddenField name="filter" value={filter} />
        <DateField view={view} name="from" label={words.from} value={narrowing.from ?? undefined} />
        <DateField view={view} name="until" label={words.until} value={narrowing.until ?? undefined} />
        <SelectField
          view={view}
          name="agency"
          label={agency}
          empty={words.any}
          value={narrowing.agencyId ?? undefined}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          view={view}
          name="class"
          label={reportClass}
          empty={words.any}
          value={narrowing.reportClass ?? undefined}
          options={reportClasses.map((key) => ({ value: key, label: classes[key] }))}
        />
        <SelectField
          view={view}
          name="state"
          label={view.messages.complaint.columns.state}
          empty={words.any}
          value={narrowing.state ?? undefined}
          options={complaintStates.map((key) => ({ value: key, label: states[key] }))}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.show}
          </button>
        </div>
      </form>
    </details>
  )
}

function Files({ view, region, wish }: Pick<ComplaintsPageProps, 'view' | 'region' | 'wish'>) {
  const words = view.messages.channel
  return (
    <p class="small">
      {words.exportLead}{' '}
      {(['csv', 'xlsx'] as const).map((format) => (
        <>
          <a href={href(view, `${paths.complaintsFile(region, format)}?${queryOf(wish)}`)} download>
            {format.toUpperCase()}
          </a>{' '}
        </>
      ))}
    </p>
  )
}

/** The complaints of somebody's reach, what is late on top. */
export function ComplaintsPage(props: ComplaintsPageProps) {
  const { view, region, list, wish, page, maySet } = props
  const { filter } = wish
  const words = view.messages.complaint
  const { columns } = words
  const address = (name: ComplaintFilter, number = 1) =>
    href(view, `${paths.complaints(region)}?${queryOf({ ...wish, filter: name }, number)}`)
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
        <p>
          <a href={href(view, paths.channel(region))}>{view.messages.channel.title}</a>
        </p>
      </div>
      <Narrowing {...props} />
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
          columns={[
            columns.matter,
            columns.subject,
            columns.state,
            columns.due,
            columns.agency,
            columns.ticket,
          ].map((label) => ({
            label,
          }))}
          rows={list.rows.map((line) => rowOf(view, region, line))}
        />
      )}
      <Pager view={view} page={page} pages={list.pages} hrefOf={(number) => address(filter, number)} />
      <Files view={view} region={region} wish={wish} />
    </DeskShell>
  )
}
