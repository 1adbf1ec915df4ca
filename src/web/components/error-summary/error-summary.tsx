import type { View } from '../../view.ts'
import { fieldId } from '../field/frame.tsx'
import { UNNAMED } from './named-errors.ts'

/** What is wrong with a form: the name of each field and its sentence, in the order of the form. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** A question brings its own mark. */
function labelled(label: string | undefined, text: string | undefined): string | undefined {
  return label ? `${label}${label.endsWith('?') ? '' : ':'} ${text}` : text
}

type ErrorSummaryProps = {
  view: View
  errors: FieldErrors | undefined
  /** The labels of fields whose controls have none that the page could take (`namedErrors`), or another one. */
  labels?: FieldErrors
}

/**
 * Stands above a form that was refused. It takes the focus, says how many answers need mending, and leads to each.
 * An error under the empty name is about the form as a whole. Shows nothing when there is no error.
 */
export function ErrorSummary({ view, errors, labels = {} }: ErrorSummaryProps) {
  const entries = Object.entries(errors ?? {}).filter(([, text]) => text !== undefined)
  if (entries.length === 0) return null
  const { field } = view.messages
  return (
    <div class="error-summary" id="errors" role="alert" tabindex={-1} autofocus>
      <h2>{field.errorSummary(entries.length)}</h2>
      <ul>
        {entries.map(([name, text]) => (
          <li>
            {name === '' ? (
              text
            ) : (
              <a href={`#${fieldId(name)}`} {...(labels[name] ? {} : { [UNNAMED]: '' })}>
                {labelled(labels[name], text)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>{field.errorKept}</p>
    </div>
  )
}
