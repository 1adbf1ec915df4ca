import type { Table } from '../domain/intake/table.ts'
import { type Result, refused } from '../domain/result.ts'
import { type CsvRefusal, readCsv } from './csv.ts'
import { readXlsx, type XlsxRefusal } from './xlsx.ts'

export type TableFileRefusal =
  | CsvRefusal
  | XlsxRefusal
  | 'table-file-empty'
  | 'table-format-old-excel'
  | 'table-format-unknown'

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'other'

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
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls'
  if (OTHER_FORMATS.some((signature) => startsWith(bytes, signature))) return 'other'
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  return /^(?:ï»¿)?\s*<(?:!doctype|html|\?xml|table|svg)/.test(beginning) ? 'other' : 'csv'
}

/**
 * Reads rows from an uploaded file, CSV or spreadsheet by its content. Refused `table-format-old-excel` for .xls
 * (to be saved as .xlsx), `table-format-unknown` for PDF, pictures, web pages and the like; never throws.
 */
export async function readTable(
  bytes: Uint8Array,
  sheetName?: string,
): Promise<Result<Table, TableFileRefusal>> {
  if (bytes.length === 0) return refused('table-file-empty')
  const format = sniffTableFormat(bytes)
  if (format === 'csv') return readCsv(bytes)
  if (format === 'xlsx') return await readXlsx(bytes, sheetName)
  return refused(format === 'xls' ? 'table-format-old-excel' : 'table-format-unknown')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
