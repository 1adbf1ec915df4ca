import type { UnknownText } from '../../../../domain/intake/list-row.ts'
import type { List } from '../../../../services/intake/list.ts'
import type { CheckedList } from '../../../../services/intake/take-in-list.ts'
import { HiddenField, SelectField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import { optionsOf } from './choice-label.ts'
import { addressOf, fieldName } from './lists.ts'

/** Longer texts are told by their beginning. */
const TEXT_CHARACTERS_SHOWN = 80

type MeaningProps = { view: View; list: List; checked: CheckedList; unknown: UnknownText; at: number }

function Meaning({ view, list, checked, unknown, at }: MeaningProps) {
  const words = view.messages.listIntake
  const rows = formatsOf(view.language).number(unknown.rows)
  const name = fieldName(view, unknown.field, list)
  const label =
    unknown.text === ''
      ? words.meaningOfEmpty(name, rows)
      : words.meaningOf(name, unknown.text.slice(0, TEXT_CHARACTERS_SHOWN), rows)
  const choices = checked.choices[unknown.field]
  return (
    <>
      <HiddenField name={`field-${at}`} value={unknown.field} />
      <HiddenField name={`text-${at}`} value={unknown.text} />
      {choices ? (
        <SelectField
          view={view}
          name={`value-${at}`}
          label={label}
          value={unknown.likely ?? undefined}
          empty={words.notChosen}
          options={optionsOf(view, unknown.field, choices)}
        />
      ) : (
        <TextField view={view} name={`value-${at}`} label={label} value={unknown.likely ?? undefined} />
      )}
    </>
  )
}

/** What texts of the list stand for, said once for all rows. */
export function ListMeanings({ view, list, checked }: { view: View; list: List; checked: CheckedList }) {
  const words = view.messages.listIntake
  if (checked.unknown.length === 0) return null
  return (
    <section class="card">
      <h2>{words.meanings}</h2>
      <p>{words.meaningsLead}</p>
      <form
        method="post"
        action={href(view, addressOf(view, list).step(checked.batch.id, 'meanings'))}
        class="form"
      >
        {checked.unknown.map((unknown, at) => (
          <Meaning view={view} list={list} checked={checked} unknown={unknown} at={at} />
        ))}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.meaningsSave}
          </button>
        </div>
      </form>
    </section>
  )
}
