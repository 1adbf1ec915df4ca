import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { AgencyContact, WhoIsWho } from '../../../../services/contact/who-is-who.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { NoAgencies } from '../lifecycle/innovation/no-agencies.tsx'

export const contactFilters = ['all', 'nobody', 'late', 'worksheet'] as const
export type ContactFilter = (typeof contactFilters)[number]

const isNobody = ({ coordinators, team }: AgencyContact) => coordinators.length + team.length === 0

const fits: Readonly<Record<ContactFilter, (contact: AgencyContact) => boolean>> = {
  all: () => true,
  nobody: isNobody,
  late: ({ matters }) => matters.length > 0,
  // Those that the task on the desk names: a worksheet that lies with their team beyond its limit.
  worksheet: ({ matters }) => matters.some(({ kind }) => kind === 'stage'),
}

type ContactsProps = {
  view: View
  who: WhoIsWho
  filter: ContactFilter
  timeZone: RegionTimeZone
  /** Why the selection that was sent was refused. */
  refused?: string
}

/** Ticked beforehand: only what a task named, and not twice a day. */
const isTicked = ({ filter, who }: ContactsProps, { remindedOn }: AgencyContact) =>
  filter === 'worksheet' && remindedOn !== who.today

/** The box of an agency, to remind it. */
function Choice(props: ContactsProps & { contact: AgencyContact }) {
  const { view, contact, who } = props
  const { agency, matters, remindedOn } = contact
  if (matters.length === 0) return null
  return (
    <input
      class="ds-input"
      type="checkbox"
      name="agency"
      value={agency.key}
      checked={isTicked(props, contact)}
      disabled={remindedOn === who.today}
      aria-label={view.messages.contact.choose(agency.name)}
    />
  )
}

function People({ view, contact }: { view: View; contact: AgencyContact }) {
  const words = view.messages.contact
  const { coordinators, team } = contact
  if (isNobody(contact)) return <span class="late">{words.nobody}</span>
  return (
    <>
      {coordinators.length === 0 ? (
        <span class="late">{words.noCoordinator}</span>
      ) : (
        coordinators.map(({ name }) => name).join(', ')
      )}
      {team.length > 0 && <div class="small">{words.teamOf(team.length)}</div>}
    </>
  )
}

/** The number by which the agency is reached first: its own, else that of its coordinator. */
const numberOf = ({ telephone, coordinators }: AgencyContact) =>
  telephone?.number ?? coordinators.find((one) => one.telephone)?.telephone ?? null

function rowOf(props: ContactsProps, contact: AgencyContact) {
  const { view, who, timeZone } = props
  const words = view.messages.contact
  const format = formatsOf(view.language)
  const { agency, matters, seenAt, remindedOn } = contact
  const address = href(view, paths.contact(view.region?.slug ?? '', agency.key))
  const number = numberOf(contact)
  return [
    <>
      <Choice {...props} contact={contact} /> <a href={address}>{agency.name}</a>
    </>,
    <People view={view} contact={contact} />,
    number ? <a href={`tel:${number}`}>{number}</a> : '',
    seenAt ? format.dateShort(dayAt(seenAt, timeZone)) : words.neverSeen,
    matters.length > 0 ? <span class="late">{words.lateCount(matters.length)}</span> : '',
    remindedOn ? (remindedOn === who.today ? words.today : format.dateShort(remindedOn)) : '',
  ]
}

/** Who is who: per agency whom to ask, and what it is late with; those with nobody first. */
export function ContactsPage(props: ContactsProps) {
  const { view, who, filter, refused } = props
  const words = view.messages.contact
  const path = paths.contacts(view.region?.slug ?? '')
  const shown = who.agencies.filter(fits[filter])
  const ticked = shown.filter((contact) => isTicked(props, contact)).length
  const count = (one: ContactFilter) => who.agencies.filter(fits[one]).length
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(count('all'), count('nobody'), count('late'))}</p>
      </div>
      {refused && (
        <Notice view={view} tone="error">
          {refused}
        </Notice>
      )}
      <FilterChips
        view={view}
        chips={contactFilters.map((one) => ({
          label: words.filters[one],
          href: href(view, `${path}?show=${one}`),
          count: count(one),
          current: one === filter,
        }))}
      />
      {who.agencies.length === 0 ? (
        <NoAgencies view={view} />
      ) : shown.length === 0 ? (
        <EmptyState sentence={words.empty} next={{ label: words.filters.all, href: href(view, path) }} />
      ) : (
        <form class="stack" method="post" action={href(view, paths.reminders(view.region?.slug ?? ''))}>
          <input type="hidden" name="show" value={filter} />
          <div class="actions">
            <button class="ds-button" type="submit">
              {ticked > 0 ? words.remindTicked(ticked) : words.remind}
            </button>
            <a href={href(view, paths.reminders(view.region?.slug ?? ''))}>{words.remindersLink}</a>
          </div>
          <p class="field-hint">{words.remindHint}</p>
          <DataTable
            caption={words.title}
            captionHidden
            columns={[
              { label: words.agency },
              { label: words.coordinator, labelled: true },
              { label: words.telephone, labelled: true, short: true },
              { label: words.seen, labelled: true, short: true },
              { label: words.late, labelled: true, short: true },
              { label: words.reminded, labelled: true, short: true },
            ]}
            rows={shown.map((contact) => rowOf(props, contact))}
          />
        </form>
      )}
    </DeskShell>
  )
}
