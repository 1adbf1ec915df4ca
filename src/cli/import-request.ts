import { StartError } from '../adapters/start-error.ts'
import type { Language } from '../domain/language.ts'

/** What was typed behind `labinov import`. */
export type ImportRequest = {
  readonly kind: string
  readonly file: string
  readonly slug: string
  readonly dryRun: boolean
  /** The heading of a field, where it is not known by itself. */
  readonly columns: Readonly<Record<string, string>>
  /** A value for the rows that say nothing of a field, such as the year. */
  readonly said: Readonly<Record<string, string>>
  /** Why values on record are replaced. */
  readonly reason: string | null
  /** Where the rows that stay out are written to. */
  readonly rejected: string | null
  readonly language: Language
}

type Options = Omit<ImportRequest, 'kind' | 'file' | 'slug'> & { slug: string | null }

const refuse = (kinds: readonly string[]) =>
  new StartError(
    `usage: labinov import ${kinds.join('|')} FILE --region SLUG [--dry-run] [--columns FIELD=HEADING] [--say FIELD=VALUE] ` +
      '[--reason TEXT] [--rejected FILE] [--language id|en]',
  )

/** "year=Tahun Anggaran" as one pair; null for anything else. */
function pairOf(text: string): readonly [string, string] | null {
  const at = text.indexOf('=')
  return at > 0 && at < text.length - 1 ? [text.slice(0, at), text.slice(at + 1)] : null
}

function withOption(options: Options, name: string, value: string): Options | null {
  const pair = pairOf(value)
  switch (name) {
    case '--region':
      return { ...options, slug: value }
    case '--reason':
      return { ...options, reason: value }
    case '--rejected':
      return { ...options, rejected: value }
    case '--language':
      return value === 'id' || value === 'en' ? { ...options, language: value } : null
    case '--columns':
      return pair && { ...options, columns: { ...options.columns, [pair[0]]: pair[1] } }
    case '--say':
      return pair && { ...options, said: { ...options.said, [pair[0]]: pair[1] } }
    default:
      return null
  }
}

/** @throws StartError with the usage where something is missing or not known. */
export function readImportRequest(words: readonly string[], kinds: readonly string[]): ImportRequest {
  const [kind, file, ...typed] = words
  let options: Options | null = {
    slug: null,
    reason: null,
    rejected: null,
    dryRun: false,
    columns: {},
    said: {},
    language: 'id',
  }
  for (let at = 0; at < typed.length && options; at++) {
    const name = typed[at] ?? ''
    if (name === '--dry-run') {
      options = { ...options, dryRun: true }
      continue
    }
    at += 1
    const value: string | undefined = typed[at]
    options = value === undefined ? null : withOption(options, name, value)
  }
  if (!kind || !kinds.includes(kind) || !file || !options?.slug) throw refuse(kinds)
  return { ...options, slug: options.slug, kind, file }
}
