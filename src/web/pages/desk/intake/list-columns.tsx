import type { List } from '../../../../services/intake/list.ts'
import type { CheckedList } from '../../../../services/intake/take-in-list.ts'
import type { IntakeBatch } from '../../../../store/intake/intake-batch.ts'
import { SelectField } from '../../../components/field/field.tsx'
import { href, type View } from '../../../view.ts'
import { addressOf, fieldName } from './lists.ts'

/** Which column of the file is what: guessed from the headings and what was chosen before, and put right by a person. */
export function ListColumns({ view, list, checked }: { view: View; list: List; checked: CheckedList }) {
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
      <form method="post" action={href(view, addressOf(view, list).step(batch.id, 'columns'))} class="stack">
        {list.fields.map((field) => (
          <SelectField
            view={view}
            name={`column-${field}`}
            label={fieldName(view, field, list)}
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

/** Which sheet of a workbook was read, and the way to another one. */
export function SheetChoice({ view, list, batch }: { view: View; list: List; batch: IntakeBatch }) {
  const words = view.messages.listIntake
  const { origin } = batch.table
  if (origin.format !== 'xlsx') return null
  if (origin.sheets.length < 2) return <p class="small">{words.sheetRead(origin.sheet)}</p>
  return (
    <form method="post" action={href(view, addressOf(view, list).step(batch.id, 'sheet'))} class="form card">
      <SelectField
        view={view}
        name="sheet"
        label={words.sheet}
        hint={words.sheetHint}
        value={origin.sheet}
        empty={false}
        options={origin.sheets.map((name) => ({ value: name, label: name }))}
      />
      <div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.sheetChoose}
        </button>
      </div>
    </form>
  )
}
