import { monthOf, periodOf } from '../calendar/month.ts'
import { ok, type Result, refused } from '../result.ts'
import { type DateOrder, readDateIn } from './dates.ts'

export type PeriodKind = 'month' | 'quarter' | 'year'

/** A period by its first day, '2020-10-01', as measurements are kept. */
export type Period = { readonly kind: PeriodKind; readonly firstDay: string }

const MONTHS_OF: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }
const QUARTER_NUMBERS: Readonly<Record<string, number>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
}
const YEAR_FIRST_QUARTER =
  /^((?:19|20)\d{2})[\s\-/]*(?:q|tw|triwulan|kuartal|quarter)[\s.-]*(iv|i{1,3}|[1-4])$/i
const QUARTER_FIRST =
  /^(?:q|tw|triwulan|kuartal|quarter)[\s.-]*(iv|i{1,3}|[1-4])[\s\-/,]*(?:tahun\s*)?((?:19|20)\d{2})$/i

/**
 * Reads a period: '2019-01', 'Januari 2019', '01/2019' and any date (its month); '2019-Q1', 'Triwulan I 2019',
 * 'TW 1/2019'; '2019'. Refused `period-unreadable`.
 */
export function readPeriod(text: string, order: DateOrder): Result<Period, 'period-unreadable'> {
  const tidy = text.normalize('NFKC').trim()
  if (/^(19|20)\d{2}$/.test(tidy)) return ok({ kind: 'year', firstDay: `${tidy}-01-01` })
  const yearFirst = YEAR_FIRST_QUARTER.exec(tidy)
  if (yearFirst !== null) return quarter(yearFirst[1] as string, yearFirst[2] as string)
  const quarterFirst = QUARTER_FIRST.exec(tidy)
  if (quarterFirst !== null) return quarter(quarterFirst[2] as string, quarterFirst[1] as string)
  const date = readDateIn(tidy, order)
  if (!date.ok) return refused('period-unreadable')
  return ok({ kind: 'month', firstDay: `${date.value.date.slice(0, 7)}-01` })
}

function quarter(year: string, number: string): Result<Period, 'period-unreadable'> {
  const month = ((QUARTER_NUMBERS[number.toLowerCase()] ?? 1) - 1) * 3 + 1
  return ok({ kind: 'quarter', firstDay: `${year}-${String(month).padStart(2, '0')}-01` })
}

/** First days of the periods between the first and the last given one that are not among them, oldest first. */
export function absentPeriods(firstDays: readonly string[], kind: PeriodKind): string[] {
  const months = new Set(firstDays.map(monthOf).filter((month) => month !== null))
  if (months.size === 0) return []
  const last = Math.max(...months)
  const absent: string[] = []
  for (let month = Math.min(...months); month < last; month += MONTHS_OF[kind]) {
    if (!months.has(month)) absent.push(`${periodOf(month)}-01`)
  }
  return absent
}

/** The year that the titles of a list name, "DAFTAR INOVASI TAHUN 2025"; null where they name none, or several. */
export function titleYear(titles: readonly string[]): number | null {
  const years = new Set(
    titles.flatMap((title) =>
      Array.from(
        title.matchAll(/(?:tahun|th\.?|t\.a\.|year|inovasi|inovasi daerah)\s*:?\s*(20\d\d)(?!\d)/gi),
        ([, year]) => Number(year),
      ),
    ),
  )
  return years.size === 1 ? ([...years][0] ?? null) : null
}
