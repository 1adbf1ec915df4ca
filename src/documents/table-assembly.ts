import {
  type Remark,
  type RowFault,
  readableText,
  type Table,
  type TableOrigin,
  type TableRow,
} from '../domain/intake/table.ts'
import { ok, type Result, refused } from '../domain/result.ts'
import { CELL_CHARACTERS_MAX, TABLE_COLUMNS_MAX, TABLE_ROWS_MAX, TITLE_ROWS_MAX } from './table-limits.ts'

/** Rows by which the usual width of a table is told. */
const LOOKED_AT_ROWS = 200
/** A head may lack the heading of a column or two, and a row its last cells. */
const HEAD_SHARE_MIN = 0.6
const REMARK_CHARACTERS_MAX = 500
/** `2025`, `2025-07`, `07/2025`. */
const PERIOD_HEADING = /^(?:(?:19|20)\d\d(?:[-/.](?:0?[1-9]|1[0-2]))?|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d)$/

/** One record as a reader found it, with the line it begins on. */
export type RawRecord = {
  readonly line: number
  readonly cells: readonly string[]
  /** Columns whose cell was a number and no text, counted from 0. */
  readonly numbers?: readonly number[]
}

export type TableRefusal = 'table-empty' | 'table-too-many-rows' | 'table-too-many-columns'

type Source = {
  readonly remarks: readonly Remark[]
  readonly origin: TableOrigin
  readonly decimal: Table['decimal']
  /** Whether each cell stands in its column whatever stands before it, as in a spreadsheet: then a cell without a heading is a note. */
  readonly isGrid: boolean
}

/**
 * A table from raw records: titles above the header and comment rows become remarks, empty rows are left
 * out, short rows are filled, limits hold. A row that is too wide or has too long a cell is kept with its fault, so that the others
 * can be saved. Details of a refusal name the limit.
 */
export function assembleTable(records: readonly RawRecord[], source: Source): Result<Table, TableRefusal> {
  const filled = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''))
  const headerAt = findHeader(filled)
  const headerRecord = filled[headerAt]
  if (headerRecord === undefined) return refused('table-empty')
  const head = headInTwoLines(filled, headerAt)
  const header = withoutTrailingEmpty(head.cells).map((cell) => readableText(cell).trim())
  if (header.length > TABLE_COLUMNS_MAX) {
    return refused('table-too-many-columns', { columns: header.length, columnsMax: TABLE_COLUMNS_MAX })
  }
  const remarks: Remark[] = [...source.remarks, ...filled.slice(0, head.from).map(toRemark)]
  const rows: TableRow[] = []
  for (const record of filled.slice(head.until + 1)) {
    if (isComment(record, header.length)) {
      remarks.push(toRemark(record))
      continue
    }
    if (rows.length >= TABLE_ROWS_MAX) return refused('table-too-many-rows', { rowsMax: TABLE_ROWS_MAX })
    const note = source.isGrid ? noteBeside(record, header.length) : null
    if (note !== null) remarks.push(note)
    rows.push(toRow(record, header, rows.length + 1, source.isGrid))
  }
  return ok({ header, rows, remarks, decimal: source.decimal, origin: source.origin })
}

/**
 * Where the head stands: above the first record that holds a figure and is about as wide as the table, the widest one. Titles
 * and the lines of a form ("Perangkat daerah", "Dinas Kesehatan") are narrower or stand above it. A table of texts alone begins with
 * its first record that is about as wide as the table. Months and years can stand in the head itself: where nothing above is nearly as
 * wide, the record with them is the head.
 */
function findHeader(records: readonly RawRecord[]): number {
  const looked = records.slice(0, LOOKED_AT_ROWS)
  const widths = looked.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const usual = usualWidth(widths)
  const full = Math.max(2, usual - Math.floor(usual / 4))
  const head = Math.max(2, Math.ceil(usual * HEAD_SHARE_MIN))
  const figures = looked.findIndex(({ cells }, at) => (widths[at] ?? 0) >= full && cells.some(isFigure))
  if (figures < 1 || figures > TITLE_ROWS_MAX) {
    return Math.max(
      widths.slice(0, TITLE_ROWS_MAX).findIndex((width) => width >= head),
      0,
    )
  }
  const above = widths.slice(0, figures)
  const widest = Math.max(...above)
  if (widest < head && isHeadOfPeriods(looked[figures]?.cells ?? [])) return figures
  return widest < 2 ? figures - 1 : above.indexOf(widest)
}

