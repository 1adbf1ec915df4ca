import type { ReadinessGroup, ReadinessLine } from '../../../../services/readiness/show-readiness.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type Shown = { view: View }

/** The agencies of one kind as a table. */
function KindTable({ view, group: { kind, lines } }: Shown & { group: ReadinessGroup }) {
  const words = view.messages.readiness
  const { plain, date } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const short = (value: number) => plain(Number(value.toFixed(1)))
  const signed = (value: number) => (value > 0 ? `+${short(value)}` : short(value))
  const nameOf = ({ name, endedOn }: ReadinessLine['agency']) =>
    endedOn === null ? name : `${name} (${view.messages.reorganise.endedOn(date(endedOn))})`
  const kinds: Readonly<Record<string, string>> = view.messages.administration.agencyKinds
  return (
    <DataTable
      caption={kinds[kind] ?? kind}
      columns={[
        { label: words.agency },
        { label: words.overall, numeric: true },
        { label: words.change, numeric: true },
        { label: words.weakest },
      ]}
      rows={lines.map(({ agency, change, last }) => {
        // What a second person found counts before what the agency says of itself.
        const now = last?.checked?.overall ?? last?.own.overall ?? null
        const weakest = (last?.checked ?? last?.own)?.weakest ?? []
        const moved = change?.overall ?? null
        return [
          <a href={href(view, paths.readinessOf(region, agency.key))}>{nameOf(agency)}</a>,
          now === null ? words.notYet : short(now),
          moved === null ? '' : signed(moved),
          weakest.map((key) => words.components[key]).join(', '),
        ]
      })}
    />
  )
}

/** Agencies by their kind: each stands beside similar ones only. */
export function ReadinessListPage({ view, groups }: Shown & { groups: readonly ReadinessGroup[] }) {
  const words = view.messages.readiness
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {groups.length === 0 ? (
        <EmptyState sentence={words.noAgencies} />
      ) : (
        groups.map((group) => <KindTable view={view} group={group} />)
      )}
    </DeskShell>
  )
}
