import { isRefused, ok, type Result, refused } from '../domain/result.ts'
import { checkZip, readZipEntry, type ZipEntry, type ZipRefusal } from './zip.ts'

export type OfficeRefusal =
  | ZipRefusal
  | 'upload-macros'
  | 'upload-remote-template'
  | 'upload-type-not-allowed'

/** Parts that run: macros, old macro sheets, controls and embedded programs. */
const RUNNING_PART =
  /(?:vbaproject\.bin|vbadata\.xml|\/macrosheets\/|\/dialogsheets\/|\/activex\/|oleobject[^/]*\.bin)/i
const REMOTE_TEMPLATE = /<Relationship\b(?=[^>]*attachedTemplate)(?=[^>]*TargetMode\s*=\s*["']External)/i

/** Which office document a zip is, after it was checked for bombs, macros and templates fetched from elsewhere. */
export async function checkOffice(bytes: Uint8Array): Promise<Result<'docx' | 'xlsx', OfficeRefusal>> {
  const entries = await checkZip(bytes)
  if (isRefused(entries)) return entries
  const names = new Set(entries.value.map((entry) => entry.name))
  const kind = names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : null
  if (kind === null || !names.has('[Content_Types].xml'))
    return refused('upload-type-not-allowed', { found: 'zip' })
  const running = entries.value.find((entry) => RUNNING_PART.test(`/${entry.name}`))
  if (running !== undefined) return refused('upload-macros', { part: running.name })
  if (await hasMacroType(bytes, entries.value))
    return refused('upload-macros', { part: '[Content_Types].xml' })
  for (const entry of entries.value.filter(({ name }) => name.endsWith('.rels'))) {
    if (REMOTE_TEMPLATE.test(await textOf(bytes, entry))) return refused('upload-remote-template')
  }
  return ok(kind)
}

async function hasMacroType(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  const types = entries.find((entry) => entry.name === '[Content_Types].xml')
  return types !== undefined && /macroEnabled/i.test(await textOf(bytes, types))
}

async function textOf(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  return new TextDecoder().decode((await readZipEntry(bytes, entry)) ?? new Uint8Array())
}
