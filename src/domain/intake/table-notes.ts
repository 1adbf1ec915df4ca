import type { Table, TableRow } from './table.ts'

/** What stands under a table, or between its parts, and is none of its rows. */
const TOTAL =
  /^(?:sub\s*|grand\s*)?(?:jumlah|total|rata[- ]rata|sum|average)(?:\s+(?:seluruhnya|keseluruhan|semua|total|besar))?\s*[:.]?$/i
const SIGNATURE =
  /^(?:mengetahui|menyetujui|disahkan|ditetapkan|tertanda|ttd\.?|nip\.?|pangkat|catatan|keterangan\s*:|sumber\s*:|an\.|a\.n\.|plt\.|note|source\s*:)(?=[\s:.,\d]|$)/i
/** A place and a day, as they stand above a signature: "Cimahi, 5 Januari 2026". */
const PLACE_AND_DAY = /^\p{Lu}[\p{L} .]+,\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u

/** Cells that a total or a signature fills at most. */
const NOTE_CELLS_MAX = 2

/** True for the row of a form that numbers its columns: "(1) (2) (3)". */
function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length >= 3 && filled.every((cell, at) => cell.replace(/[()\s.]/g, '') === String(at + 1))
}

function isNote({ cells }: TableRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first = ''] = filled
  if (TOTAL.test(first) && filled.slice(1).every((cell) => /^[^\p{L}]*$/u.test(cell))) return true
  if (filled.length > NOTE_CELLS_MAX) return false
  return filled.some((cell) => SIGNATURE.test(cell) || PLACE_AND_DAY.test(cell))
}

/**
 * The table without rows that are no data: numbers of columns under the head, totals, and what stands around a signature. They
 * become remarks, which are told.
 */
export function withoutNotes(table: Table): Table {
  const notes = table.rows.filter((row, at) => (at === 0 && isColumnNumbers(row.cells)) || isNote(row))
  if (notes.length === 0) return table
  const left = new Set(notes)
  const remarks = notes.map(({ line, cells }) => ({
    line,
    text: cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .slice(0, 500),
  }))
  return {
    ...table,
    rows: table.rows.filter((row) => !left.has(row)).map((row, index) => ({ ...row, row: index + 1 })),
    remarks: [...table.remarks, ...remarks],
  }
}
