import type { RegionTimeZone } from './region.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of the calendar, 'YYYY-MM-DD', that a moment falls on in a region. */
export function dayIn(timeZone: RegionTimeZone, moment: Date): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}
