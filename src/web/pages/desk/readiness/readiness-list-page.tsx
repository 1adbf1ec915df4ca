import type { ReadinessLine } from '../../../../services/readiness/show-readiness.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Agencies by their kind, so that each stands beside similar ones. */
export function ReadinessListPage({ view, lines }: { view: View; lines: readonly ReadinessLine[] }) {
  const words = view.messages.readiness
  const { plain, date } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const short = (value: number) => plain(Number(value.toFixed(1)))
  const signed = (value: number) => (value > 0 ? `+${short(value)}` : short(value))
  const nameOf = ({ name, endedOn }: ReadinessLine['agency']) =>
    endedOn === null ? name : `${name} (${view.messages.reorganise.endedOn(date(endedOn))})`
  // What a second person found counts before what the agency says of itself.
  const overall = (line: ReadinessLine['last']) => line?.checked?.overall ?? line?.own.overall ?? null
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {lines.length === 0 ? (
        <EmptyState sentence={words.noAgencies} />
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { label: words.agency },
            { label: words.kind },
            { label: words.overall, numeric: true },
            { label: words.change, numeric: true },
            { label: words.weakest },
          ]}
          rows={lines.map(({ agency, first, last }) => {
            const now = overall(last)
            const then = overall(first)
            const weakest = (last?.checked ?? last?.own)?.weakest ?? []
            return [
              <a href={href(view, paths.readinessOf(region, agency.key))}>{nameOf(agency)}</a>,
              view.messages.administration.agencyKinds[
                agency.kind as keyof typeof view.messages.administration.agencyKinds
              ],
              now === null ? words.notYet : short(now),
              now === null || then === null ? '' : signed(now - then),
              weakest.map((key) => words.components[key]).join(', '),
            ]
          })}
        />
      )}
    </DeskShell>
  )
}
