import { Readable } from 'node:stream'
import { contentDisposition } from '../documents/file-name.ts'
import { streamOf } from './respond.tsx'
import type { Visit } from './visit.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const CSV_TYPE = 'text/csv; charset=utf-8'
export const PNG_TYPE = 'image/png'
export const PDF_TYPE = 'application/pdf'
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const JSON_TYPE = 'application/json; charset=utf-8'

export type FileToSend = {
  /** All of it, or as it comes: a reading from disk or from the database goes only as fast as the reader takes it. */
  readonly content: string | Uint8Array | Readable | AsyncIterable<Uint8Array>
  readonly type: string
  /** Any name; whatever a header could misread is left out. */
  readonly name: string
  /** Opened in the browser; else it is kept. */
  readonly shown?: boolean
  /** Its length in bytes, where a stream knows it. */
  readonly bytes?: number
  /**
   * Who may keep it: nobody, because it is for one person (the default); their own browser, asking each time; everybody, asking
   * each time, as for what is public; or everybody for good, where the name changes with the content.
   */
  readonly kept?: 'by-nobody' | 'by-reader' | 'by-all' | 'for-good'
  /** It came from outside: nothing in it may run, whatever opens it. */
  readonly isForeign?: boolean
}

const cacheControl = {
  'by-nobody': 'private, no-store',
  'by-reader': 'private, no-cache',
  'by-all': 'no-cache',
  'for-good': 'public, max-age=31536000, immutable',
} as const

function bodyOf(content: FileToSend['content']) {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return Uint8Array.from(content)
  return content instanceof Readable ? (Readable.toWeb(content) as ReadableStream) : streamOf(content)
}

/** Answers with a file: the one way by which any leaves. */
export function sendFile(visit: Visit, file: FileToSend): Response {
  const { content, type, name, shown = false, bytes, kept = 'by-nobody', isForeign = false } = file
  return visit.context.body(bodyOf(content), 200, {
    'Content-Type': type,
    'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
    'Cache-Control': cacheControl[kept],
    'X-Content-Type-Options': 'nosniff',
    ...(bytes === undefined ? {} : { 'Content-Length': String(bytes) }),
    ...(isForeign ? { 'Content-Security-Policy': "default-src 'none'; sandbox" } : {}),
  })
}
