import { stringify } from 'csv-stringify/sync'
import type { Remark, Separator, Table } from '../domain/intake/table.ts'
import { isRefused, type Result, refused } from '../domain/result.ts'
import { csvRecords } from './csv-records.ts'
import { detectSeparator } from './csv-separator.ts'
import { assembleTable, type TableRefusal } from './table-assembly.ts'
import { TABLE_BYTES_MAX } from './table-limits.ts'
import { decodeText } from './text-encoding.ts'

export type CsvRefusal = TableRefusal | 'table-file-too-large' | 'file-not-text'

/**
 * Reads a CSV file as offices send it: any usual encoding and separator, titles and `#` comments above the
 * header (kept as remarks), line breaks inside quotes, cells neutralised by `writeCsv` restored.
 * A quotation mark in the wrong place is text. Refused with the limits of table-limits.ts; never throws.
 */
export function readCsv(bytes: Uint8Array): Result<Table, CsvRefusal> {
  if (bytes.length > TABLE_BYTES_MAX) {
    return refused('table-file-too-large', { bytes: bytes.length, bytesMax: TABLE_BYTES_MAX })
  }
  const decoded = decodeText(bytes)
  if (isRefused(decoded)) return decoded
  const { text, encoding } = decoded.value
  const top = takeTop(text)
  const separator = top.separator ?? detectSeparator(top.rest)
  const records = csvRecords(top.rest, separator).map(({ line, cells }) => ({
    line: top.lines + line,
    cells: cells.map(restoreCell),
  }))
  return assembleTable(records, {
    remarks: top.remarks,
    decimal: 'unknown',
    isGrid: false,
    origin: { format: 'csv', encoding, separator },
  })
}

/** Comment lines and Excel's `sep=;` before the first record, which may hold quotes that mean nothing. */
function takeTop(text: string) {
  const remarks: Remark[] = []
  let rest = text
  let lines = 0
  let separator: Separator | null = null
  for (;;) {
    const end = /\r\n|\n|\r/.exec(rest)
    const line = end === null ? rest : rest.slice(0, end.index)
    const declared = /^sep=([;,\t|])$/i.exec(line)
    if (declared !== null && lines === 0) separator = declared[1] as Separator
    else if (line.startsWith('#') && !isHead(line, end === null ? '' : rest.slice(end.index + end[0].length)))
      remarks.push({ line: lines + 1, text: line.slice(0, 500) })
    else return { remarks, rest, lines, separator }
    if (end === null) return { remarks, rest: '', lines, separator }
    rest = rest.slice(end.index + end[0].length)
    lines++
  }
}

/**
 * Whether a line that begins with "#" is the head of the table, whose first column is the running number, and no comment: it has as
 * many cells as the line below, and says "#" alone in the first, or the line below begins to count.
 */
function isHead(line: string, below: string): boolean {
  const next = /^[^\r\n]*/.exec(below)?.[0] ?? ''
  if (next.startsWith('#')) return false
  return (['\t', ';', '|', ','] as const).some((separator) => {
    const [cells, values] = [line.split(separator), next.split(separator)]
    if (cells.length < 2 || cells.length !== values.length) return false
    const first = (text: string | undefined) => (text ?? '').replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '')
    return (
      first(cells[0]) === '#' ||
      (/^#\s*(?:no\.?|nomor|nr\.?|id)?$/i.test(first(cells[0])) && /^\d+$/.test(first(values[0])))
    )
  })
}

/** Cells that a spreadsheet program would run as a formula, also in full-width form, also once neutralised. */
const RISKY_CELL = /^'*[=+\-@\t\r\n＝＋－＠]/
const NEUTRALISED_CELL = /^''*[=+\-@\t\r\n＝＋－＠]/
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/

/** A text cell that no spreadsheet program takes for a formula; a plain signed number stays a number. */
export function neutraliseCell(cell: string): string {
  return RISKY_CELL.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}

function restoreCell(cell: string): string {
  return NEUTRALISED_CELL.test(cell) ? cell.slice(1) : cell
}

export type CsvCell = string | number | null

/**
 * A CSV file that Indonesian Excel opens with a double click: UTF-8 with its mark, semicolons and CRLF unless
 * told otherwise, numbers with a decimal point, risky cells neutralised. `readCsv` gives the same cells back.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  separator: Separator = ';',
): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${linesOf([header, ...rows], separator)}`)
}

/** The same file written while its rows are still read: for tables that should not lie in memory as a whole. */
export async function* csvStream(
  header: readonly string[],
  batches: AsyncIterable<Iterable<readonly CsvCell[]>>,
  separator: Separator = ';',
): AsyncGenerator<Uint8Array> {
  yield writeCsv(header, [], separator)
  for await (const rows of batches) yield new TextEncoder().encode(linesOf(rows, separator))
}

/** Figures of a laboratory have fewer; what stands behind them is noise of the calculation. */
const DECIMALS_MAX = 12

/** A number as every program reads it: with a point, never with an exponent, and zero without a sign. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
  const plain = value.toFixed(DECIMALS_MAX).replace(/0+$/, '').replace(/\.$/, '')
  return plain === '-0' ? '0' : plain
}

function linesOf(rows: Iterable<readonly CsvCell[]>, separator: Separator): string {
  const cells = [...rows].map((row) =>
    row.map((cell) =>
      typeof cell === 'string'
        ? neutraliseCell(cell)
        : typeof cell === 'number'
          ? plainNumber(cell)
          : String(cell ?? ''),
    ),
  )
  return stringify(cells, {
    delimiter: separator,
    record_delimiter: 'windows',
    quoted_match: /^#|^sep=|[\r\n]/i,
  })
}
