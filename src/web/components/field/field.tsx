import { controlProps, FieldFrame, type FieldProps, fieldId, HintAndError } from './frame.tsx'

type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  autocomplete?: string
  placeholder?: string
  maxlength?: number
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autofocus?: boolean
  spellcheck?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    type = 'text',
    autocomplete,
    placeholder,
    maxlength,
    inputmode,
    autofocus,
    spellcheck,
  } = props
  return (
    <FieldFrame {...props}>
      <input
        class="ds-input"
        type={type}
        value={value}
        autocomplete={autocomplete}
        placeholder={placeholder}
        maxlength={maxlength}
        inputmode={inputmode}
        autofocus={autofocus}
        spellcheck={spellcheck}
        {...controlProps(props)}
      />
    </FieldFrame>
  )
}

/** Several lines of text. The words that were typed are never cut: a limit is only told, and checked by the server. */
export function TextAreaField(props: FieldProps & { value?: string; rows?: number; placeholder?: string }) {
  return (
    <FieldFrame {...props}>
      <textarea
        class="ds-input"
        rows={props.rows ?? 4}
        placeholder={props.placeholder}
        {...controlProps(props)}
      >
        {props.value}
      </textarea>
    </FieldFrame>
  )
}

/**
 * A number, typed as people write it (`1.234,5`). A text control, because `type="number"` refuses a decimal comma
 * in some browsers; the server reads both signs.
 */
export function NumberField(props: FieldProps & { value?: string; unit?: string; whole?: boolean }) {
  return (
    <FieldFrame {...props}>
      <span class="field-with-unit">
        <input
          class="ds-input field-number"
          type="text"
          inputmode={props.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={props.value}
          {...controlProps(props)}
        />
        {props.unit && <span class="field-unit">{props.unit}</span>}
      </span>
    </FieldFrame>
  )
}

/** A day (`value`, `min`, `max` as `2020-10-05`) or, with `month`, a month (`2020-10`). */
export function DateField(
  props: FieldProps & { value?: string; min?: string; max?: string; month?: boolean },
) {
  return (
    <FieldFrame {...props}>
      <input
        class="ds-input field-date"
        type={props.month ? 'month' : 'date'}
        value={props.value}
        min={props.min}
        max={props.max}
        {...controlProps(props)}
      />
    </FieldFrame>
  )
}

/** One of the options of a choice. */
export type Option = {
  value: string
  label: string
  hint?: string
  /** Words that a script of the page takes when this one is chosen. */
  text?: string
}

/** One of many options. `empty` is the first entry that chooses nothing; without it the field always has a value. */
export function SelectField(
  props: FieldProps & { options: readonly Option[]; value?: string; empty?: string | false },
) {
  const { options, value, empty = props.view.messages.field.choose } = props
  return (
    <FieldFrame {...props} isAlwaysFilled={empty === false}>
      <select class="ds-input" {...controlProps(props)}>
        {empty !== false && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} data-text={option.text}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** One yes: a single box with its own sentence. */
export function CheckboxField(props: FieldProps & { checked?: boolean; value?: string }) {
  return (
    <div class={props.error ? 'field field-invalid' : 'field'}>
      <label class="choice">
        <input
          class="ds-input"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked}
          {...controlProps(props)}
        />
        <span>{props.label}</span>
      </label>
      <HintAndError {...props} />
    </div>
  )
}

/** A file to send. `accept` lists endings or media types; the server looks at the content itself. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean; capture?: boolean }) {
  return (
    <FieldFrame {...props}>
      <input
        class="field-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture ? 'environment' : undefined}
        {...controlProps(props)}
      />
    </FieldFrame>
  )
}

/** A value that travels with the form and is not shown. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" id={fieldId(name)} name={name} value={value} />
}
