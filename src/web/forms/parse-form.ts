import type { z } from 'zod'
import { isBlank } from '../../domain/intake/bounds.ts'
import type { Messages } from '../messages/id.ts'
import type { Visit } from '../visit.ts'
import { gatherFields } from './gather-fields.ts'
import type { SentFile } from './gathered.ts'

/** What was typed, by field name, to be shown again when the form is refused. */
export type Typed = Readonly<Record<string, string>>

export type ParsedForm<Values> =
  | {
      readonly ok: true
      readonly values: Values
      readonly typed: Typed
      readonly files: ReadonlyMap<string, SentFile[]>
    }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: Typed
      readonly files: ReadonlyMap<string, SentFile[]>
    }

/** Fields of a form as it was sent; repeated names (checklists) are joined by line ends. */
export type SentForm = { readonly typed: Typed; readonly files: ReadonlyMap<string, SentFile[]> }

// PostgreSQL's text cannot hold this character, and no person types it.
const nullCharacter = /\0/g

/** What stands for bytes that are no UTF-8: the words that were there cannot be known any more. */
const brokenCharacter = '\ufffd'

/**
 * Reads the fields and files of a form. A text of which nobody would see anything is none.
 * @throws MalformedForm when the body is something else, BodyRefused when it is beyond a bound.
 */
export async function readForm(visit: Visit): Promise<SentForm> {
  const { texts, files } = await gatherFields(visit)
  // Without a prototype, so that a field may have any name.
  const typed: Record<string, string> = Object.create(null)
  for (const [name, values] of texts) {
    const text = values.join('\n').replace(nullCharacter, '').replace(/\r\n/g, '\n')
    typed[name] = isBlank(text) ? '' : text
  }
  return { typed, files }
}

function sentence(issue: z.core.$ZodIssue, messages: Messages): string {
  const { formError } = messages
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? formError.tooLong(Number(issue.maximum))
        : formError.tooBig(Number(issue.maximum))
    case 'too_small':
      if (issue.origin !== 'string') return formError.tooSmall(Number(issue.minimum))
      return Number(issue.minimum) <= 1 ? formError.missing : formError.tooShort(Number(issue.minimum))
    case 'invalid_type':
      return formError.missing
    case 'invalid_format':
      return issue.format === 'email' ? formError.email : formError.invalid
    case 'invalid_value':
      return formError.choice
    case 'custom': {
      const own: Record<string, unknown> = formError
      const text = own[issue.message]
      return typeof text === 'string' ? text : formError.invalid
    }
    default:
      return formError.invalid
  }
}

/**
 * Reads a form by a schema. A refusal has one sentence a field, in the visitor's language, and everything
 * that was typed. A schema's own check names a key of the `formError` messages as its message.
 */
export async function parseForm<Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const { typed, files } = await readForm(visit)
  const broken = Object.keys(typed).filter((name) => typed[name]?.includes(brokenCharacter))
  const parsed = schema.safeParse(typed)
  if (parsed.success && broken.length === 0) return { ok: true, values: parsed.data, typed, files }
  const errors: Record<string, string> = Object.fromEntries(
    broken.map((name) => [name, visit.messages.formError.broken]),
  )
  if (parsed.success) return { ok: false, errors, typed, files }
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.')
    // An empty field is not badly written.
    const isEmpty = issue.code === 'invalid_format' && (typed[name] ?? '').trim() === ''
    errors[name] ??= isEmpty ? visit.messages.formError.missing : sentence(issue, visit.messages)
  }
  return { ok: false, errors, typed, files }
}
