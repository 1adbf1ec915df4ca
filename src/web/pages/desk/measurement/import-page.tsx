import type {
  CheckedMeasurementRow,
  MeasurementIssue,
} from '../../../../domain/measurement/measurement-rows.ts'
import type { CheckedMeasurementImport } from '../../../../services/measurement/import-measurements.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { FileField, SelectField, TextField } from '../../../components/field/field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { ValuesHead } from './values-head.tsx'

type PageProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** The dry run; null where a file is asked for. */
  checked: CheckedMeasurementImport | null
  /** The files that came in before, newest first. */
  batches?: readonly { id: string; fileName: string; state: keyof Messages['intake']['states'] }[]
  typed?: Typed
  errors?: FieldErrors
}

type DryRunProps = PageProps & { checked: CheckedMeasurementImport }

function Mapping({ view, region, innovation, checked }: DryRunProps) {
  const words = view.messages.measurement
  const { batch, mapping, columns } = checked
  const options = batch.table.header.map((label, column) => ({
    value: String(column),
    label: label || `#${column + 1}`,
  }))
  const action = `${paths.measurementImport(region, innovation.slug, batch.id)}/columns`
  return (
    <details class="card">
      <summary>{words.importMapping}</summary>
      <form class="form" method="post" action={href(view, action)}>
        <SelectField
          view={view}
          name="period"
          label={words.importPeriod}
          empty={words.importNone}
          value={mapping.period?.toString()}
          options={options}
        />
        {columns.map(({ key, name, unit }) => (
          <SelectField
            view={view}
            name={`column-${key}`}
            label={`${name} (${unit})`}
            empty={words.importNone}
            value={mapping.values[key]?.toString()}
            options={options}
          />
        ))}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.importMappingSave}
          </button>
        </div>
      </form>
    </details>
  )
}

function Confirm({ view, region, innovation, checked, typed, errors }: DryRunProps) {
  const words = view.messages.measurement
  const { batch, counts, blocked } = checked
  if (batch.state === 'confirmed') {
    return (
      <Notice view={view} tone="success">
        {words.importDone(batch.written ?? 0)}
      </Notice>
    )
  }
  const ready = counts.create + counts.differs
  if (ready === 0) {
    return blocked > 0 ? (
      <Notice view={view} tone="warning">
        {words.importBlocked(blocked)}
      </Notice>
    ) : (
      <p>{words.importNothing}</p>
    )
  }
  const action = `${paths.measurementImport(region, innovation.slug, batch.id)}/confirm`
  return (
    <form class="form" method="post" action={href(view, action)}>
      {blocked > 0 && (
        <Notice view={view} tone="warning">
          {words.importLeftOut(blocked)}
        </Notice>
      )}
      {counts.differs > 0 && (
        <TextField
          view={view}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed?.reason}
          error={errors?.reason}
          required
        />
      )}
      <div>
        <button class="ds-button" type="submit">
          {words.importConfirm(ready)}
        </button>
      </div>
    </form>
  )
}

function issueText(view: View, { kind, value, mend }: MeasurementIssue): string {
  const shown = kind === 'absent-period' ? formatsOf(view.language).monthLong(value) : value
  return view.messages.measurement.issues[kind](shown, mend ?? '')
}

function Row({ view, row, header }: { view: View; row: CheckedMeasurementRow; header: readonly string[] }) {
  const words = view.messages.measurement
  const { plain } = formatsOf(view.language)
  const differing = row.values.filter((value) => value.outcome === 'differs')
  return (
    <li>
      <b>{words.importLine(row.line)}</b>
      {row.period && <> · {formatsOf(view.language).monthLong(row.period)}</>}
      {row.issues.map((issue) => (
        <p>
          {issue.column && <span class="small">{issue.column}: </span>}
          {issueText(view, issue)}
        </p>
      ))}
      {differing.map(({ column, recorded, value }) => (
        <p>
          <span class="small">{header[column]}: </span>
          {words.differs(plain(recorded ?? 0), plain(value ?? 0))}
        </p>
      ))}
    </li>
  )
}

function DryRun(props: DryRunProps) {
  const { view, checked, errors } = props
  const words = view.messages.measurement
  const { counts, batch } = checked
  const looked = checked.checked.rows.filter((row) => row.issues.length > 0 || row.outcome === 'differs')
  return (
    <>
      <ErrorSummary view={view} errors={errors} />
      <Card title={batch.fileName}>
        <div class="stack">
          <p class="say">
            {words.importSummary(counts.create, counts.differs, counts.unchanged, counts.empty)}
          </p>
          <Confirm {...props} />
        </div>
      </Card>
      {batch.state === 'checked' && <Mapping {...props} />}
      {(looked.length > 0 || checked.checked.issues.length > 0) && (
        <Card title={words.importRows}>
          <ul class="ruled-list">
            {checked.checked.issues.map((issue) => (
              <li>{issueText(view, issue)}</li>
            ))}
            {looked.map((row) => (
              <Row view={view} row={row} header={batch.table.header} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Values from a file: the file is asked for, checked, and written once it is confirmed. */
export function MeasurementImportPage(props: PageProps) {
  const { view, region, innovation, checked, batches = [], errors } = props
  const words = view.messages.measurement
  return (
    <DeskShell view={view} title={words.importTitle(innovation.name)}>
      <ValuesHead
        view={view}
        region={region}
        innovation={innovation}
        short={view.messages.indicator.import}
        title={words.importTitle(innovation.name)}
        lead={words.importLead}
      />
      {checked ? (
        <DryRun {...props} checked={checked} />
      ) : (
        <>
          <ErrorSummary view={view} errors={errors} />
          <form
            class="form card"
            method="post"
            enctype="multipart/form-data"
            action={href(view, paths.measurementImports(region, innovation.slug))}
          >
            <FileField
              view={view}
              name="file"
              label={words.importFile}
              accept=".csv,.xlsx,text/csv"
              error={errors?.file}
              required
            />
            <div>
              <button class="ds-button" type="submit">
                {words.importCheck}
              </button>
            </div>
          </form>
          {batches.length > 0 && (
            <section class="stack">
              <h2>{view.messages.intake.earlier}</h2>
              <ul class="ruled-list">
                {batches.map((batch) => (
                  <li>
                    <a href={href(view, paths.measurementImport(region, innovation.slug, batch.id))}>
                      {batch.fileName}
                    </a>{' '}
                    <span class="small">{view.messages.intake.states[batch.state]}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </DeskShell>
  )
}
