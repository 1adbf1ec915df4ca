import type { InnovationField } from '../../../../domain/intake/innovation-fields.ts'
import type { CheckedRow } from '../../../../domain/intake/innovation-rows.ts'
import type { CheckedImport } from '../../../../services/import-innovations.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { SelectField } from '../../../components/field/field.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { RowCard } from './row-card.tsx'

/** Rows on one page: as many as a person mends before wanting to see a result. */
export const rowsPerPage = 50

type ImportPageProps = {
  view: View
  checked: CheckedImport
  agencies: readonly { key: string; name: string }[]
  names: ReadonlyMap<string, string>
  showAll: boolean
  pageNumber: number
}

/** A row that nobody needs to look at is one that will be written as it is, or is recorded already. */
export function needsLook(row: CheckedRow): boolean {
  if (['blocked', 'differs', 'duplicate', 'skipped'].includes(row.outcome)) return true
  return row.outcome !== 'unchanged' && row.issues.some((issue) => issue.severity === 'warning')
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

function Columns({ view, checked }: { view: View; checked: CheckedImport }) {
  const words = view.messages.intake
  const { batch, missing } = checked
  const options = batch.table.header.map((label, column) => ({
    value: String(column),
    label: label || `#${column + 1}`,
  }))
  return (
    <details class="card" open={missing.length > 0}>
      <summary>{words.columns}</summary>
      <p>{words.columnsLead}</p>
      <form
        method="post"
        action={href(view, paths.importColumns(view.region?.slug ?? '', batch.id))}
        class="stack"
      >
        {fields.map((field) => (
          <SelectField
            view={view}
            name={field}
            label={words.fields[field]}
            value={batch.mapping[field]?.toString()}
            empty={words.columnNone}
            options={options}
          />
        ))}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.columnsSave}
          </button>
        </div>
      </form>
    </details>
  )
}

function Summary({ view, checked }: { view: View; checked: CheckedImport }) {
  const words = view.messages.intake
  const { number } = formatsOf(view.language)
  const ready = checked.counts.create + checked.counts.update
  const region = view.region?.slug ?? ''
  const told = (Object.keys(words.outcomes) as (keyof typeof words.outcomes)[]).filter(
    (key) => checked.counts[key] > 0,
  )
  return (
    <section class="card">
      <h2>{words.summary}</h2>
      <p class="say">
        {told.map((key, at) => (
          <>
            {at > 0 && ', '}
            <b>{number(checked.counts[key])}</b> {words.outcomes[key]}
          </>
        ))}
      </p>
      {checked.batch.table.remarks.length > 0 && (
        <p class="small">{words.remarks(checked.batch.table.remarks.map(({ line }) => line).join(', '))}</p>
      )}
      {checked.batch.state === 'confirmed' ? (
        <Notice view={view} tone="success">
          {words.done(number(checked.batch.written ?? 0))}
        </Notice>
      ) : ready > 0 ? (
        <form method="post" action={href(view, paths.importConfirm(region, checked.batch.id))} class="stack">
          <p>{words.confirmLead}</p>
          <div>
            <button class="ds-button" type="submit">
              {words.confirm(number(ready))}
            </button>
          </div>
        </form>
      ) : (
        <p>{words.confirmNothing}</p>
      )}
      <p>
        <a href={href(view, paths.importRejected(region, checked.batch.id))}>{words.rejected}</a>
      </p>
    </section>
  )
}

/** The dry run of a file: what would happen with each row, what is wrong with it, and the way to mend it. */
export function ImportPage({ view, checked, agencies, names, showAll, pageNumber }: ImportPageProps) {
  const words = view.messages.intake
  const region = view.region?.slug ?? ''
  const address = paths.import(region, checked.batch.id)
  const attention = checked.rows.filter(needsLook)
  const chosen = showAll ? checked.rows : attention
  const shown = chosen.slice((pageNumber - 1) * rowsPerPage, pageNumber * rowsPerPage)
  const lines = new Map(checked.rows.map((row) => [row.row, row]))
  const twinOf = (row: CheckedRow): string | null => {
    const of = row.issues.find((issue) => issue.of)?.of
    if (!of) return null
    if ('id' in of) return names.get(of.id) ?? null
    const twin = lines.get(of.row)
    return twin ? `${twin.values.name} (${words.twinRow(String(twin.line))})` : null
  }
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
      {checked.missing.length === 0 && <Summary view={view} checked={checked} />}
      {checked.batch.state === 'checked' && <Columns view={view} checked={checked} />}
      <FilterChips
        view={view}
        label={words.rowsAll}
        chips={[
          {
            href: href(view, address),
            label: words.rowsAttention,
            count: attention.length,
            current: !showAll,
          },
          {
            href: href(view, `${address}?rows=all`),
            label: words.rowsAll,
            count: checked.rows.length,
            current: showAll,
          },
        ]}
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
        pages={Math.max(1, Math.ceil(chosen.length / rowsPerPage))}
        hrefOf={(number) => href(view, `${address}?rows=${showAll ? 'all' : 'look'}&page=${number}`)}
      />
    </DeskShell>
  )
}
