import type { CheckedComplaint, ComplaintChange } from '../../../../../domain/complaint/channel-rows.ts'
import type { NationalState } from '../../../../../domain/complaint/channel-state.ts'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { RowButtons } from '../../intake/import-parts.tsx'
import { issueSentence } from '../../intake/issue-sentence.ts'

type RowCardProps = {
  view: View
  batchId: string
  row: CheckedComplaint
  header: readonly string[]
  open: boolean
}

/** An agency's key and a whole text say little in a line: that they changed is enough. */
function said(view: View, field: ComplaintChange['field'], value: string | null): string {
  if (value === null) return view.messages.intake.empty
  if (field === 'state') return view.messages.channel.states[value as NationalState]
  if (field !== 'answeredAt') return value
  const { date, moment } = formatsOf(view.language)
  // The clocks of the region show it so; it is not moved to another zone once more.
  return value.includes('T') ? moment(new Date(`${value}Z`), 'UTC') : date(value)
}

function Changes({ view, row }: Pick<RowCardProps, 'view' | 'row'>) {
  const words = view.messages.channel
  return (
    <>
      {row.changes.map(({ field, before, after }) => (
        <li>
          {field === 'finalText' || field === 'agencyKey'
            ? `${words.changes[field]}: ${words.changed}`
            : view.messages.intake.change(
                words.changes[field],
                said(view, field, before),
                said(view, field, after),
              )}
        </li>
      ))}
    </>
  )
}

/** Cells with an error that only this row has; what a text means is chosen above for all rows. */
function Mends({ view, row, header }: Omit<RowCardProps, 'batchId' | 'open'>) {
  const words = view.messages.channel
  const cells = row.issues.filter(
    ({ severity, kind, column }) =>
      severity === 'error' && column !== null && kind !== 'unknown-agency' && kind !== 'unknown-state',
  )
  const twin = row.issues.find(({ kind }) => kind === 'perhaps-same-report' || kind === 'same-report')
  const named = row.issues.find(({ field, candidates }) => field === 'innovation' && candidates.length > 0)
  const ticket = twin?.candidates[0]
  return (
    <>
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
      {ticket && (
        <SelectField
          view={view}
          name={`same-${row.row}`}
          label={words.sameAs}
          value={row.existingId === null ? '' : ticket.value}
          options={[
            { value: ticket.value, label: words.sameAsYes(ticket.label) },
            { value: 'none', label: words.sameAsNo },
          ]}
        />
      )}
      {named && row.existingId === null && (
        <SelectField
          view={view}
          name={`innovation-${row.row}`}
          label={words.mentioned}
          value={row.values.innovationId ?? 'none'}
          empty={false}
          options={[
            ...named.candidates.map(({ value, label }) => ({ value, label })),
            { value: 'none', label: words.mentionedNone },
          ]}
        />
      )}
    </>
  )
}

/** A report's first words, so that the person knows it; the whole stands in the file. */
const BEGINNING_MAX = 160

/** One row of the file: what it would become, what is wrong with it, and how to mend it. */
export function ComplaintRowCard(props: RowCardProps) {
  const { view, batchId, row, open } = props
  const { intake, channel: national } = view.messages
  const region = view.region?.slug ?? ''
  const text = row.values.text.replace(/\s+/g, ' ')
  return (
    <li class="card" id={`row-${row.row}`}>
      <p class="small">
        {intake.rowTitle(formatsOf(view.language).number(row.line))} ·{' '}
        <b class={row.outcome === 'blocked' ? 'field-error' : undefined}>{intake.outcomes[row.outcome]}</b>
      </p>
      <h3>{row.values.trackingId ? national.rowNumber(row.values.trackingId) : national.noTrackingId}</h3>
      <p>{text.length > BEGINNING_MAX ? `${text.slice(0, BEGINNING_MAX - 1)}…` : text}</p>
      <ul>
        {row.issues.map((issue) => (
          <li>{issueSentence(view, issue)}</li>
        ))}
        <Changes view={view} row={row} />
      </ul>
      {open && row.outcome !== 'unchanged' && (
        <form
          method="post"
          action={href(view, paths.channelImportRow(region, batchId, row.row))}
          class="stack"
        >
          <Mends {...props} />
          <RowButtons view={view} mayImport={row.outcome !== 'duplicate'} />
        </form>
      )}
    </li>
  )
}
