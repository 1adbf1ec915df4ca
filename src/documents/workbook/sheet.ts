import type { RawRecord } from '../table-assembly.ts'
import { TABLE_ROWS_MAX, TITLE_ROWS_MAX } from '../table-limits.ts'
import { cellText } from './number-format.ts'
import { unescapeText, type Workbook } from './workbook.ts'
import { readXml, type XmlElement } from './xml.ts'

/** Rows with something in them; one more than a table may have, so that it is told apart from a full one. */
const ROWS_MAX = TABLE_ROWS_MAX + TITLE_ROWS_MAX + 2
/** Cells from the first column to the last one used, over all rows: twenty times a full table of usual width. */
const CELLS_MAX = 2_000_000
/** A sheet has no more columns than this (XFD) in any program. */
const SHEET_COLUMNS_MAX = 16_384

/** A sheet whose cells stand so far apart that the table between them would fill the memory. */
export class SheetTooSparse extends Error {
  readonly cellsMax = CELLS_MAX
}

class Enough extends Error {}

type Cell = {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  inline: string
}

/** Cells are placed by their addresses; without addresses they follow each other, as the standard allows. */
class SheetReader {
  readonly records: RawRecord[] = []
  readonly #workbook: Pick<Workbook, 'texts' | 'kinds' | 'startsIn1904'>
  #line = 0
  #cells: string[] = []
  #numbers: number[] = []
  #column = 0
  #total = 0
  #cell: Cell | null = null
  #into: 'value' | 'inline' | null = null
  #phonetic = 0

  constructor(workbook: Pick<Workbook, 'texts' | 'kinds' | 'startsIn1904'>) {
    this.#workbook = workbook
  }

  open({ name, attribute }: XmlElement): void {
    if (name === 'row') this.#openRow(attribute('r'))
    else if (name === 'c') this.#openCell(attribute('r'), attribute('t'), attribute('s'))
    else if (name === 'rPh') this.#phonetic += 1
    else if (name === 'v') this.#into = 'value'
    else if (name === 't' && this.#phonetic === 0) this.#into = 'inline'
  }

  text(piece: string): void {
    if (this.#cell && this.#into) this.#cell[this.#into] += piece
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#into = null
    else if (name === 'rPh') this.#phonetic -= 1
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow(address: string | undefined): void {
    const line = Number(address)
    this.#line = Number.isInteger(line) && line > 0 ? line : this.#line + 1
    this.#cells = []
    this.#numbers = []
    this.#column = 0
  }

  #openCell(address: string | undefined, type = 'n', style = ''): void {
    const letters = /^([A-Z]{1,3})\d+$/i.exec(address ?? '')?.[1]
    this.#column = letters === undefined ? this.#column + 1 : columnNumber(letters)
    if (this.#column > SHEET_COLUMNS_MAX) throw new SheetTooSparse()
    this.#cell = { column: this.#column, type, style: Number(style), value: '', inline: '' }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    const text = cell ? this.#textOf(cell) : ''
    if (cell === null || text === '') return
    const missing = cell.column - this.#cells.length
    this.#total += Math.max(missing, 0)
    if (this.#total > CELLS_MAX) throw new SheetTooSparse()
    while (this.#cells.length < cell.column - 1) this.#cells.push('')
    this.#cells[cell.column - 1] = text
    if (cell.type === 'n' && (this.#workbook.kinds[cell.style] ?? 'number') === 'number') {
      this.#numbers.push(cell.column - 1)
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    this.records.push({ line: this.#line, cells: this.#cells, numbers: this.#numbers })
    if (this.records.length >= ROWS_MAX) throw new Enough()
  }

  #textOf({ type, style, value, inline }: Cell): string {
    const { texts, kinds, startsIn1904 } = this.#workbook
    if (type === 's') return texts[Number(value)] ?? ''
    if (type === 'inlineStr') return unescapeText(inline)
    if (type === 'str') return unescapeText(value)
    if (type === 'b') return value === '1' || value === 'true' ? 'true' : 'false'
    // What a formula could not work out is no value.
    if (type === 'e') return ''
    if (type === 'd')
      return value
        .trim()
        .replace('T', ' ')
        .replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, '')
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) return value.trim()
    return cellText(number, kinds[style] ?? 'number', startsIn1904)
  }
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/**
 * The rows of a sheet that have something in them, in their order. Reads no further than a table may be long.
 * @throws SheetTooSparse, XmlRefused
 */
export function readSheet(
  content: Uint8Array,
  workbook: Pick<Workbook, 'texts' | 'kinds' | 'startsIn1904'>,
): readonly RawRecord[] {
  const reader = new SheetReader(workbook)
  try {
    readXml(content, reader)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return reader.records
}
