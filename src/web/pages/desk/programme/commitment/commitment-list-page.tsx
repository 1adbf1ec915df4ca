import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { CommitmentState } from '../../../../../store/programme/commitment.ts'
import type { AgencyRow } from '../../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type CommitmentListProps = {
  view: View
  region: RegionScope
  rows: readonly { agency: AgencyRow; state: CommitmentState | null }[]
}

/** Which agency has promised, and whose paper came back. */
export function CommitmentListPage({ view, region, rows }: CommitmentListProps) {
  const words = view.messages.commitment
  const { date } = formatsOf(view.language)
  const signed = rows.filter(({ state }) => state?.signedAt).length
  const said = (state: CommitmentState | null) =>
    state === null
      ? words.none
      : state.signedAt
        ? words.signed(date(dayAt(state.signedAt, region.timeZone)))
        : words.made(date(state.datedOn))
  return (
    <DeskShell view={view} title={words.title}>
      <h1>{words.title}</h1>
      {rows.length === 0 ? (
        <EmptyState sentence={words.lead} />
      ) : (
        <>
          <p class="lead">
            <b>{words.counts(signed, rows.length)}</b> {words.lead}
          </p>
          <DataTable
            caption={words.title}
            captionHidden
            columns={[
              { label: words.columns.agency },
              { label: words.columns.signer },
              { label: words.columns.state },
            ]}
            rows={rows.map(({ agency, state }) => [
              <a href={href(view, paths.commitment(region.slug, agency.key))}>{agency.name}</a>,
              state && `${state.signerName}, ${state.signerOffice}`,
              said(state),
            ])}
          />
        </>
      )}
    </DeskShell>
  )
}
