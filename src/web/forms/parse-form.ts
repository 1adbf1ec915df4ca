import type { z } from 'zod'
import type { Messages } from '../messages/id.ts'
import type { Visit } from '../visit.ts'

/** What was typed, by field name, to be shown again when the form is refused. */
export type Typed = Readonly<Record<string, string>>

export type ParsedForm<Values> =
  | {
      readonly ok: true
      readonly values: Values
      readonly typed: Typed
      readonly files: ReadonlyMap<string, File[]>
    }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: Typed
      readonly files: ReadonlyMap<string, File[]>
    }

/** Fields of a form as it was sent; repeated names (checklists) are joined by line ends. */
export type SentForm = { readonly typed: Typed; readonly files: ReadonlyMap<string, File[]> }

/** A request whose body is no form: answered with 400, never with an error of ours. */
export class MalformedForm extends Error {}

// PostgreSQL's text cannot hold this character, and no person types it.
const nullCharacter = /\0/g

/** What stands for bytes that are no UTF-8: the words that were there cannot be known any more. */
const brokenCharacter = '\ufffd'

type Body = Record<string, string | File | (string | File)[]>

/** A form without files is read by the short way, which matters where a whole hall answers at once. */
async function readBody({ context: { req } }: Visit): Promise<Body> {
  if (!req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return req.parseBody({ all: true })
  }
  // Without a prototype, so that a field may have any name.
  const body: Body = Object.create(null)
  const fields = new URLSearchParams(await req.text())
  for (const name of new Set(fields.keys())) body[name] = fields.getAll(name)
  return body
}

/** Reads the fields and files of a form. Throws MalformedForm when the body is something else. */
export async function readForm(visit: Visit): Promise<SentForm> {
  let body: Body
  try {
    body = await readBody(visit)
  } catch (error) {
    throw new MalformedForm('the body is not a form', { cause: error })
  }
  const typed: Record<string, string> = {}
  const files = new Map<string, File[]>()
  for (const [name, value] of Object.entries(body)) {
    const entries = Array.isArray(value) ? value : [value]
    const texts = entries.filter((entry): entry is string => typeof entry === 'string')
    const sent = entries.filter((entry): entry is File => typeof entry !== 'string' && entry.size > 0)
    if (texts.length > 0) typed[name] = texts.join('\n').replace(nullCharacter, '').replace(/\r\n/g, '\n')
    if (sent.length > 0) files.set(name, sent)
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
    errors[name] ??= sentence(issue, visit.messages)
  }
  return { ok: false, errors, typed, files }
}
