import type { Table, TableRow } from './table.ts'

/** What stands under a table, or between its parts, and is none of its rows. */
const TOTAL =
  /^(?:sub\s*|grand\s*)?(?:jumlah|total|rata[- ]rata|sum|average)(?:\s+(?:seluruhnya|keseluruhan|semua|total|besar))?\s*[:.]?$/i
/** A sum of what the list counts, in words of its own: "Jumlah inovasi". */
const TOTAL_OF_LIST =
  /^(?:sub\s*)?(?:jumlah|total)\s+(?:seluruh\s+)?(?:inovasi|innovations|baris|rows)\s*[:=.]?$/i
/** A figure with what it counts: "8 inovasi", "12 perangkat daerah". */
const COUNTED =
  /^(?:(?:jumlah|total)\s*[:=]?\s*)?\d[\d.,]*(?:\s*\([^)]{1,60}\))?\s+\p{L}+(?:\s+\p{L}+){0,2}$/iu
/** The nouns a list counts under itself; a name may begin with a figure too ("3 Menit Selesai"). */
const COUNTED_NOUN =
  /\s(?:(?:judul\s+|buah\s+)?inovasi|innovations?|baris|rows?|(?:perangkat|organisasi perangkat)\s+daerah|opd|skpd|pd|instansi|orang|usulan)$/i
const SIGNATURE =
  /^(?:mengetahui|menyetujui|disahkan|ditetapkan|tertanda|ttd\.?|nip\.?|pangkat|an\.|a\.n\.|plt\.)(?=[\s:.,\d]|$)/i
const FOOTNOTE = /^(?:catatan|keterangan\s*:|sumber\s*:|note|source\s*:)(?=[\s:.,\d]|$)/i
/** A place and a day, as they stand above a signature: "Cimahi, 5 Januari 2026". */
const PLACE_AND_DAY = /^\p{Lu}[\p{L} .]+,\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u

/** The sign before a part of a list, alone in its cell or before its words: "I", "A.", "2)". */
const ORDINAL = /^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]?$/
const ORDINAL_BEFORE = /^(?:(?:[IVX]{1,5}|[A-Z])[.)]|\d{1,2}[.)])\s+/
/** Words that name parts of a region's administration; under a figure or alone only they make a row a sub-head. */
const PART =
  /^(?:PERANGKAT DAERAH|DINAS|BADAN|KECAMATAN|KELURAHAN|DESA|SEKRETARIAT|INSPEKTORAT|BAGIAN|BIRO|KANTOR|UPTD?|PUSKESMAS|RSUD|RUMAH SAKIT|BUMD|SEKOLAH|SMP|SD|SATUAN|MASYARAKAT|OPD|SKPD|DEPARTMENTS?|AGENCIES|DISTRICTS?)(?:\s*(?:\/|DAN|AND|,|&)\s*[A-Z ]+)?$/
/** So long a sub-head is at most, in characters; a longer one is a name in capitals. */
const SUBHEAD_CHARACTERS_MAX = 60

/** Cells that a total or a signature fills at most. */
const NOTE_CELLS_MAX = 2

const filledOf = ({ cells }: TableRow) => cells.map((cell) => cell.trim()).filter((cell) => cell !== '')

/** True for the row of a form that numbers its columns: "(1) (2) (3)". */
function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length >= 3 && filled.every((cell, at) => cell.replace(/[()\s.]/g, '') === String(at + 1))
}

const isCounted = (cell: string) => COUNTED.test(cell) && COUNTED_NOUN.test(cell)

/** A sum below a list or a part of it: its word first, and figures or counts behind it; or a count alone. */
function isTotal(filled: readonly string[]): boolean {
  const [first = '', ...rest] = filled
  const areFigures = rest.every((cell) => /^[^\p{L}]*$/u.test(cell) || COUNTED.test(cell))
  if (TOTAL.test(first)) return areFigures
  if (filled.length > NOTE_CELLS_MAX) return false
  return (TOTAL_OF_LIST.test(first) && areFigures) || (rest.length === 0 && isCounted(first))
}

/** The head of a part of the list, "A. DINAS" or "I | DINAS": its sign, short words in capitals, and nothing else in the row. */
function isSubhead(row: TableRow): boolean {
  const filled = [...new Set(filledOf(row))]
  const hasOrdinal = filled.length === 2 && ORDINAL.test(filled[0] ?? '')
  if (filled.length !== (hasOrdinal ? 2 : 1)) return false
  const [sign, words] = hasOrdinal ? filled : [ORDINAL_BEFORE.exec(filled[0] ?? '')?.[0], filled[0]]
  const heading = (words ?? '').replace(ORDINAL_BEFORE, '').replace(/:$/, '').trimEnd()
  if (heading.length < 2 || heading.length > SUBHEAD_CHARACTERS_MAX) return false
  if (/\p{Ll}/u.test(heading) || !/\p{Lu}{2}/u.test(heading)) return false
  return PART.test(heading) || (sign !== undefined && !/^\d/.test(sign))
}

/** The first row of what stands around a signature below the table: behind it no row fills more cells than a signature does. */
function signatureStart(rows: readonly TableRow[]): number {
  let from = rows.length
  for (let at = rows.length - 1; at >= 0; at--) {
    const filled = filledOf(rows[at] as TableRow)
    if (filled.length > NOTE_CELLS_MAX) break
    if (filled.some((cell) => SIGNATURE.test(cell) || PLACE_AND_DAY.test(cell))) from = at
  }
  return from
}

function isNote(filled: readonly string[]): boolean {
  if (isTotal(filled)) return true
  if (filled.length > NOTE_CELLS_MAX) return false
  return filled.some((cell) => SIGNATURE.test(cell) || FOOTNOTE.test(cell) || PLACE_AND_DAY.test(cell))
}

/**
 * The table without rows that are no data: numbers of columns under the head, heads of its parts, totals, and what stands around a
 * signature, in whatever cell. They become remarks, which are told.
 */
export function withoutNotes(table: Table): Table {
  const signature = signatureStart(table.rows)
  // Where no row says more than a number and a name, a name in capitals is a row.
  const hasParts = table.rows.some((row) => filledOf(row).length > NOTE_CELLS_MAX)
  const notes = table.rows.filter(
    (row, at) =>
      at >= signature ||
      (at === 0 && isColumnNumbers(row.cells)) ||
      isNote(filledOf(row)) ||
      (hasParts && isSubhead(row)),
  )
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
