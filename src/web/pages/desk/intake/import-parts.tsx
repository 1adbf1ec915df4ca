import type { RowOutcome } from '../../../../domain/intake/row-outcome.ts'
import type { IntakeBatch } from '../../../../store/intake/intake-batch.ts'
import { FileField, SelectField } from '../../../components/field/field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'

/** Rows on one page: as many as a person mends before wanting to see a result. */
export const ROWS_PER_PAGE = 50

type Looked = { readonly outcome: RowOutcome; readonly issues: readonly { readonly severity: string }[] }

/** A row that nobody needs to look at is one that will be written as it is, or is recorded already. */
export function needsLook(row: Looked): boolean {
  if (['blocked', 'differs', 'duplicate', 'skipped'].includes(row.outcome)) return true
  return row.outcome !== 'unchanged' && row.issues.some((issue) => issue.severity === 'warning')
}

type UploadFormProps = { view: View; action: string; error?: string }

/** Where a file of any kind of list comes in. */
export function UploadForm({ view, action, error }: UploadFormProps) {
  const words = view.messages.intake
  return (
    <form method="post" action={href(view, action)} enctype="multipart/form-data" class="form card">
      <FileField
        view={view}
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.xlsx,text/csv"
        error={error}
        required
      />
      <div>
        <button class="ds-button" type="submit">
          {words.check}
        </button>
      </div>
    </form>
  )
}

export type BatchLine = Pick<IntakeBatch, 'id' | 'fileName' | 'state' | 'written' | 'createdAt'>

type BatchListProps = {
  view: View
  batches: readonly BatchLine[]
  timeZone: string
  pathOf: (batch: string) => string
}

/** The files that came in before. */
export function BatchList({ view, batches, timeZone, pathOf }: BatchListProps) {
  const words = view.messages.intake
  const { moment, number } = formatsOf(view.language)
  return (
    <ul class="ruled-list">
      {batches.map((batch) => (
        <li>
          <a href={href(view, pathOf(batch.id))}>{batch.fileName}</a>
          <p class="small">
            {moment(batch.createdAt, timeZone)} · {words.states[batch.state]}
            {batch.written !== null && ` · ${words.written(number(batch.written))}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

type ColumnsFormProps<Field extends string> = {
  view: View
  batch: IntakeBatch
  fields: readonly Field[]
  labels: Readonly<Record<Field, string>>
  action: string
  open: boolean
}

/** Which column of the file is what: guessed from the headings, and put right by a person. */
export function ColumnsForm<Field extends string>(props: ColumnsFormProps<Field>) {
  const { view, batch, fields, labels, action, open } = props
  const words = view.messages.intake
  const options = batch.table.header.map((label, column) => ({
    value: String(column),
    label: label || `#${column + 1}`,
  }))
  return (
    <details class="card" open={open}>
      <summary>{words.columns}</summary>
      <p>{words.columnsLead}</p>
      <form method="post" action={href(view, action)} class="stack">
        {fields.map((field) => (
          <SelectField
            view={view}
            name={field}
            label={labels[field]}
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

type SummaryProps = {
  view: View
  batch: IntakeBatch
  counts: Readonly<Record<RowOutcome, number>>
  confirmPath: string
  rejectedPath: string
}

/** What would happen with the file, the button that lets it happen, and the rows that would stay out. */
export function ImportSummary({ view, batch, counts, confirmPath, rejectedPath }: SummaryProps) {
  const words = view.messages.intake
  const { number } = formatsOf(view.language)
  const ready = counts.create + counts['goes-on'] + counts.update
  const told = (Object.keys(words.outcomes) as RowOutcome[]).filter((key) => counts[key] > 0)
  return (
    <section class="card">
      <h2>{words.summary}</h2>
      <p class="say">
        {told.map((key, at) => (
          <>
            {at > 0 && ', '}
            <b>{number(counts[key])}</b> {words.outcomes[key]}
          </>
        ))}
      </p>
      {batch.table.remarks.length > 0 && (
        <p class="small">{words.remarks(batch.table.remarks.map(({ line }) => line).join(', '))}</p>
      )}
      {batch.state === 'confirmed' ? (
        <Notice view={view} tone="success">
          {words.done(number(batch.written ?? 0))}
        </Notice>
      ) : ready > 0 ? (
        <form method="post" action={href(view, confirmPath)} class="stack">
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
        <a href={href(view, rejectedPath)}>{words.rejected}</a>
      </p>
    </section>
  )
}

/** The two things that can be done with a row. */
export function RowButtons({ view, mayImport }: { view: View; mayImport: boolean }) {
  const words = view.messages.intake
  return (
    <div class="actions">
      {mayImport && (
        <button class="ds-button" data-size="sm" name="action" value="import" type="submit">
          {words.actionImport}
        </button>
      )}
      <button
        class="ds-button"
        data-size="sm"
        data-variant="secondary"
        name="action"
        value="skip"
        type="submit"
      >
        {words.actionSkip}
      </button>
    </div>
  )
}
