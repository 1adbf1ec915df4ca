import type { RegionTimeZone } from './time-zone.ts'

/** A day of the calendar as ISO text, `2021-12-06`: it has no time and no zone. */
export type Day = string

const DAY_MS = 86_400_000

/** Whether a text is a day of the calendar that a laboratory can mean: nobody plans for the year 0, nor for 9999. */
export function isDay(text: string): boolean {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** More than any deadline or delay that is counted; a date outside the calendar ends here and not never. */
const DAYS_MAX = 3_700

function shift(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days)
}

const formats = new Map<RegionTimeZone, Intl.DateTimeFormat>()

/** The day on the calendar of a region at a moment. */
export function dayAt(moment: Date, timeZone: RegionTimeZone): Day {
  // To make a format takes a hundred times as long as to use it, and pages ask for many days.
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}

/** Monday to Friday, unless the region lists the day as a holiday. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** A day as the number of days since 1970: lists of hundreds are counted on each page, and texts of days are slow to make. */
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)

const WEEK_DAYS = 7
const WEEK_WORKING_DAYS = 5
/** The first of January 1970 was a Thursday: three days after a Monday. */
const FIRST_WEEKDAY = 3

/** Days of the week from Monday to Friday up to a day, from a Monday before it that is the same for all. */
function weekdaysUntil(number: number): number {
  const place = number + FIRST_WEEKDAY
  const weeks = Math.floor(place / WEEK_DAYS)
  return weeks * WEEK_WORKING_DAYS + Math.min(place - weeks * WEEK_DAYS + 1, WEEK_WORKING_DAYS)
}

const isWeekday = (number: number): boolean => weekdaysUntil(number) > weekdaysUntil(number - 1)

const numbered = new WeakMap<ReadonlySet<Day>, { readonly size: number; readonly numbers: Set<number> }>()

/** The holidays that take a working day away, as numbers. */
function holidayNumbers(holidays: ReadonlySet<Day>): Set<number> {
  const known = numbered.get(holidays)
  if (known?.size === holidays.size) return known.numbers
  const numbers = new Set([...holidays].map(numberOf).filter(isWeekday))
  numbered.set(holidays, { size: holidays.size, numbers })
  return numbers
}

/** Working days after `from` up to and with `to`: the same day is 0, and so is a time that runs backwards. */
export function countWorkingDays(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  if (to <= from) return 0
  const begin = numberOf(from)
  if (Number.isNaN(begin)) throw new RangeError(`no day: ${from}`)
  const last = numberOf(to)
  const end = Number.isNaN(last) ? begin + DAYS_MAX : Math.min(last, begin + DAYS_MAX)
  let count = weekdaysUntil(end) - weekdaysUntil(begin)
  for (const number of holidayNumbers(holidays)) if (number > begin && number <= end) count -= 1
  return count
}

/** The last day of a term of so many working days that begins the day after `from`. */
export function addWorkingDays(from: Day, days: number, holidays: ReadonlySet<Day>): Day {
  if (days <= 0) return from
  const off = holidayNumbers(holidays)
  let last = numberOf(from)
  for (let left = days, step = 0; left > 0 && step < DAYS_MAX; step += 1) {
    last += 1
    if (isWeekday(last) && !off.has(last)) left -= 1
  }
  return dayOf(last)
}

/** The latest day that lies at least so many working days before `to`: what was due then is that late on `to`. */
export function daysBefore(to: Day, days: number, holidays: ReadonlySet<Day>): Day {
  if (days <= 0) return to
  const off = holidayNumbers(holidays)
  let day = numberOf(to)
  for (let left = days, step = 0; left > 0 && step < DAYS_MAX; step += 1) {
    if (isWeekday(day) && !off.has(day)) left -= 1
    day -= 1
  }
  return dayOf(day)
}

/** The day so many days of the calendar before another. */
export function calendarDaysBefore(day: Day, days: number): Day {
  return shift(day, -days)
}

/** The day so many days of the calendar after another. */
export function calendarDaysAfter(day: Day, days: number): Day {
  return shift(day, days)
}
