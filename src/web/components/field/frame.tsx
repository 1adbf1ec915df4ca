import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../../view.ts'

/** What every field has: its name in the form, its words, and what is wrong with it. */
export type FieldProps = {
  view: View
  name: string
  label: string
  hint?: string
  /** The sentence beside the field; the same one stands in the summary at the top of the form. */
  error?: string
  required?: boolean
  /** It has a value whatever is done, so nothing is said of its being empty. */
  isAlwaysFilled?: boolean
}

/** The id of a field's control, to which the error summary leads. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** The ids of the hint and the error for `aria-describedby`. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids: string[] = []
  if (hint) ids.push(`${fieldId(name)}-hint`)
  if (error) ids.push(`${fieldId(name)}-error`)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/**
 * What a control carries to belong to its field. `aria-required` and not `required`, because a half-filled form can
 * always be saved and the server answers with sentences in the reader's language.
 */
export function controlProps(field: FieldProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-required': field.required ? ('true' as const) : undefined,
  }
}

/**
 * Says of a field that it may stay empty. The style sheet shows it only beside fields that may not: where nothing has to be
 * filled in, as in a filter, it would say nothing.
 */
export function OptionalMark({ view, required }: { view: View; required?: boolean }) {
  return required ? null : <small class="field-optional"> ({view.messages.field.optional})</small>
}

export function HintAndError({ view, name, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${fieldId(name)}-error`}>
          <span class="visually-hidden">{view.messages.field.error}: </span>
          {error}
        </p>
      )}
    </>
  )
}

/** A field with one control: label, hint, error, then the control. */
export function FieldFrame({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <div class={field.error ? 'field field-invalid' : 'field'}>
      <label class="field-label" for={fieldId(field.name)}>
        {field.label}
        <OptionalMark view={field.view} required={field.required ?? field.isAlwaysFilled} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  )
}

/** A field with several controls: the question is the legend of the group. */
export function GroupFrame({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <fieldset
      class={field.error ? 'field field-group field-invalid' : 'field field-group'}
      aria-describedby={describedBy(field)}
    >
      <legend class="field-label">{field.label}</legend>
      <HintAndError {...field} />
      {children}
    </fieldset>
  )
}
