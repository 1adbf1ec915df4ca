import { isFormula, isPlaceholder, textOfFormula } from './cell-mends.ts'
import type { ColumnMapping } from './columns.ts'
import { type DateOrder, type DateReading, dateOrderOf, type PartialDate, readDateIn } from './dates.ts'
import { isMarkup, textOfMarkup } from './markup.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from './row-issue.ts'
import type { TableRow } from './table.ts'

/** Enough of a long text to see what became of it. */
const MEND_CHARACTERS_SHOWN = 200

export type ReaderContext<Field extends string> = {
  readonly header: readonly string[]
  readonly mapping: ColumnMapping<Field>
  /** The order of days and months in each column with dates, from `dateOrdersOf`. */
  readonly dateOrders: { readonly [field in Field]?: DateOrder }
}

/** How each of these fields writes its days and months, from all of its cells. */
export function dateOrdersOf<Field extends string>(
  rows: readonly Pick<TableRow, 'cells'>[],
  mapping: ColumnMapping<Field>,
  fields: readonly Field[],
): { readonly [field in Field]?: DateOrder } {
  const entries = fields.map((field) => {
    const column = mapping[field]
    return [field, dateOrderOf(column === undefined ? [] : rows.map(({ cells }) => cells[column] ?? ''))]
  })
  return Object.fromEntries(entries)
}

/** Reads the cells of one row and collects what it notices; one reader a row, and for each kind of list one that extends it. */
export class CellReader<Field extends string> {
  readonly issues: RowIssue<RowIssueKind, Field>[] = []
  readonly #cells: readonly string[]
  readonly #sheet: ReaderContext<Field>

  constructor(cells: readonly string[], sheet: ReaderContext<Field>) {
    this.#cells = cells
    this.#sheet = sheet
  }

  /** The cell as it stands; '' where the file has no such column. */
  raw(field: Field): string {
    const column = this.#sheet.mapping[field]
    return column === undefined ? '' : (this.#cells[column] ?? '')
  }

  /** The cell's text without what stands for nothing and without formulas; each kind of mend is noted once. */
  clean(field: Field): string {
    const raw = this.raw(field)
    const text = raw.trim()
    if (text === '') return ''
    if (isPlaceholder(text)) {
      this.note('placeholder-cell', 'mended', field, { mend: '' })
      return ''
    }
    if (isFormula(text)) {
      const shown = textOfFormula(text)
      this.note('formula-cell', shown === text ? 'warning' : 'mended', field, { mend: shown })
      return shown
    }
    if (raw !== text) this.note('trailing-space', 'mended', field, { mend: text })
    return text
  }

  text(field: Field, charactersMax: number): string | null {
    const text = this.#plain(field)
    if (text.length > charactersMax) this.note('too-long', 'error', field, { charactersMax })
    return text === '' ? null : text.normalize('NFC')
  }

  /** The cell without the tags and entities of a web page, in which some programs keep their texts. */
  #plain(field: Field): string {
    const text = this.clean(field)
    if (!isMarkup(text)) return text
    const plain = textOfMarkup(text)
    this.note('markup-removed', 'mended', field, { mend: plain.slice(0, MEND_CHARACTERS_SHOWN) })
    return plain
  }

  /** A text that somebody wrote, as it is; null where nothing stands. */
  words(field: Field, charactersMax: number): string | null {
    const text = this.raw(field).trim()
    if (text.length > charactersMax) this.note('too-long', 'error', field, { charactersMax })
    return text === '' ? null : text.normalize('NFC')
  }

  date(field: Field): PartialDate | null {
    return this.dateReading(field)?.date ?? null
  }

  /** The date with its time of day; null where none can be read, which is noted. */
  dateReading(field: Field): DateReading | null {
    const text = this.clean(field)
    if (text === '') return null
    const reading = readDateIn(text, this.#sheet.dateOrders[field] ?? 'day-first')
    if (!reading.ok) {
      const candidates = reading.code === 'date-impossible' ? reading.details.candidates : []
      this.note(reading.code === 'date-impossible' ? 'impossible-date' : 'unreadable-date', 'error', field, {
        mend: candidates[0] ?? null,
        candidates: candidates.map((date) => ({ value: date, label: date })),
      })
      return null
    }
    this.#noteDateForm(field, reading.value)
    return reading.value
  }

  #noteDateForm(field: Field, reading: DateReading): void {
    const kinds: Partial<Record<DateReading['form'], RowIssueKind>> = {
      'day-first': 'day-first-date',
      'month-first': 'month-first-date',
      'month-name': 'month-name-date',
      'month-number': 'month-number-date',
      'excel-serial': 'excel-serial-date',
    }
    const kind = kinds[reading.form]
    const isDoubtful = reading.form === 'day-first' || reading.form === 'month-first'
    const swapped = isDoubtful ? swappedDate(reading.date) : []
    const whole = (date: PartialDate) => (reading.clock ? `${date} ${reading.clock.time}` : date)
    const candidates = swapped.map(whole).map((date) => ({ value: date, label: date }))
    const mend = whole(reading.date)
    const severity = reading.form === 'month-first' ? 'warning' : 'mended'
    if (kind !== undefined) this.note(kind, severity, field, { mend, candidates })
    if (reading.isCenturyAssumed) this.note('two-digit-year', 'warning', field, { mend })
  }

  /** Writes down what was noticed in a cell, each kind once. */
  note(
    kind: RowIssueKind,
    severity: RowIssue['severity'],
    field: Field,
    said: Partial<RowIssue<RowIssueKind, Field>> = {},
  ): void {
    if (this.issues.some((issue) => issue.kind === kind && issue.field === field)) return
    const column = this.#sheet.mapping[field]
    const heading = column === undefined ? null : (this.#sheet.header[column] ?? null)
    this.issues.push(rowIssue({ kind, severity, field, column: heading, value: this.raw(field), ...said }))
  }
}

/** The same figures read the other way round, where that is another day: '2020-10-05' -> ['2020-05-10']. */
function swappedDate(date: PartialDate): PartialDate[] {
  const [year, month, day] = date.split('-') as [string, string, string]
  return Number(day) <= 12 && day !== month ? [`${year}-${day}-${month}`] : []
}
