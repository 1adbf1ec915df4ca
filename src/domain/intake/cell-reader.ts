import { isFormula, isPlaceholder, textOfFormula } from './cell-mends.ts'
import type { ColumnMapping } from './columns.ts'
import { type DateReading, type PartialDate, readDate } from './dates.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from './row-issue.ts'

export type ReaderContext<Field extends string> = {
  readonly header: readonly string[]
  readonly mapping: ColumnMapping<Field>
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
    const text = this.clean(field)
    if (text.length > charactersMax) this.note('too-long', 'error', field, { charactersMax })
    return text === '' ? null : text.normalize('NFC')
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
    const reading = readDate(text)
    if (!reading.ok) {
      const candidates = (reading.details.candidates as readonly string[] | undefined) ?? []
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
      'month-name': 'month-name-date',
      'month-number': 'month-number-date',
      'excel-serial': 'excel-serial-date',
    }
    const kind = kinds[reading.form]
    const swapped = reading.form === 'day-first' ? monthFirst(reading.date) : []
    const whole = (date: PartialDate) => (reading.clock ? `${date} ${reading.clock.time}` : date)
    const candidates = swapped.map(whole).map((date) => ({ value: date, label: date }))
    const mend = whole(reading.date)
    if (kind !== undefined) this.note(kind, 'mended', field, { mend, candidates })
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

/** The same figures read the American way, where that is another day: '2020-10-05' -> ['2020-05-10']. */
function monthFirst(date: PartialDate): PartialDate[] {
  const [year, month, day] = date.split('-') as [string, string, string]
  return Number(day) <= 12 && day !== month ? [`${year}-${day}-${month}`] : []
}
