import type { Headings } from '../intake/columns.ts'
import { monthFromName, readDateIn } from '../intake/dates.ts'
import { type ListReader, readRows } from '../intake/list-reader.ts'
import type { ListReading, ListRow } from '../intake/list-row.ts'
import { tidyName } from '../intake/names.ts'
import { changesBetween, settleRow } from '../intake/settle-row.ts'
import type { Table } from '../intake/table.ts'
import type { Holiday } from './holiday-rows.ts'

export const holidayFields = ['date', 'name', 'source'] as const
export type HolidayField = (typeof holidayFields)[number]

export const holidayHeadings: Headings<HolidayField> = {
  date: ['tanggal', 'hari tanggal', 'tgl', 'date', 'day'],
  name: ['nama', 'hari libur', 'nama hari libur', 'keterangan', 'libur', 'uraian', 'name', 'holiday'],
  source: ['sumber', 'dasar hukum', 'dasar', 'keputusan', 'skb', 'source', 'decree'],
}

const TEXT_CHARACTERS_MAX = 200
/** Joint leave around a feast takes a week; more days in one cell are a mistake. */
const DAYS_OF_ROW_MAX = 14

export type HolidayRowChecked = ListRow & { readonly values: { readonly days: readonly Holiday[] } }

/** "18 dan 20 Maret 2026", "21-22 Maret 2026", "20, 23 & 24 Maret 2026": days of one month, as decrees write them. */
const SEVERAL =
  /^(?:\p{L}[\p{L}\s,.&–-]*[\s,])?(\d{1,2}(?:\s*(?:,|-|–|dan|&|and|s\.?\s*d\.?|sampai(?: dengan)?|to)\s*\d{1,2})+)\s+(\p{L}+)\.?\s+(\d{4})$/iu

/** The days that a cell of a decree names; null where it names one as a date, or none. */
function severalDays(text: string): readonly string[] | null {
  if (text.length > TEXT_CHARACTERS_MAX) return null
  const found = SEVERAL.exec(text.normalize('NFKC').trim().replace(/\s+/g, ' '))
  const month = found && monthFromName(found[2] ?? '')
  if (!found || !month) return null
  const parts = [...(found[1] ?? '').matchAll(/(\D*?)(\d{1,2})/g)]
  const days: number[] = []
  for (const [, between = '', number = ''] of parts) {
    const day = Number(number)
    const isRange = /-|–|s\.?\s*d|sampai|to/i.test(between)
    const last = days.at(-1) ?? day
    if (isRange && (day <= last || day - last > DAYS_OF_ROW_MAX)) return null
    for (let next = isRange ? last + 1 : day; next <= day; next++) days.push(next)
  }
  const pad = (number: number) => String(number).padStart(2, '0')
  const dates = days.map((day) => `${found[3]}-${pad(month)}-${pad(day)}`)
  const isReal = dates.every((date) => readDateIn(date, 'day-first').ok)
  return isReal && dates.length <= DAYS_OF_ROW_MAX ? dates : null
}

function readHoliday(reader: ListReader<HolidayField>): Holiday[] {
  const cell = reader.clean('date')
  const several = severalDays(cell)
  const days = several ?? oneDay(reader, cell)
  if (several) reader.note('several-days', 'mended', 'date', { mend: several.join(', ') })
  const name = tidyName(reader.text('name', TEXT_CHARACTERS_MAX) ?? '')
  if (name === '') reader.note('missing-name', 'error', 'name')
  const source = tidyName(reader.textOrSaid('source', TEXT_CHARACTERS_MAX) ?? '')
  if (source === '') reader.note('missing-source', 'error', 'source')
  return days.map((date) => ({ date, name, source }))
}

function oneDay(reader: ListReader<HolidayField>, cell: string): readonly string[] {
  if (cell === '') {
    reader.note('missing-date', 'error', 'date')
    return []
  }
  const reading = reader.dateReading('date')
  if (reading === null) return []
  if (reading.precision === 'day') return [reading.date]
  reader.note('date-without-day', 'error', 'date')
  return []
}

/** Checks the holidays of a decree: a row is one day, or several days of one month. A day that is on record under another name differs. */
export function checkHolidayRows(
  table: Table,
  reading: ListReading<HolidayField>,
  recorded: ReadonlyMap<string, Holiday>,
): readonly HolidayRowChecked[] {
  const earlier = new Map<string, number>()
  return readRows(table, reading, ['date'], readHoliday).map((row) => {
    const { values: days } = row
    const twin = days.map(({ date }) => earlier.get(date)).find((found) => found !== undefined)
    if (row.decision?.action !== 'skip' && twin === undefined) {
      for (const { date } of days) earlier.set(date, row.row.row)
    }
    const known = days.flatMap((day) => {
      const before = recorded.get(day.date)
      return before ? [{ before, day }] : []
    })
    const changes = known.flatMap(({ before, day }) =>
      changesBetween<'name' | 'source'>(before, day, ['name', 'source']),
    )
    const isKnown = days.length > 0 && known.length === days.length
    const settled = settleRow(row, {
      label: days[0]
        ? `${days.map(({ date }) => date).join(', ')} ${days[0].name}`
        : row.cells.join(' ').trim(),
      twin,
      recorded: isKnown || changes.length > 0 ? { changes } : null,
    })
    return { ...settled, values: { days } }
  })
}
