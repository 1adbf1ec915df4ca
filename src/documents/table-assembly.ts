import {
  type Remark,
  readableText,
  type Table,
  type TableOrigin,
  type TableRow,
} from '../domain/intake/table.ts'
import { ok, type Result, refused } from '../domain/result.ts'
import { CELL_CHARACTERS_MAX, TABLE_COLUMNS_MAX, TABLE_ROWS_MAX, TITLE_ROWS_MAX } from './table-limits.ts'

/** One record as a reader found it, with the line it begins on. */
export type RawRecord = { readonly line: number; readonly cells: readonly string[] }

export type TableRefusal =
  | 'table-empty'
  | 'table-too-many-rows'
  | 'table-too-many-columns'
  | 'table-row-too-wide'
  | 'table-cell-too-long'

type Source = {
  readonly remarks: readonly Remark[]
  readonly origin: TableOrigin
  readonly decimal: Table['decimal']
}

/**
 * A table from raw records: titles above the header and comment rows become remarks, empty rows are left
 * out, short rows are filled, limits hold. Details of a refusal name the line, the column (from 1) and the limit.
 */
export function assembleTable(records: readonly RawRecord[], source: Source): Result<Table, TableRefusal> {
  const filled = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''))
  const headerAt = findHeader(filled)
  const headerRecord = filled[headerAt]
  if (headerRecord === undefined) return refused('table-empty')
  const header = withoutTrailingEmpty(headerRecord.cells).map((cell) => readableText(cell).trim())
  if (header.length > TABLE_COLUMNS_MAX) {
    return refused('table-too-many-columns', { columns: header.length, columns_max: TABLE_COLUMNS_MAX })
  }
  const remarks: Remark[] = [...source.remarks, ...filled.slice(0, headerAt).map(toRemark)]
  const rows: TableRow[] = []
  for (const record of filled.slice(headerAt + 1)) {
    if (isComment(record, header.length)) {
      remarks.push(toRemark(record))
      continue
    }
    const fault = findFault(record, header.length, rows.length)
    if (fault !== null) return fault
    rows.push({
      row: rows.length + 1,
      line: record.line,
      cells: header.map((_, at) => readableText(record.cells[at] ?? '')),
    })
  }
  return ok({ header, rows, remarks, decimal: source.decimal, origin: source.origin })
}

/** The first record, unless only titles (one cell each) stand above a record with several cells. */
function findHeader(records: readonly RawRecord[]): number {
  const at = records
    .slice(0, TITLE_ROWS_MAX)
    .findIndex((record) => record.cells.filter((cell) => cell.trim() !== '').length >= 2)
  return Math.max(at, 0)
}

function isComment(record: RawRecord, columns: number): boolean {
  return record.cells.length < columns && (record.cells[0] ?? '').startsWith('#')
}

function findFault(record: RawRecord, columns: number, rows: number) {
  if (rows >= TABLE_ROWS_MAX) return refused('table-too-many-rows', { rows_max: TABLE_ROWS_MAX } as const)
  const cells = withoutTrailingEmpty(record.cells)
  if (cells.length > columns) {
    return refused('table-row-too-wide', {
      row: rows + 1,
      line: record.line,
      column: columns + 1,
      cells: cells.length,
      columns,
    })
  }
  const long = cells.findIndex((cell) => cell.length > CELL_CHARACTERS_MAX)
  if (long >= 0) {
    return refused('table-cell-too-long', {
      row: rows + 1,
      line: record.line,
      column: long + 1,
      characters_max: CELL_CHARACTERS_MAX,
    })
  }
  return null
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
      .slice(0, 500),
  }
}
