import { dateOrderOf, readDateIn } from '../intake/dates.ts'
import { normalName, tidyName } from '../intake/names.ts'
import type { Table } from '../intake/table.ts'
import { ok, type Result, refused } from '../result.ts'

/** What stands as the source of a day that every region begins with (data/holidays); a page says it in the reader's language. */
export const HOLIDAY_SOURCE_FIXED = 'fixed date by law'

/** A day on which offices are closed, with the decree or law that says so. */
export type Holiday = { readonly date: string; readonly name: string; readonly source: string }

const HEADINGS: Readonly<Record<keyof Holiday, readonly string[]>> = {
  date: ['date', 'tanggal'],
  name: ['name', 'nama', 'hari libur', 'keterangan'],
  source: ['source', 'sumber', 'dasar hukum'],
}

export type HolidayRefusal = 'holidays-column-missing' | 'holidays-row-unreadable'

/**
 * Holidays of a table with the columns date, name and source (tanggal, nama, sumber), oldest first, each day once.
 * Refused `holidays-column-missing` {column} or `holidays-row-unreadable` {row, line}: a calendar with a hole would
 * give wrong deadlines.
 */
export function readHolidayRows(table: Table): Result<readonly Holiday[], HolidayRefusal> {
  const forms = table.header.map(normalName)
  const columns = { date: 0, name: 0, source: 0 }
  for (const field of ['date', 'name', 'source'] as const) {
    columns[field] = forms.findIndex((form) => HEADINGS[field].includes(form))
    if (columns[field] < 0) return refused('holidays-column-missing', { column: field })
  }
  const order = dateOrderOf(table.rows.map(({ cells }) => cells[columns.date] ?? ''))
  const holidays = new Map<string, Holiday>()
  for (const row of table.rows) {
    const date = readDateIn(row.cells[columns.date] ?? '', order)
    const name = tidyName(row.cells[columns.name] ?? '')
    const source = tidyName(row.cells[columns.source] ?? '')
    if (!date.ok || date.value.precision !== 'day' || name === '' || source === '') {
      return refused('holidays-row-unreadable', { row: row.row, line: row.line })
    }
    const day = date.value.date
    if (!holidays.has(day)) holidays.set(day, { date: day, name, source })
  }
  return ok([...holidays.values()].sort((one, other) => one.date.localeCompare(other.date)))
}
