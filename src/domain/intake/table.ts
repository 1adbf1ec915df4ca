import { directionMarks } from '../direction-marks.ts'

/**
 * Rows that come from outside, before anybody knows what they mean: the same shape for a CSV file, a
 * spreadsheet and a grid typed on a page.
 */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  /** Lines that are no data: comments and titles above the header. Shown to the person, never dropped silently. */
  readonly remarks: readonly Remark[]
  /**
   * The sign before decimals: `point` when numbers were numbers (spreadsheet cells), that of the page's language for cells typed
   * on a page, `unknown` for the text of a file.
   */
  readonly decimal: 'point' | 'comma' | 'unknown'
  readonly origin: TableOrigin
}

export type TableRow = {
  /** Data row, counted from 1; the header, remarks and empty lines are not counted. */
  readonly row: number
  /** Line of the file or row of the spreadsheet, counted from 1, as the person's program shows it. */
  readonly line: number
  /** As many cells as the header has columns, exactly as written; an absent cell is ''. */
  readonly cells: readonly string[]
  /** Columns whose cell was a number and no text, counted from 0: what stands there has a decimal point, whatever texts mean. */
  readonly numbers?: readonly number[]
  /** Why the row cannot be taken as it stands. A person puts it right by correcting a cell, or leaves it out. */
  readonly fault?: RowFault
}

/** A row that is wider than its head, so that its cells may stand in wrong columns; or a cell longer than any that is kept. */
export type RowFault =
  | { readonly kind: 'row-too-wide'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'cell-too-long'; readonly column: number; readonly charactersMax: number }

export type Remark = { readonly line: number; readonly text: string }

export type TableOrigin =
  | { readonly format: 'csv'; readonly encoding: TextEncoding; readonly separator: Separator }
  | { readonly format: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly format: 'grid' }

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Separator = ';' | ',' | '\t' | '|'

/**
 * A table from cells typed on a page. Rows are numbered from 1; short rows are filled with empty cells and
 * cells beyond the header are left out.
 */
export function tableFromGrid(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  decimal: Table['decimal'] = 'unknown',
): Table {
  return {
    header,
    rows: rows.map((cells, index) => ({
      row: index + 1,
      line: index + 1,
      cells: header.map((_, column) => readableText(cells[column] ?? '')),
    })),
    remarks: [],
    decimal,
    origin: { format: 'grid' },
  }
}

/** The same table with one of its rows, counted from 0, as its head: what stood above is no data but remarks. */
export function withHead(table: Table, at: number): Table {
  const head = table.rows[at]
  if (!head) return table
  const above = [{ line: 0, cells: table.header }, ...table.rows.slice(0, at)]
  const remarks = above.map(({ line, cells }) => ({
    line,
    text: cells.filter((cell) => cell !== '').join(' '),
  }))
  return {
    ...table,
    header: head.cells.map((cell) => cell.trim()),
    rows: table.rows.slice(at + 1).map((row, index) => ({ ...row, row: index + 1 })),
    remarks: [...table.remarks, ...remarks.filter(({ line }) => line > 0)],
  }
}

/** A cell without what no person sees and no database keeps, control characters and halves of characters, and without marks of direction. */
export function readableText(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/[\p{Cc}--[\t\n\r]]/gv, '')
    .replace(directionMarks, '')
}

/** The cells of a row with a person's corrections, by column counted from 0, in place of what was sent. */
export function correctCells(
  cells: readonly string[],
  corrections: Readonly<Record<number, string>> = {},
): readonly string[] {
  return cells.map((cell, column) => {
    const corrected = corrections[column]
    return corrected === undefined ? cell : readableText(corrected)
  })
}