type Head = { readonly cells: readonly string[]; readonly from: number; readonly until: number }

/**
 * The head with its other line, where cells are merged: "Nama" reaches over two lines, and under "Tanggal" stand "Uji coba" and
 * "Penerapan", or under "Tahun" the years. The lower line says what a column holds, the upper one what it does not name.
 */
function headInTwoLines(records: readonly RawRecord[], at: number): Head {
  const [above, head, below] = [at - 1, at, at + 1].map((place) => records[place]?.cells ?? [])
  if (head === undefined) return { cells: [], from: at, until: at }
  if (above && isSplitHead(above, head)) return { cells: joined(above, head), from: at - 1, until: at }
  if (below && isSplitHead(head, below)) return { cells: joined(head, below), from: at, until: at + 1 }
  return { cells: head, from: at, until: at }
}

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== ''

const joined = (upper: readonly string[], lower: readonly string[]) =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    isFilled(lower[at]) ? (lower[at] ?? '') : (upper[at] ?? ''),
  )

/** Whether the lower line stands under one heading of the upper line, names columns that have none there, and leaves the first ones to it. */
function isSplitHead(upper: readonly string[], lower: readonly string[]): boolean {
  const under = lower.flatMap((cell, at) => (isFilled(cell) ? [at] : []))
  const [first = 0] = under
  if (under.length < 2 || !isFilled(upper[first])) return false
  const named = upper.flatMap((cell, at) => (isFilled(cell) && !under.includes(at) ? [at] : []))
  const isText = [...named, first].every((at) => !isFigure(upper[at] ?? ''))
  const isHead = under.every(
    (at) => !isFigure(lower[at] ?? '') || PERIOD_HEADING.test((lower[at] ?? '').trim()),
  )
  const widens = under.some((at) => !isFilled(upper[at]))
  return isText && isHead && widens && named.length >= 2 && named.some((at) => at < first)
}

/** The largest width that a third of the records have or pass: notes beside a few rows and lines of a form do not make it. */
function usualWidth(widths: readonly number[]): number {
  const sorted = widths.toSorted((one, other) => other - one)
  return sorted[Math.ceil(sorted.length / 3) - 1] ?? 0
}

/** Headings of which those in figures are all years or months. */
function isHeadOfPeriods(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const figures = filled.filter(isFigure)
  return figures.length < filled.length && figures.every((cell) => PERIOD_HEADING.test(cell.trim()))
}

/** A number or a date in figures; a heading such as "2024" counts too, but the rows below it hold more. */
function isFigure(cell: string): boolean {
  return /\d/.test(cell) && !/\p{L}/u.test(cell)
}

function isComment(record: RawRecord, columns: number): boolean {
  return record.cells.length < columns && (record.cells[0] ?? '').startsWith('#')
}

function toRow(record: RawRecord, header: readonly string[], row: number, isGrid: boolean): TableRow {
  const cells = header.map((_, at) => readableText(record.cells[at] ?? ''))
  const fault = faultOf(record, cells, isGrid)
  const numbers = record.numbers?.filter((column) => column < header.length) ?? []
  return {
    row,
    line: record.line,
    cells: cells.map((cell) => cell.slice(0, CELL_CHARACTERS_MAX)),
    ...(numbers.length > 0 && { numbers }),
    ...(fault && { fault }),
  }
}

function faultOf(record: RawRecord, cells: readonly string[], isGrid: boolean): RowFault | null {
  const width = withoutTrailingEmpty(record.cells).length
  if (width > cells.length && !isGrid) return { kind: 'row-too-wide', cells: width, columns: cells.length }
  const column = cells.findIndex((cell) => cell.length > CELL_CHARACTERS_MAX)
  return column < 0 ? null : { kind: 'cell-too-long', column, charactersMax: CELL_CHARACTERS_MAX }
}

/** What stands in a spreadsheet beside the table, in a column without a heading: told, and no value. */
function noteBeside(record: RawRecord, columns: number): Remark | null {
  const beside = record.cells.slice(columns).filter((cell) => cell.trim() !== '')
  return beside.length === 0
    ? null
    : { line: record.line, text: beside.join(' ').slice(0, REMARK_CHARACTERS_MAX) }
}

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

function toRemark(record: RawRecord): Remark {
  return {
    line: record.line,
    text: record.cells
      .filter((cell) => cell !== '')
      .join(' ')
      .slice(0, REMARK_CHARACTERS_MAX),
  }
}
