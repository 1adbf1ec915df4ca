import type { ListRow } from '../../../../domain/intake/list-row.ts'
import type { List } from '../../../../services/intake/list.ts'
import type { CheckedList } from '../../../../services/intake/take-in-list.ts'
import { HiddenField, SelectField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import { choiceLabel, optionsOf } from './choice-label.ts'
import { asWritten, issueSentence } from './issue-sentence.ts'
import { addressOf, fieldName } from './lists.ts'
import type { RowsShown } from './typed-list.ts'

type RowProps = {
  view: View
  list: List
  checked: CheckedList
  row: ListRow
  shown: RowsShown
  rowsByNumber: ReadonlyMap<number, ListRow>
}

type Issue = ListRow['issues'][number]

/** The columns that a person may put right: that of the issue, or all where the cells may stand in wrong ones. */
function columnsOf({ list, checked, row }: RowProps, issues: readonly Issue[]): readonly number[] {
  const { mapping, table } = checked.batch
  if (row.issues.some(({ kind }) => kind === 'row-too-wide')) {
    return list.fields.flatMap((field) => mapping[field] ?? [])
  }
  const columns = issues.map(({ field, column }) =>
    field === null ? table.header.indexOf(column ?? '') : (mapping[field] ?? -1),
  )
  return [...new Set(columns.filter((column) => column >= 0))]
}

/** What can be said of this row alone. */
function Offers({ view, list, row }: RowProps) {
  return (
    <>
      {row.offers?.map(({ field, value, choices }) => (
        <SelectField
          view={view}
          name={`chosen-${field}`}
          label={fieldName(view, field, list)}
          value={value ?? undefined}
          empty={value === null ? view.messages.listIntake.notChosen : false}
          options={optionsOf(view, field, choices)}
        />
      ))}
    </>
  )
}

/** The cells with an error, to be typed anew, or chosen where there is something to choose from. */
function Mends(props: RowProps) {
  const { view, list, checked, row } = props
  const wrong = row.issues.filter(({ severity }) => severity === 'error')
  const isChosen = ({ field }: Issue) =>
    field !== null &&
    (checked.choices[field] !== undefined ||
      (list.asked.includes(field) && checked.batch.mapping[field] === undefined))
  const chosen = [...new Map(wrong.filter(isChosen).map((issue) => [issue.field ?? '', issue])).entries()]
  const typed = columnsOf(
    props,
    wrong.filter((issue) => !isChosen(issue)),
  )
  return (
    <>
      {chosen.map(([field, issue]) => {
        const shared = { view, name: `chosen-${field}`, label: fieldName(view, field, list) }
        const choices = checked.choices[field]
        return choices ? (
          <SelectField
            {...shared}
            value={issue.mend ?? undefined}
            empty={view.messages.listIntake.notChosen}
            options={optionsOf(view, field, choices)}
          />
        ) : (
          <TextField {...shared} value={issue.mend ?? undefined} />
        )
      })}
      {typed.map((column) => {
        const heading = checked.batch.table.header[column] || `#${column + 1}`
        const issue = wrong.find((one) => one.field !== null && checked.batch.mapping[one.field] === column)
        return (
          <TextField
            view={view}
            name={`cell-${column}`}
            label={heading}
            value={issue?.mend ?? row.cells[column]}
            error={issue && issueSentence(view, issue)}
          />
        )
      })}
    </>
  )
}

function Changes({ view, list, checked, row }: RowProps) {
  const words = view.messages.intake
  const said = (field: string, value: string | null) => {
    if (value === null) return words.empty
    const choice = checked.choices[field]?.find((one) => one.value === value)
    // What changes of an indicator is a number, written as people write it.
    const written = list.subject ? formatsOf(view.language).plain(Number(value)) : asWritten(view, value)
    const label = field === 'counts' ? null : written
    return choiceLabel(view, field, choice ?? { value, label })
  }
  return (
    <>
      {row.changes.map(({ field, before, after }) => (
        <li>{words.change(fieldName(view, field, list), said(field, before), said(field, after))}</li>
      ))}
    </>
  )
}

/** What a row is like: another row, by its name and line, or something that is recorded. */
function Twin({ view, row, rowsByNumber, issue }: RowProps & { issue: Issue }) {
  const words = view.messages.intake
  if (issue.of === null) return null
  const twin = 'row' in issue.of ? rowsByNumber.get(issue.of.row) : undefined
  const name = twin ? `${twin.label} (${words.twinRow(String(twin.line))})` : row.twinName
  return name ? <> {words.twin(name)}</> : null
}

/** The two things that can be done with a row. */
function RowButtons({ view, mayImport }: { view: View; mayImport: boolean }) {
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

/** One row of a list: what it would become, what is wrong with it, and how to mend it. */
export function ListRowCard(props: RowProps) {
  const { view, list, checked, row, shown } = props
  const words = view.messages.intake
  const isOpen = checked.batch.state === 'checked' && row.outcome !== 'unchanged'
  return (
    <li class="card" id={`row-${row.row}`}>
      <p class="small">
        {words.rowTitle(formatsOf(view.language).number(row.line))} ·{' '}
        <b class={row.outcome === 'blocked' ? 'field-error' : undefined}>{words.outcomes[row.outcome]}</b>
      </p>
      <h3>{(list.subject ? asWritten(view, row.label) : row.label) || words.empty}</h3>
      {row.beginning && <p>{row.beginning}</p>}
      <ul>
        {row.issues.map((issue) => (
          <li>
            {issueSentence(view, issue)}
            <Twin {...props} issue={issue} />
          </li>
        ))}
        <Changes {...props} />
      </ul>
      {isOpen && (
        <form
          method="post"
          action={href(view, addressOf(view, list).row(checked.batch.id, row.row))}
          class="stack"
        >
          <HiddenField name="rows" value={shown} />
          <Mends {...props} />
          <Offers {...props} />
          <RowButtons view={view} mayImport={row.outcome !== 'duplicate'} />
        </form>
      )}
    </li>
  )
}
