import type { CheckedRow } from '../../../../../domain/lifecycle/innovation-rows.ts'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { RowButtons } from './import-parts.tsx'
import { issueSentence } from './issue-sentence.ts'

type RowCardProps = {
  view: View
  batchId: string
  row: CheckedRow
  header: readonly string[]
  agencies: readonly { key: string; name: string }[]
  twin: string | null
  open: boolean
}

const said = (view: View, value: unknown) => (value === null ? view.messages.intake.empty : String(value))

function Changes({ view, row }: { view: View; row: CheckedRow }) {
  const words = view.messages.intake
  return (
    <>
      {row.changes.map(({ field, before, after }) => (
        <li>
          {words.change(
            words.fields[field as keyof typeof words.fields],
            said(view, before),
            said(view, after),
          )}
        </li>
      ))}
    </>
  )
}

/** The cells with an error, to be typed anew; the agency is chosen from the list instead. */
function Mends({ view, row, header, agencies }: Omit<RowCardProps, 'twin' | 'open'>) {
  const words = view.messages.intake
  const wrong = row.issues.filter((issue) => issue.severity === 'error')
  const agencyIssue = wrong.find((issue) => issue.field === 'agency')
  const cells = wrong.filter((issue) => issue.field !== 'agency' && issue.column !== null)
  return (
    <>
      {agencyIssue && (
        <SelectField
          view={view}
          name={`agency-${row.row}`}
          label={words.agencyChoice}
          value={agencyIssue.mend ?? undefined}
          empty={words.agencyNone}
          options={agencies.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
      {cells.map((issue) => {
        const column = header.indexOf(issue.column ?? '')
        return (
          <TextField
            view={view}
            name={`cell-${row.row}-${column}`}
            label={issue.column ?? ''}
            value={issue.mend ?? row.cells[column]}
            error={issueSentence(view, issue)}
          />
        )
      })}
    </>
  )
}

/** One row of the file: what it would become, what is wrong with it, and how to mend it. */
export function RowCard(props: RowCardProps) {
  const { view, batchId, row, twin, open } = props
  const words = view.messages.intake
  const region = view.region?.slug ?? ''
  return (
    <li class="card" id={`row-${row.row}`}>
      <p class="small">
        {words.rowTitle(formatsOf(view.language).number(row.line))} ·{' '}
        <b class={row.outcome === 'blocked' ? 'field-error' : undefined}>{words.outcomes[row.outcome]}</b>
      </p>
      <h3>{row.values.name || words.issues['missing-name']}</h3>
      <ul>
        {row.issues.map((issue) => (
          <li>
            {issueSentence(view, issue)}
            {issue.of && twin && ` ${words.twin(twin)}`}
          </li>
        ))}
        <Changes view={view} row={row} />
      </ul>
      {open && row.outcome !== 'unchanged' && (
        <form method="post" action={href(view, paths.importRow(region, batchId, row.row))} class="stack">
          <Mends {...props} />
          <RowButtons view={view} mayImport={row.outcome !== 'duplicate'} />
        </form>
      )}
    </li>
  )
}
