import type { Frequency } from '../../../../domain/measurement/indicator.ts'
import { fieldId } from '../../../components/field/frame.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** A period as a row of a grid is named: `Oktober 2020`, `Triwulan 4 2020`, `2020`. */
export function periodLabel(view: View, period: string, frequency: Frequency): string {
  const year = period.slice(0, 4)
  if (frequency === 'year') return year
  if (frequency === 'month') return formatsOf(view.language).monthLong(period)
  return view.messages.measurement.quarter(Math.ceil(Number(period.slice(5, 7)) / 3), year)
}

/** The field of a cell: its label stands above it on a phone, and `hiddenLabel` says the row to those who do not see it. */
export function ValueInput({
  name,
  label,
  hiddenLabel,
  value,
  error,
  note,
}: {
  name: string
  label: string
  hiddenLabel: string
  value: string
  error?: string
  note?: string
}) {
  const notes = [error && `${fieldId(name)}-error`, note && `${fieldId(name)}-note`].filter(Boolean)
  return (
    <>
      <label for={fieldId(name)} class="grid-label">
        {label}
        <span class="visually-hidden">{hiddenLabel}</span>
      </label>
      <input
        class="ds-input"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id={fieldId(name)}
        name={name}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
      />
      {error && (
        <p class="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
      {note && (
        <p class="small" id={`${fieldId(name)}-note`}>
          {note}
        </p>
      )}
    </>
  )
}
