import type { Option } from './field.tsx'
import { type FieldProps, fieldId, GroupFrame } from './frame.tsx'

function Choice(props: {
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  first: boolean
  checked: boolean
  invalid: boolean
}) {
  const { type, name, option, first, checked, invalid } = props
  const hintId = option.hint ? `${fieldId(name)}-${option.value}-hint` : undefined
  return (
    <div class="choice-row">
      <label class="choice">
        <input
          class="ds-input"
          type={type}
          // The error summary leads to the first option of the group.
          id={first ? fieldId(name) : undefined}
          name={name}
          value={option.value}
          checked={checked}
          aria-describedby={hintId}
          aria-invalid={invalid ? 'true' : undefined}
        />
        <span>{option.label}</span>
      </label>
      {option.hint && (
        <p class="field-hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

/** One of a few options, all in sight. */
export function RadioField(props: FieldProps & { options: readonly Option[]; value?: string }) {
  return (
    <GroupFrame {...props}>
      {props.options.map((option, index) => (
        <Choice
          type="radio"
          name={props.name}
          option={option}
          first={index === 0}
          checked={option.value === props.value}
          invalid={props.error !== undefined}
        />
      ))}
    </GroupFrame>
  )
}

/** Any number of a few options, all in sight. */
export function CheckboxesField(
  props: FieldProps & { options: readonly Option[]; values?: readonly string[] },
) {
  return (
    <GroupFrame {...props}>
      {props.options.map((option, index) => (
        <Choice
          type="checkbox"
          name={props.name}
          option={option}
          first={index === 0}
          checked={props.values?.includes(option.value) ?? false}
          invalid={props.error !== undefined}
        />
      ))}
    </GroupFrame>
  )
}
