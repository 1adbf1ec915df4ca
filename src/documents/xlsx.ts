import pLimit from 'p-limit'
import type { Table } from '../domain/intake/table.ts'
import { isRefused, type Result, refused } from '../domain/result.ts'
import { assembleTable, type RawRecord, type TableRefusal } from './table-assembly.ts'
import { TABLE_BYTES_MAX } from './table-limits.ts'
import { type Parts, partsOf } from './workbook/parts.ts'
import { readSheet, SheetTooSparse } from './workbook/sheet.ts'
import { readWorkbook, type SheetPlace, type Workbook } from './workbook/workbook.ts'
import { XmlRefused } from './workbook/xml.ts'
import { checkZip, type ZipRefusal } from './zip.ts'

export type XlsxRefusal =
  | TableRefusal
  | ZipRefusal
  | 'table-file-too-large'
  | 'table-too-sparse'
  | 'xlsx-unreadable'
  | 'xlsx-sheet-unknown'

/** A sheet within the limits of a table has at most some tens of megabytes of XML. */
const SHEET_XML_BYTES_MAX = 40 * 1024 * 1024

/**
 * Reads one sheet of a spreadsheet, the first visible one with data unless `sheetName` says which. Dates come as
 * '2020-10-05', numbers with a decimal point, formulas as their last result, texts as they stand with their
 * spaces. Sheets are found by the relations of the workbook, wherever they lie; never throws.
 */
export async function readXlsx(bytes: Uint8Array, sheetName?: string): Promise<Result<Table, XlsxRefusal>> {
  if (bytes.length > TABLE_BYTES_MAX) {
    return refused('table-file-too-large', { bytes: bytes.length, bytesMax: TABLE_BYTES_MAX })
  }
  const entries = await checkZip(bytes, SHEET_XML_BYTES_MAX)
  if (isRefused(entries)) return entries
  try {
    return await readChosenSheet(partsOf(bytes, entries.value), sheetName)
  } catch (error) {
    if (error instanceof SheetTooSparse) return refused('table-too-sparse', { cellsMax: error.cellsMax })
    if (error instanceof XmlRefused) return refused('xlsx-unreadable')
    throw error
  }
}

async function readChosenSheet(
  parts: Parts,
  sheetName: string | undefined,
): Promise<Result<Table, XlsxRefusal>> {
  const workbook = await readWorkbook(parts)
  if (workbook === null || workbook.sheets.length === 0) return refused('xlsx-unreadable')
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden)
  const offered = visible.length > 0 ? visible : workbook.sheets
  const sheets = offered.map(({ name }) => name)
  const wanted = sheetName === undefined ? offered : workbook.sheets.filter(({ name }) => name === sheetName)
  const chosen = await firstWithData(parts, workbook, wanted)
  if (chosen === null) return refused('xlsx-sheet-unknown', { sheets })
  return assembleTable(chosen.records, {
    remarks: [],
    decimal: 'unknown',
    isGrid: true,
    origin: { format: 'xlsx', sheet: chosen.name, sheets },
  })
}

/** The first of these sheets that holds anything; else the first of all. */
async function firstWithData(
  parts: Parts,
  workbook: Workbook,
  wanted: readonly SheetPlace[],
): Promise<{ readonly name: string; readonly records: readonly RawRecord[] } | null> {
  for (const { name, part } of wanted) {
    const content = await parts.read(part)
    const records = content === undefined ? [] : readSheet(content, workbook)
    if (records.length > 0) return { name, records }
  }
  const [first] = wanted
  return first ? { name: first.name, records: [] } : null
}

export type XlsxCell = string | number | Date | null

export type XlsxSheet = {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly XlsxCell[])[]
}

/** The package holds the whole file as objects, some eight kilobytes a row: several large ones at once would fill a small server. */
const oneAtATime = pLimit(1)

/** Excel refuses longer sheet names and these characters in them. */
const SHEET_NAME_CHARACTERS_MAX = 31
const COLUMN_WIDTH_MIN = 10
const COLUMN_WIDTH_MAX = 60

/**
 * A spreadsheet with a bold header that stays in sight and columns as wide as their text. Texts are text cells,
 * so that no content is run as a formula; dates are date cells shown as 05/10/2020, with their time where they have one.
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  return oneAtATime(() => writeNow(sheets))
}

async function writeNow(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
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
    : { value: storable(shortened(cell)), type: String, wrap: cell.includes('\n') }
}

/** Spreadsheet programs hold no more signs in a cell, and call a file with a longer one damaged. */
const CELL_CHARACTERS_MAX = 32_767

/** A text as a cell holds it; one that was cut ends with a sign that says so. */
function shortened(text: string): string {
  return text.length <= CELL_CHARACTERS_MAX ? text : `${text.slice(0, CELL_CHARACTERS_MAX - 1)}…`
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
