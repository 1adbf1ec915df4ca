import { FieldFrame, type FieldProps, fieldId } from '../field/frame.tsx'

type CopyFieldProps = Omit<FieldProps, 'error' | 'required'> & {
  value: string
  /** Lines of a longer text; without it the field is one line. */
  rows?: number
}

/**
 * A value that is carried elsewhere: to be read and selected, not changed. With the script `copy-field.js` a button copies
 * it and says so politely.
 */
export function CopyField(props: CopyFieldProps) {
  const { view, name, label, hint, value, rows } = props
  const words = view.messages.field
  const control = {
    id: fieldId(name),
    class: 'ds-input',
    readonly: true,
    'aria-describedby': hint ? `${fieldId(name)}-hint` : undefined,
  }
  return (
    <copy-field data-copied={words.copied(label)} data-failed={words.copyFailed}>
      <FieldFrame view={view} name={name} label={label} hint={hint} isAlwaysFilled>
        <div class="copy-line">
          {rows === undefined ? (
            <input type="text" value={value} {...control} />
          ) : (
            <textarea rows={rows} {...control}>
              {value}
            </textarea>
          )}
          <button class="ds-button" data-variant="secondary" type="button" hidden>
            {words.copy}
            <span class="visually-hidden"> {label}</span>
          </button>
          <span class="small" role="status" />
        </div>
      </FieldFrame>
    </copy-field>
  )
}
