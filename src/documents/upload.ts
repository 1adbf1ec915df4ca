import { fileTypeFromBuffer } from 'file-type'
import { isFormula } from '../domain/intake/cell-mends.ts'
import { isRefused, ok, type Result, refused } from '../domain/result.ts'
import { readCsv } from './csv.ts'
import { displayFileName } from './file-name.ts'
import { activePartOf } from './pdf-names.ts'
import { isProtectedOffice } from './protected-office.ts'
import { type ImageKind, type ImageRefusal, rewriteImage } from './upload-image.ts'
import { checkOffice, type OfficeRefusal } from './upload-office.ts'

/** Kinds of evidence that are taken, by the extension they get. */
const CONTENT_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export type UploadExtension = keyof typeof CONTENT_TYPES
export const UPLOAD_EXTENSIONS = Object.keys(CONTENT_TYPES) as readonly UploadExtension[]

/** A scanned decree of some twenty pages; more does not go up on a village's connection. */
export const UPLOAD_BYTES_MAX = 10 * 1024 * 1024

export type CheckedUpload = {
  readonly extension: UploadExtension
  readonly contentType: string
  /** What is to be stored; for pictures not the bytes that came, but the picture written anew. */
  readonly bytes: Uint8Array
  /** Name to show and to offer for saving, with the true extension. */
  readonly displayName: string
}

export type UploadRefusal =
  | OfficeRefusal
  | ImageRefusal
  | 'upload-empty'
  | 'upload-too-large'
  | 'upload-type-not-allowed'
  | 'upload-pdf-active'
  | 'upload-protected'
  | 'upload-formula-cells'

const IMAGES: Readonly<Record<string, { kind: ImageKind; extension: UploadExtension }>> = {
  'image/png': { kind: 'png', extension: 'png' },
  'image/jpeg': { kind: 'jpeg', extension: 'jpg' },
  'image/webp': { kind: 'webp', extension: 'webp' },
}

/**
 * Decides about an uploaded file by its content; the declared name only gives the name to show. Pictures are
 * written anew, office files checked for bombs and macros, PDF for scripts that lie open, CSV for formulas.
 * Refused with `upload-...` or `zip-...` codes; `upload-type-not-allowed` carries {found, allowed}. Never throws.
 */
export async function checkUpload(
  bytes: Uint8Array,
  declaredName: string,
): Promise<Result<CheckedUpload, UploadRefusal>> {
  if (bytes.length === 0) return refused('upload-empty')
  if (bytes.length > UPLOAD_BYTES_MAX) {
    return refused('upload-too-large', { bytes: bytes.length, bytesMax: UPLOAD_BYTES_MAX })
  }
  const found = await findKind(bytes)
  if (isRefused(found)) return found
  const { extension, stored } = found.value
  return ok({
    extension,
    contentType: CONTENT_TYPES[extension],
    bytes: stored,
    displayName: displayFileName(declaredName, extension),
  })
}

type Found = { extension: UploadExtension; stored: Uint8Array }

async function findKind(bytes: Uint8Array): Promise<Result<Found, UploadRefusal>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const office = await checkOffice(bytes)
    return isRefused(office) ? office : ok({ extension: office.value, stored: bytes })
  }
  if (isProtectedOffice(bytes)) return refused('upload-protected')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type === undefined) return checkText(bytes)
  const image = IMAGES[type.mime]
  if (image !== undefined) {
    const rewritten = await rewriteImage(bytes, image.kind)
    return isRefused(rewritten) ? rewritten : ok({ extension: image.extension, stored: rewritten.value })
  }
  return type.mime === 'application/pdf' ? checkPdf(bytes) : notAllowed(type.ext)
}

/**
 * Looks for scripts and programs that a PDF names openly. Those inside packed object streams are not seen, so
 * the file is also sent as an attachment under a policy that runs nothing.
 */
function checkPdf(bytes: Uint8Array): Result<Found, UploadRefusal> {
  const active = activePartOf(bytes)
  if (active !== null) return refused('upload-pdf-active', { found: active })
  return ok({ extension: 'pdf', stored: bytes })
}

/** Text is taken as CSV when it is a table of two columns or more and neither markup nor formulas. */
function checkText(bytes: Uint8Array): Result<Found, UploadRefusal> {
  const beginning = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (/<\s*(?:!doctype|\?xml|html|head|body|script|svg|iframe)/i.test(beginning)) return notAllowed('html')
  const table = readCsv(bytes)
  if (isRefused(table) || table.value.header.length < 2) return notAllowed('text')
  const risky = table.value.rows.find((row) => row.cells.some(isFormula))
  if (risky !== undefined) return refused('upload-formula-cells', { row: risky.row, line: risky.line })
  return ok({ extension: 'csv', stored: bytes })
}

function notAllowed(found: string) {
  return refused('upload-type-not-allowed', { found, allowed: UPLOAD_EXTENSIONS } as const)
}
