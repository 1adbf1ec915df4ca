import { needsLook } from '../../../../domain/intake/row-outcome.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { href } from '../../../view.ts'
import { ListColumns, SheetChoice } from './list-columns.tsx'
import { ListCrumbs } from './list-crumbs.tsx'
import { ListMeanings } from './list-meanings.tsx'
import type { ListPageProps } from './list-page-props.ts'
import { ListRowCard } from './list-row-card.tsx'
import { ListSummary, Settled } from './list-summary.tsx'
import { addressOf, fieldName } from './lists.ts'
import { ROWS_PER_PAGE } from './typed-list.ts'

function Rows({ view, list, checked, shown, pageNumber }: ListPageProps) {
  const words = view.messages.intake
  const { batch, rows } = checked
  const address = addressOf(view, list).batch(batch.id)
  const attention = rows.filter(needsLook)
  const chosen = shown === 'all' ? rows : attention
  const onPage = chosen.slice((pageNumber - 1) * ROWS_PER_PAGE, pageNumber * ROWS_PER_PAGE)
  const rowsByNumber = new Map(rows.map((row) => [row.row, row]))
  const chips = [
    {
      href: href(view, address),
      label: words.rowsAttention,
      count: attention.length,
      current: shown === 'look',
    },
    {
      href: href(view, `${address}?rows=all`),
      label: words.rowsAll,
      count: rows.length,
      current: shown === 'all',
    },
  ]
  return (
    <>
      <FilterChips view={view} label={words.rowsAll} chips={chips} />
      {onPage.length === 0 && batch.state === 'checked' && <EmptyState sentence={words.nothingToMend} />}
      <ul class="plain-list stack">
        {onPage.map((row) => (
          <ListRowCard
            view={view}
            list={list}
            checked={checked}
            row={row}
            shown={shown}
            rowsByNumber={rowsByNumber}
          />
        ))}
      </ul>
      <Pager
        view={view}
        page={pageNumber}
        pages={Math.max(1, Math.ceil(chosen.length / ROWS_PER_PAGE))}
        hrefOf={(number) => href(view, `${address}?rows=${shown}&page=${number}`)}
      />
    </>
  )
}

/** The dry run of a list: what would happen with each row, what is wrong with it, and the way to mend it. */
export function ListPage(props: ListPageProps) {
  const { view, list, checked, error } = props
  const { intake } = view.messages
  const { batch, missing } = checked
  const isOpen = batch.state === 'checked'
  return (
    <DeskShell view={view} title={batch.fileName}>
      <ListCrumbs view={view} list={list} fileName={batch.fileName} />
      <h1>{batch.fileName}</h1>
      <ErrorSummary view={view} errors={error ? { reason: error } : undefined} />
      {missing.length > 0 && (
        <Notice view={view} tone="warning">
          {intake.columnsMissing(missing.map((field) => fieldName(view, field, list)).join(', '))}
        </Notice>
      )}
      <Settled {...props} />
      {isOpen && <SheetChoice view={view} list={list} batch={batch} />}
      {isOpen && missing.length === 0 && <ListSummary {...props} />}
      {isOpen && <ListMeanings view={view} list={list} checked={checked} />}
      {isOpen && <ListColumns view={view} list={list} checked={checked} />}
      {(isOpen || batch.state === 'confirmed') && missing.length === 0 && <Rows {...props} />}
    </DeskShell>
  )
}
