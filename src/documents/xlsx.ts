import type { Sheet } from 'read-excel-file/node'
import type { Table } from '../domain/intake/table.ts'
import { isRefused, type Result, refused } from '../domain/result.ts'
import { assembleTable, type RawRecord, type TableRefusal } from './table-assembly.ts'
import { TABLE_BYTES_MAX } from './table-limits.ts'
import { checkZip, readZipEntry, type ZipEntry, type ZipRefusal } from './zip.ts'

export type XlsxRefusal =
  | TableRefusal
  | ZipRefusal
  | 'table-file-too-large'
  | 'table-too-sparse'
  | 'xlsx-unreadable'
  | 'xlsx-sheet-unknown'

/** A sheet within the limits of a table has at most some tens of megabytes of XML. */
const SHEET_XML_BYTES_MAX = 40 * 1024 * 1024
/** Cells between A1 and the last one used: twenty times a full table. More is one cell far away, which would fill the memory. */
const GRID_CELLS_MAX = 2_000_000

/**
 * Reads one sheet of a spreadsheet, the first with data unless `sheetName` says which. Dates come as
 * '2020-10-05', numbers with a decimal point, formulas as their last result, texts as they stand with their
 * spaces. The zip is checked before anything is unpacked; never throws.
 */
export async function readXlsx(bytes: Uint8Array, sheetName?: string): Promise<Result<Table, XlsxRefusal>> {
  if (bytes.length > TABLE_BYTES_MAX) {
    return refused('table-file-too-large', { bytes: bytes.length, bytes_max: TABLE_BYTES_MAX })
  }
  const entries = await checkZip(bytes, SHEET_XML_BYTES_MAX)
  if (isRefused(entries)) return entries
  if (!(await areSheetsDense(bytes, entries.value))) {
    return refused('table-too-sparse', { cells_max: GRID_CELLS_MAX })
  }
  const { default: readSheets } = await import('read-excel-file/node')
  const sheets = await readSheets(Buffer.from(bytes), { trim: false }).catch(() => null)
  if (sheets === null) return refused('xlsx-unreadable')
  const sheet = chooseSheet(sheets, sheetName)
  if (sheet === undefined) return refused('xlsx-sheet-unknown', { sheets: sheets.map((one) => one.sheet) })
  return assembleTable(toRecords(sheet), {
    remarks: [],
    decimal: 'unknown',
    isGrid: true,
    origin: { format: 'xlsx', sheet: sheet.sheet, sheets: sheets.map((one) => one.sheet) },
  })
}

/** Looks at the cell addresses before the reader builds a grid as large as the farthest of them. */
async function areSheetsDense(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries) {
    if (!/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue
    const xml = new TextDecoder().decode((await readZipEntry(bytes, entry)) ?? new Uint8Array())
    let rows = 1
    let columns = 1
    for (const [, letters, row] of xml.matchAll(/\br\s*=\s*["'](?:([A-Z]+))?(\d+)["']/gi)) {
      rows = Math.max(rows, Number(row))
      if (letters !== undefined) columns = Math.max(columns, columnNumber(letters))
      if (rows * columns > GRID_CELLS_MAX) return false
    }
  }
  return true
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function chooseSheet(sheets: readonly Sheet[], name: string | undefined): Sheet | undefined {
  if (name !== undefined) return sheets.find((sheet) => sheet.sheet === name)
  return sheets.find((sheet) => sheet.data.length > 0) ?? sheets[0]
}

function toRecords(sheet: Sheet): RawRecord[] {
  return sheet.data.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(toText),
    numbers: cells.flatMap((cell, column) => (typeof cell === 'number' ? [column] : [])),
  }))
}

/** The package types a date cell as the constructor; what it gives is a `Date` at midnight UTC. */
function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'number' ? numberText(cell) : String(cell)
}

/** A number as a person writes it, never as 1e-7. */
function numberText(number: number): string {
  const text = String(number)
  return text.includes('e')
    ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // A day number of Excel is a fraction whose last digits are lost: 14:05 may come as a thousandth of a second before it.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}

export type XlsxCell = string | number | Date | null

export type XlsxSheet = {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly XlsxCell[])[]
}

/** Excel refuses longer sheet names and these characters in them. */
const SHEET_NAME_CHARACTERS_MAX = 31
const COLUMN_WIDTH_MIN = 10
const COLUMN_WIDTH_MAX = 60

/**
 * A spreadsheet with a bold header that stays in sight and columns as wide as their text. Texts are text cells,
 * so that no content is run as a formula; dates are date cells shown as 05/10/2020, with their time where they have one.
 */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, SHEET_NAME_CHARACTERS_MAX) || 'Data',
    stickyRowsCount: 1,
    columns: sheet.header.map((heading, column) => ({ width: columnWidth(heading, sheet.rows, column) })),
    data: [
      sheet.header.map((heading) => ({
        value: storable(heading),
        type: String,
        fontWeight: 'bold' as const,
      })),
      ...sheet.rows.map((row) => row.map(toCell)),
    ],
  }))
  const { default: writeSheet } = await import('write-excel-file/node')
  return await writeSheet(written).toBuffer()
}

function toCell(cell: XlsxCell) {
  if (cell === null || cell === '') return null
  if (cell instanceof Date) return { value: cell, type: Date, format: dateFormat(cell) }
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: storable(cell), type: String, wrap: cell.includes('\n') }
}

/**
 * The package looks texts up in a plain object, where 'constructor' and its like are found though nobody put them there, and
 * writes a file that nothing can open. With a character that XML does not know, and the package leaves out, they are others.
 */
function storable(text: string): string {
  return text in Object.prototype ? `${text}\u0001` : text
}

function dateFormat(date: Date): string {
  return date.toISOString().endsWith('T00:00:00.000Z') ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm'
}

function columnWidth(heading: string, rows: XlsxSheet['rows'], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => {
    const cell = row[column]
    return typeof cell === 'string' ? Math.max(most, cell.length) : most
  }, heading.length)
  return Math.min(Math.max(longest + 2, COLUMN_WIDTH_MIN), COLUMN_WIDTH_MAX)
}
