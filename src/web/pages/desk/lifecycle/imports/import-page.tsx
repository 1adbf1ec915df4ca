import type { InnovationField } from '../../../../../domain/lifecycle/innovation-fields.ts'
import type { CheckedRow } from '../../../../../domain/lifecycle/innovation-rows.ts'
import type { CheckedImport } from '../../../../../services/lifecycle/import-innovations.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { ColumnsForm, ImportSummary, needsLook, ROWS_PER_PAGE } from './import-parts.tsx'
import { RowCard } from './row-card.tsx'

type ImportPageProps = {
  view: View
  checked: CheckedImport
  agencies: readonly { key: string; name: string }[]
  names: ReadonlyMap<string, string>
  showAll: boolean
  pageNumber: number
}

const fields: readonly InnovationField[] = [
  'name',
  'agency',
  'year',
  'status',
  'digital',
  'form',
  'affair',
  'trialOn',
  'implementedOn',
  'description',
  'initiatorKind',
  'beneficiaries',
  'source',
]

/** Finds what a row's twin is called and where it stands: in the file, or among the records. */
function twinFinder(
  checked: ImportPageProps['checked'],
  names: ImportPageProps['names'],
  placeOf: (line: string) => string,
): (row: CheckedRow) => string | null {
  const lines = new Map(checked.rows.map((row) => [row.row, row]))
  return (row) => {
    const of = row.issues.find((issue) => issue.of)?.of
    if (!of) return null
    if ('id' in of) return names.get(of.id) ?? null
    const twin = lines.get(of.row)
    return twin ? `${twin.values.name} (${placeOf(String(twin.line))})` : null
  }
}

type RowFilterProps = { view: View; address: string; attention: number; all: number; showAll: boolean }

/** All rows, or those that somebody should look at. */
function RowFilter({ view, address, attention, all, showAll }: RowFilterProps) {
  const words = view.messages.intake
  return (
    <FilterChips
      view={view}
      label={words.rowsAll}
      chips={[
        {
          href: href(view, address),
          label: words.rowsAttention,
          count: attention,
          current: !showAll,
        },
        {
          href: href(view, `${address}?rows=all`),
          label: words.rowsAll,
          count: all,
          current: showAll,
        },
      ]}
    />
  )
}

/** The dry run of a file: what would happen with each row, what is wrong with it, and the way to mend it. */
export function ImportPage({ view, checked, agencies, names, showAll, pageNumber }: ImportPageProps) {
  const words = view.messages.intake
  const region = view.region?.slug ?? ''
  const address = paths.import(region, checked.batch.id)
  const attention = checked.rows.filter(needsLook)
  const chosen = showAll ? checked.rows : attention
  const shown = chosen.slice((pageNumber - 1) * ROWS_PER_PAGE, pageNumber * ROWS_PER_PAGE)
  const twinOf = twinFinder(checked, names, words.twinRow)
  return (
    <DeskShell view={view} title={checked.batch.fileName}>
      <Breadcrumb
        view={view}
        crumbs={[{ path: paths.imports(region), label: words.title }, { label: checked.batch.fileName }]}
      />
      <h1>{checked.batch.fileName}</h1>
      {checked.missing.length > 0 && (
        <Notice view={view} tone="warning">
          {words.columnsMissing(
            checked.missing.map((field) => words.fields[field as InnovationField]).join(', '),
          )}
        </Notice>
      )}
      {checked.missing.length === 0 && (
        <ImportSummary
          view={view}
          batch={checked.batch}
          counts={checked.counts}
          confirmPath={paths.importConfirm(region, checked.batch.id)}
          rejectedPath={paths.importRejected(region, checked.batch.id)}
        />
      )}
      {checked.batch.state === 'checked' && (
        <ColumnsForm
          view={view}
          batch={checked.batch}
          fields={fields}
          labels={words.fields}
          action={paths.importColumns(region, checked.batch.id)}
          open={checked.missing.length > 0}
        />
      )}
      <RowFilter
        view={view}
        address={address}
        showAll={showAll}
        attention={attention.length}
        all={checked.rows.length}
      />
      {shown.length === 0 && checked.missing.length === 0 && <EmptyState sentence={words.nothingToMend} />}
      <ul class="plain-list stack">
        {shown.map((row) => (
          <RowCard
            view={view}
            batchId={checked.batch.id}
            row={row}
            header={checked.batch.table.header}
            agencies={agencies}
            twin={twinOf(row)}
            open={checked.batch.state === 'checked'}
          />
        ))}
      </ul>
      <Pager
        view={view}
        page={pageNumber}
        pages={Math.max(1, Math.ceil(chosen.length / ROWS_PER_PAGE))}
        hrefOf={(number) => href(view, `${address}?rows=${showAll ? 'all' : 'look'}&page=${number}`)}
      />
    </DeskShell>
  )
}
