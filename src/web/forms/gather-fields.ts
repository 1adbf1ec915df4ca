import { MultipartParseError, type MultipartPart, parseMultipart } from '@remix-run/multipart-parser'
import type { Visit } from '../visit.ts'
import type { Gathered, SentFile } from './gathered.ts'
import { BodyRefused, CARRYING_FORM_BYTES_MAX, FORM_BYTES_MAX, readBody } from './read-body.ts'

/** A request whose body is no form: answered with 400, never with an error of ours. */
export class MalformedForm extends Error {}

/** The widest form, a grid of measurements, has some hundred; a list to choose from some hundred more. */
export const FIELDS_MAX = 2_000
/** As many as a worksheet may have in all. */
const FILES_MAX = 20
/** Ours have at most some dozens of letters. */
export const FIELD_NAME_CHARACTERS_MAX = 200
/** Name, kind and name of the file; a path of the sender's disk fits too. */
const PART_HEADER_BYTES_MAX = 4 * 1024

const URLENCODED = /^application\/x-www-form-urlencoded\s*(?:;|$)/i
const MULTIPART = /^multipart\/form-data\s*;/i
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i

/** How a form says that it was sent: as text alone, with files, or not at all. */
export function sentAs({ context: { req } }: Visit): 'text' | 'files' | 'nothing' | 'other' {
  const type = req.header('content-type')
  if (type === undefined) return 'nothing'
  if (URLENCODED.test(type)) return 'text'
  return MULTIPART.test(type) ? 'files' : 'other'
}

/** Each name is looked up once for each time that it comes, so that a form of any names is read in one pass. */
function gather<T>(into: Map<string, T[]>, name: string, value: T): void {
  if (name.length > FIELD_NAME_CHARACTERS_MAX) throw new MalformedForm('the name of a field is too long')
  const found = into.get(name)
  if (found) found.push(value)
  else into.set(name, [value])
}

async function gatherText(visit: Visit): Promise<Gathered> {
  const bytes = await readBody(visit, FORM_BYTES_MAX)
  const texts = new Map<string, string[]>()
  let fields = 0
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    fields += 1
    if (fields > FIELDS_MAX) throw new BodyRefused('too-large')
    gather(texts, name, value)
  }
  return { texts, files: new Map() }
}

function fileOf(part: MultipartPart, name: string): SentFile {
  return { name, size: part.size, arrayBuffer: async () => part.arrayBuffer }
}

async function gatherFiles(visit: Visit): Promise<Gathered> {
  const found = BOUNDARY.exec(visit.context.req.header('content-type') ?? '')
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) throw new MalformedForm('the parts have no boundary')
  const bytes = await readBody(visit, visit.form.bytesMax)
  const gathered: Gathered = { texts: new Map(), files: new Map() }
  const limits = {
    maxHeaderSize: PART_HEADER_BYTES_MAX,
    maxFileSize: visit.form.bytesMax,
    maxTotalSize: visit.form.bytesMax,
    maxParts: FIELDS_MAX,
  }
  let textBytes = 0
  let files = 0
  for (const part of parseMultipart(bytes, { boundary, ...limits })) {
    const { name, filename } = part
    if (name === undefined) throw new MalformedForm('a part has no name')
    if (filename === undefined) {
      textBytes += part.size
      if (textBytes > CARRYING_FORM_BYTES_MAX) throw new BodyRefused('too-large')
      gather(gathered.texts, name, new TextDecoder().decode(part.bytes))
    } else if (filename !== '' || part.size > 0) {
      files += 1
      if (files > FILES_MAX) throw new BodyRefused('too-large')
      gather(gathered.files, name, fileOf(part, filename.replaceAll('%22', '"')))
    }
  }
  return gathered
}

function isMalformed(error: unknown): boolean {
  // The names of parts are decoded as UTF-8, which throws at any other bytes.
  return error instanceof MultipartParseError || error instanceof TypeError
}

/**
 * Gathers what a form sent, in one pass and within bounds of size, time and number; whoever asks again is given the same.
 * @throws MalformedForm when the body is something else, BodyRefused when it is beyond a bound.
 */
export function gatherFields(visit: Visit): Promise<Gathered> {
  visit.gathered ??= gatherOnce(visit)
  return visit.gathered
}

async function gatherOnce(visit: Visit): Promise<Gathered> {
  switch (sentAs(visit)) {
    case 'text':
      return gatherText(visit)
    case 'files':
      return gatherFiles(visit).catch((error: unknown) => {
        if (isMalformed(error)) throw new MalformedForm('the body is not a form', { cause: error })
        throw error
      })
    case 'nothing':
      return { texts: new Map(), files: new Map() }
    case 'other':
      throw new MalformedForm('the body is not a form')
  }
}
