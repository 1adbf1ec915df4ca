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
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
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

/** Working days after `from` up to and with `to`: the same day is 0, and so is a time that runs backwards. */
export function countWorkingDays(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  let count = 0
  for (let day = shift(from, 1), step = 0; day <= to && step < DAYS_MAX; day = shift(day, 1), step += 1) {
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}

/** The last day of a term of so many working days that begins the day after `from`. */
export function addWorkingDays(from: Day, days: number, holidays: ReadonlySet<Day>): Day {
  let last = from
  for (let left = days, step = 0; left > 0 && step < DAYS_MAX; step += 1) {
    last = shift(last, 1)
    if (isWorkingDay(last, holidays)) left -= 1
  }
  return last
}

/** The latest day that lies at least so many working days before `to`: what was due then is that late on `to`. */
export function daysBefore(to: Day, days: number, holidays: ReadonlySet<Day>): Day {
  let day = to
  for (let left = days, step = 0; left > 0 && step < DAYS_MAX; step += 1) {
    if (isWorkingDay(day, holidays)) left -= 1
    day = shift(day, -1)
  }
  return day
}

/** The day so many days of the calendar before another. */
export function calendarDaysBefore(day: Day, days: number): Day {
  return shift(day, -days)
}

/** The day so many days of the calendar after another. */
export function calendarDaysAfter(day: Day, days: number): Day {
  return shift(day, days)
}
