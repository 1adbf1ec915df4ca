import { ok, type Refused, type Result, refused } from '../result.ts'
import { splitTime, type TimeOfDay, writeTime } from './times.ts'

/**
 * A date as exactly as it is known, in ISO 8601 reduced form: '2020-10-05', '2020-10' or '2020'.
 * A month is not turned into its first day: that day would be an invention.
 */
export type PartialDate = string

export type DateReading = {
  readonly date: PartialDate
  readonly precision: 'day' | 'month'
  /** How it was written. `day-first` needs a look: the same figures mean another day in the United States. */
  readonly form:
    | 'iso'
    | 'day-first'
    | 'month-first'
    | 'day-month-name'
    | 'month-name'
    | 'month-number'
    | 'excel-serial'
  /** The year had two digits and was read as 20xx. */
  readonly isCenturyAssumed: boolean
  /** The time of day behind a whole day; null where none was written. */
  readonly clock: TimeOfDay | null
}

export type DateRefusal = 'date-unreadable' | 'date-outside-range'

/** A day or a time that does not exist, with what may have been meant. */
export type ImpossibleDate = Refused<'date-impossible', { readonly candidates: readonly string[] }>

/** Which of two figures before the year is the day. Indonesians write it first; some programs write the month first. */
export type DateOrder = 'day-first' | 'month-first'

/** Nothing this software records happened before the republic; a later century is a slip of the finger. */
const YEAR_MIN = 1945
const YEAR_MAX = 2099
/** Excel counts days from 1900; these are 1954 and 2099, so that other five-digit numbers are not taken for dates. */
const SERIAL_MIN = 20_000
const SERIAL_MAX = 73_050
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MILLISECONDS = 86_400_000
const DAY_MINUTES = 1_440

/** Month names and their usual short forms, Indonesian and English, by their first letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]

/** Month 1 to 12 from its name or short form, else null. */
export function monthFromName(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  const index = MONTHS.findIndex((names) => names.includes(word))
  return index < 0 ? null : index + 1
}

/**
 * Reads a date as Indonesians write it: 2020-10-05, 05/10/2020 (day first), 5 Oktober 2020, Senin 5 Okt 2020,
 * Oktober 2020 and 10/2020 (a month), 44109 (Excel's day number), each with the time of day that stands behind it. Refused
 * `date-impossible` for a day or a time that does not exist, with `candidates` {string[]} of what may have been meant;
 * `date-outside-range`; `date-unreadable`.
 */
export function readDate(text: string): Result<DateReading, DateRefusal, ImpossibleDate> {
  return readDateIn(text, 'day-first')
}

/** The same in a column of which `dateOrderOf` told the order. */
export function readDateIn(text: string, order: DateOrder): Result<DateReading, DateRefusal, ImpossibleDate> {
  const tidy = text.normalize('NFKC').trim().replace(/\s+/g, ' ').replace(WEEKDAY, '')
  const { day, time } = splitTime(tidy)
  const reading =
    readIso(day) ??
    readFigures(day, order) ??
    readNamed(day) ??
    readMonthNumber(day) ??
    readSerial(day) ??
    refused('date-unreadable')
  return time === null ? reading : withTime(reading, time)
}

function withTime(
  reading: Result<DateReading, DateRefusal, ImpossibleDate>,
  time: TimeOfDay | 'impossible',
): Result<DateReading, DateRefusal, ImpossibleDate> {
  if (time === 'impossible') {
    return reading.ok ? refused('date-impossible', { candidates: [reading.value.date] }) : reading
  }
  if (reading.ok) return ok({ ...reading.value, clock: reading.value.precision === 'day' ? time : null })
  if (reading.code !== 'date-impossible') return reading
  const { candidates } = reading.details
  return refused('date-impossible', { candidates: candidates.map((date) => `${date} ${time.time}`) })
}

const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? ?(?=\d)/i

type Attempt = Result<DateReading, DateRefusal, ImpossibleDate> | null

function readIso(text: string): Attempt {
  const found = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)
  if (found === null) return null
  const day = found[3] === undefined ? null : Number(found[3])
  return build(Number(found[1]), Number(found[2]), day, 'iso')
}

const FIGURES = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/

function readFigures(text: string, order: DateOrder): Attempt {
  const found = FIGURES.exec(text)
  if (found === null) return null
  const year = found[3] as string
  const [first, second] = [Number(found[1]), Number(found[2])]
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return build(fullYear(year), month, day, order, year.length === 2)
}

