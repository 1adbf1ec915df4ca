import type { RegionTimeZone } from './time-zone.ts'

/** When a counter is open, in the region's own time. */
export type ServiceHours = {
  /** Minutes ahead of universal time. */
  utcOffsetMinutes: number
  /** 1 is Monday, 7 is Sunday. */
  weekdays: readonly number[]
  /** Minutes after midnight. */
  opensMinute: number
  closesMinute: number
}

const MINUTES_A_DAY = 24 * 60

/** Minutes ahead of universal time in each of Indonesia's zones; none of them has summer time. */
export const utcOffsetMinutes: Readonly<Record<RegionTimeZone, number>> = {
  'Asia/Jakarta': 420,
  'Asia/Makassar': 480,
  'Asia/Jayapura': 540,
}

/** Weekday (1 Monday to 7 Sunday) and minute of the day of a moment, in the region's own time. */
export function minuteOfWeek(moment: string, hours: ServiceHours): { weekday: number; minute: number } {
  const minutes = localMinutes(moment, hours)
  const day = Math.floor(minutes / MINUTES_A_DAY)
  // The first of January 1970 was a Thursday.
  return { weekday: ((((day + 3) % 7) + 7) % 7) + 1, minute: minutes - day * MINUTES_A_DAY }
}

/**
 * Number of the day of a moment since 1970 in the region's own time; in universal time when no hours are set.
 */
export function localDay(moment: string, hours: ServiceHours | null): number {
  return Math.floor(localMinutes(moment, hours) / MINUTES_A_DAY)
}

function localMinutes(moment: string, hours: ServiceHours | null): number {
  return Math.floor(Date.parse(moment) / 60_000) + (hours?.utcOffsetMinutes ?? 0)
}
