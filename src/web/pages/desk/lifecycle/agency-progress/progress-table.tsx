import { holderNow, stages } from '../../../../../domain/lifecycle/stage.ts'
import {
  type AgencyProgress,
  type AgencyProgressRow,
  agencyProgressFilters,
} from '../../../../../services/lifecycle/show-agency-progress.ts'
import type { DeskItem } from '../../../../../services/lifecycle/show-desk.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { verdictShapes } from '../../../../components/verdict/shape.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { HeldBy } from '../innovation/work-list.tsx'

/** A cell names so many; an agency with more is read in the list. */
const ITEMS_IN_CELL_MAX = 4

function Chip({ view, item }: { view: View; item: DeskItem }) {
  const address = paths.deskInnovation(view.region?.slug ?? '', item.slug)
  return (
    <li>
      <a class={`progress-item verdict-${item.verdict}`} href={href(view, address)}>
        <span class="progress-mark" aria-hidden="true">
          {verdictShapes[item.verdict]}
        </span>
        <span>
          {item.name}
          <span class="visually-hidden"> ({view.messages.verdict.names[item.verdict]})</span>
        </span>
      </a>
    </li>
  )
}

function Cell({ view, items }: { view: View; items: readonly DeskItem[] }) {
  if (items.length === 0) return null
  return (
    <ul class="plain-list progress-cell">
      {items.slice(0, ITEMS_IN_CELL_MAX).map((item) => (
        <Chip view={view} item={item} />
      ))}
      {items.length > ITEMS_IN_CELL_MAX && (
        <li class="small">{view.messages.desk.more(items.length - ITEMS_IN_CELL_MAX)}</li>
      )}
    </ul>
  )
}

/** The item that waits longest speaks for its agency. */
function Held({ view, row }: { view: View; row: AgencyProgressRow }) {
  if (row.items.length === 0) return <span class="late">{view.messages.desk.none}</span>
  const open = row.items
    .filter((item) => holderNow(item) !== 'nobody')
    .sort((one, other) => other.held.daysLate - one.held.daysLate || other.held.days - one.held.days)
  const first = open[0] ?? row.items[0]
  return first && <HeldBy view={view} item={first} />
}

type FiltersProps = Pick<AgencyProgress, 'counts' | 'filter'> & {
  view: View
  /** The address of the board that shows what a filter leaves. */
  addressOf: (filter: AgencyProgress['filter']) => string
}

/** Ways to narrow a board: none yet, late, and with whom they wait. */
export function ProgressFilters({ view, counts, filter, addressOf }: FiltersProps) {
  const words = view.messages.desk
  const labels = {
    all: words.all,
    none: words.filterNone,
    late: words.filterLate,
    coach: words.filterCoach,
    leader: words.filterLeader,
    team: words.filterTeam,
  }
  return (
    <FilterChips
      view={view}
      chips={agencyProgressFilters.map((show) => ({
        label: labels[show],
        href: href(view, addressOf(show)),
        count: counts[show],
        current: show === filter,
      }))}
    />
  )
}

/** Agencies by the stage of their innovations, with who holds them and since when. */
export function ProgressTable({ view, rows }: { view: View; rows: readonly AgencyProgressRow[] }) {
  const words = view.messages.desk
  return (
    <div class="progress-board">
      <DataTable
        caption={words.agencyProgressTable}
        captionHidden
        columns={[
          { label: words.agency },
          ...stages.map((stage, index) => ({
            label: `${index + 1}. ${view.messages.stage.names[stage]}`,
          })),
          { label: words.holder },
        ]}
        rows={rows.map((row) => [
          <abbr class="progress-agency" title={row.agency.name}>
            {row.agency.abbreviation}
          </abbr>,
          ...stages.map((stage) => (
            <Cell view={view} items={row.items.filter((item) => item.stage === stage)} />
          )),
          <Held view={view} row={row} />,
        ])}
      />
    </div>
  )
}