/**
 * The order in which a column writes its days and months: month first when one of its dates can be read only so and none
 * only the other way round. Where both occur each date stands for itself, day first, as does one that is alone: it may be a slip.
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  let proof = false
  let dates = 0
  for (const cell of cells) {
    const found = FIGURES.exec(splitTime(cell.normalize('NFKC').trim().replace(/\s+/g, ' ')).day)
    if (found === null) continue
    dates += 1
    const [first, second] = [Number(found[1]), Number(found[2])]
    if (first > 12 && second <= 12) return 'day-first'
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) proof = true
  }
  return proof && dates > 1 ? 'month-first' : 'day-first'
}

function readNamed(text: string): Attempt {
  const found = /^(?:(\d{1,2})[ -]?)?(\p{L}+)\.?[ ,-]{1,2}(\d{4}|\d{2})$/u.exec(text)
  if (found === null) return null
  const month = monthFromName(found[2] as string)
  if (month === null) return null
  const day = found[1] === undefined ? null : Number(found[1])
  const year = found[3] as string
  return build(fullYear(year), month, day, day === null ? 'month-name' : 'day-month-name', year.length === 2)
}

function readMonthNumber(text: string): Attempt {
  const found = /^(\d{1,2}) ?[-/] ?(\d{4})$/.exec(text)
  return found === null ? null : build(Number(found[2]), Number(found[1]), null, 'month-number')
}

function readSerial(text: string): Attempt {
  const found = /^(\d{5})(?:[.,](\d+))?$/.exec(text)
  if (found === null) return null
  const serial = Number(found[1])
  if (serial < SERIAL_MIN || serial > SERIAL_MAX) return null
  // The part behind the point is the part of the day that is over; its last digits are lost on the way.
  const minutes = found[2] === undefined ? null : Math.round(Number(`0.${found[2]}`) * DAY_MINUTES)
  const days = serial + (minutes === DAY_MINUTES ? 1 : 0)
  const date = new Date(SERIAL_EPOCH + days * DAY_MILLISECONDS)
  const reading = build(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 'excel-serial')
  if (minutes === null || !reading.ok) return reading
  return ok({ ...reading.value, clock: { time: writeTime(minutes % DAY_MINUTES), aheadMinutes: null } })
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function build(
  year: number,
  month: number,
  day: number | null,
  form: DateReading['form'],
  isCenturyAssumed = false,
): Result<DateReading, DateRefusal, ImpossibleDate> {
  const precision = day === null ? 'month' : 'day'
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysInMonth(year, month)))) {
    return refused('date-impossible', { candidates: likelyDates(year, month, day) })
  }
  if (year < YEAR_MIN || year > YEAR_MAX) {
    return refused('date-outside-range', { yearMin: YEAR_MIN, yearMax: YEAR_MAX })
  }
  const date = day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`
  return ok({ date, precision, form, isCenturyAssumed, clock: null })
}

/** The last day of the month for a day too late; the month and day swapped when that makes a date. */
function likelyDates(year: number, month: number, day: number | null): PartialDate[] {
  if (year < YEAR_MIN || year > YEAR_MAX || day === null) return []
  if (month >= 1 && month <= 12)
    return day > 0 && day <= 31 ? [`${year}-${pad(month)}-${pad(daysInMonth(year, month))}`] : []
  return day >= 1 && day <= 12 && month >= 1 && month <= daysInMonth(year, day)
    ? [`${year}-${pad(day)}-${pad(month)}`]
    : []
}

/** Days of a month in the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** First day that a partial date covers, as '2020-10-01'. */
export function firstDayOf(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10)
}

/** Last day that a partial date covers, as '2020-10-31'. */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`
}

export type YearReading = { readonly year: number; readonly yearUntil: number | null }

/**
 * A year ('2020') or a range ('2019-2020', '2019 s.d. 2020', '2019/2020'), of which `year` is the first: the
 * innovation began then. Also the year of a full date. Refused `date-impossible` when the range runs backwards.
 */
export function readYear(text: string): Result<YearReading, DateRefusal, ImpossibleDate> {
  const tidy = text.normalize('NFKC').trim()
  const found = /^(\d{4})(?:\s*(?:-|–|—|\/|s\.?\s?\/?d\.?|sampai|hingga|to)\s*(\d{4}))?$/i.exec(tidy)
  if (found === null) {
    const date = readDate(tidy)
    return date.ok
      ? ok({ year: Number(date.value.date.slice(0, 4)), yearUntil: null })
      : refused('date-unreadable')
  }
  const year = Number(found[1])
  const yearUntil = found[2] === undefined || Number(found[2]) === year ? null : Number(found[2])
  if (year < YEAR_MIN || (yearUntil ?? year) > YEAR_MAX) {
    return refused('date-outside-range', { yearMin: YEAR_MIN, yearMax: YEAR_MAX })
  }
  if (yearUntil !== null && yearUntil < year) return refused('date-impossible', { candidates: [] })
  return ok({ year, yearUntil })
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
