import type { OutOfBounds } from '../../domain/intake/bounds.ts'
import type { Messages } from '../messages/id.ts'

/** The sentence of a value that a service cannot keep, beside its field; `fields` says how the form calls it where it differs. */
export function boundsError(
  { messages }: { readonly messages: Messages },
  { details }: OutOfBounds,
  fields: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { formError } = messages
  const { field, cause, limit } = details
  const sentence = {
    missing: () => formError.missing,
    number: () => formError.number,
    date: () => formError.date,
    'too-small': () => formError.tooSmall(limit),
    'too-big': () => formError.tooBig(limit),
  }[cause]()
  return { [fields[field] ?? field]: sentence }
}
