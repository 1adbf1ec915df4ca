import type { Table } from '../domain/intake/table.ts'
import { type Result, refused } from '../domain/result.ts'
import { type CsvRefusal, readCsv } from './csv.ts'
import { isCompoundFile, isProtectedOffice } from './protected-office.ts'
import { readXlsx, type XlsxRefusal } from './xlsx.ts'

export type TableFileRefusal =
  | CsvRefusal
  | XlsxRefusal
  | 'table-file-empty'
  | 'table-format-old-excel'
  | 'table-protected'
  | 'table-web-page'
  | 'table-format-unknown'

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'protected' | 'web-page' | 'other'

/** Beginnings of files that somebody may upload as a table and that are none. */
const OTHER_FORMATS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x7b, 0x5c, 0x72, 0x74],
]

/** What kind of file it is by its content; its name says nothing. Text of any kind counts as CSV. */
export function sniffTableFormat(bytes: Uint8Array): TableFormat {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx'
  if (isCompoundFile(bytes)) return isProtectedOffice(bytes) ? 'protected' : 'xls'
  if (OTHER_FORMATS.some((signature) => startsWith(bytes, signature))) return 'other'
  const beginning = beginningOf(bytes)
  if (WEB_PAGE.test(beginning)) return 'web-page'
  return /^<(?:\?xml|svg)/i.test(beginning) ? 'other' : 'csv'
}

/**
 * Reads rows from an uploaded file, CSV or spreadsheet by its content. Refused `table-format-old-excel` for .xls
 * (to be saved as .xlsx), `table-protected` where a password is asked, `table-web-page` for web pages that are named .xls, and
 * `table-format-unknown` for PDF, pictures and the like; never throws.
 */
export async function readTable(
  bytes: Uint8Array,
  sheetName?: string,
): Promise<Result<Table, TableFileRefusal>> {
  if (bytes.length === 0) return refused('table-file-empty')
  const format = sniffTableFormat(bytes)
  if (format === 'csv') return readCsv(bytes)
  if (format === 'xlsx') return await readXlsx(bytes, sheetName)
  return refused(REFUSED_FORMATS[format])
}

const REFUSED_FORMATS = {
  xls: 'table-format-old-excel',
  protected: 'table-protected',
  'web-page': 'table-web-page',
  other: 'table-format-unknown',
} as const

/**
 * Tables of web pages, which many systems send under the name of a spreadsheet: of HTML, of XML for Excel 2003, and the page
 * in one file that Excel saves.
 */
const WEB_PAGE =
  /^<(?:!doctype html|html|head|body|meta|style|title|div|center|table|tr|\?xml[^>]*\?>\s*(?:<\?mso-application[^>]*\?>\s*)?<(?:html|workbook|ss:workbook)|workbook)\b|^mime-version:/i

/** The first signs of a text in whatever encoding, without its mark, empty lines and comments. */
function beginningOf(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  let text = new TextDecoder(encoding).decode(bytes.subarray(0, 2_048)).trimStart()
  for (let end = 0; text.startsWith('<!--'); text = text.slice(end + 3).trimStart()) {
    end = text.indexOf('-->')
    if (end < 0) return text
  }
  return text
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
