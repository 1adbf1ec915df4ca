import { NONE_OF_OURS } from '../../../../../domain/complaint/channel-cells.ts'
import { complaintFields } from '../../../../../domain/complaint/channel-fields.ts'
import { nationalStates } from '../../../../../domain/complaint/channel-state.ts'
import { reportClasses } from '../../../../../domain/complaint/report-class.ts'
import type { CheckedComplaintImport } from '../../../../../services/complaint/import-complaints.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { HiddenField, SelectField } from '../../../../components/field/field.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { ColumnsForm, ImportSummary, needsLook, ROWS_PER_PAGE } from '../../intake/import-parts.tsx'
import { type OpenMeaning, openMeanings } from './meanings.ts'
import { ComplaintRowCard } from './row-card.tsx'

type Agencies = readonly { key: string; name: string }[]

type ImportPageProps = {
  view: View
  checked: CheckedComplaintImport
  agencies: Agencies
  showAll: boolean
  pageNumber: number
  error?: string
}

function optionsOf(view: View, field: OpenMeaning['field'], agencies: Agencies) {
  const { channel: national, complaint } = view.messages
  if (field === 'agency') {
    return [
      ...agencies.map(({ key, name }) => ({ value: key, label: name })),
      { value: NONE_OF_OURS, label: national.noneOfOurs },
    ]
  }
  if (field === 'category') return reportClasses.map((key) => ({ value: key, label: complaint.classes[key] }))
  return nationalStates.map((key) => ({ value: key, label: national.states[key] }))
}

/** Texts that are not known: what each means is said once for all rows. */
function Meanings({ view, checked, agencies }: Pick<ImportPageProps, 'view' | 'checked' | 'agencies'>) {
  const words = view.messages.channel
  const { number } = formatsOf(view.language)
  const open = openMeanings(checked)
  if (open.length === 0) return null
  const action = `${paths.channelImport(view.region?.slug ?? '', checked.batch.id)}/meanings`
  return (
    <details class="card" open={open.some(({ field }) => field !== 'category')}>
      <summary>{words.meanings}</summary>
      <p>{words.meaningsLead}</p>
      <form method="post" action={href(view, action)} class="stack">
        {open.map(({ field, text, form, rows, likely }, index) => (
          <>
            <HiddenField name={`text-${index}`} value={form} />
            <SelectField
              view={view}
              name={`meaning-${index}`}
              label={`${words.meaningOf[field]}: ${words.meaningRows(text, number(rows))}`}
              empty={words.meaningNone}
              value={likely ?? undefined}
              options={optionsOf(view, field, agencies)}
            />
          </>
        ))}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.meaningsSave}
          </button>
        </div>
      </form>
    </details>
  )
}

function Rows({ view, checked, showAll, pageNumber }: ImportPageProps) {
  const words = view.messages.intake
  const address = paths.channelImport(view.region?.slug ?? '', checked.batch.id)
  const attention = checked.rows.filter(needsLook)
  const chosen = showAll ? checked.rows : attention
  const shown = chosen.slice((pageNumber - 1) * ROWS_PER_PAGE, pageNumber * ROWS_PER_PAGE)
  const chip = (label: string, count: number, all: boolean) => ({
    label,
    count,
    current: showAll === all,
    href: href(view, all ? `${address}?rows=all` : address),
  })
  return (
    <>
      <FilterChips
        view={view}
        label={words.rowsAll}
        chips={[
          chip(words.rowsAttention, attention.length, false),
          chip(words.rowsAll, checked.rows.length, true),
        ]}
      />
      {shown.length === 0 && <EmptyState sentence={words.nothingToMend} />}
      <ul class="plain-list stack">
        {shown.map((row) => (
          <ComplaintRowCard
            view={view}
            batchId={checked.batch.id}
            row={row}
            header={checked.batch.table.header}
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
    </>
  )
}

/** The dry run of a file of the national channel: what would happen with each report, what is wrong, and the way to mend it. */
export function NationalImportPage(props: ImportPageProps) {
  const { view, checked, error } = props
  const { intake, channel: national } = view.messages
  const region = view.region?.slug ?? ''
  const { batch, missing } = checked
  const address = paths.channelImport(region, batch.id)
  const isOpen = batch.state === 'checked'
  return (
    <DeskShell view={view} title={batch.fileName}>
      <Breadcrumb
        view={view}
        crumbs={[{ path: paths.channel(region), label: national.title }, { label: batch.fileName }]}
      />
      <h1>{batch.fileName}</h1>
      {error && (
        <Notice view={view} tone="warning">
          {error}
        </Notice>
      )}
      {missing.length > 0 ? (
        <Notice view={view} tone="warning">
          {intake.columnsMissing(missing.map((field) => national.fields[field]).join(', '))}
        </Notice>
      ) : (
        <ImportSummary
          view={view}
          batch={batch}
          counts={checked.counts}
          confirmPath={`${address}/confirm`}
          rejectedPath={`${address}/rejected.csv`}
        />
      )}
      {isOpen && <Meanings {...props} />}
      {isOpen && (
        <ColumnsForm
          view={view}
          batch={batch}
          fields={complaintFields}
          labels={national.fields}
          action={`${address}/columns`}
          open={missing.length > 0}
        />
      )}
      {missing.length === 0 && <Rows {...props} />}
    </DeskShell>
  )
}
