import type { RegionTimeZone } from './time-zone.ts'

/**
 * A moment as the clocks of a region show it, to the minute: '2021-12-06T14:05'. A day alone, '2021-12-06', is one of which no
 * time is known; it stands for its first minute.
 */
export type LocalMoment = string

/** The zones of Indonesia keep the same distance from the world's time all year. */
const hoursAhead: Readonly<Record<RegionTimeZone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
}

const HOUR_MS = 3_600_000

/** The moment that the clocks of a region show so. */
export function momentOf(local: LocalMoment, timeZone: RegionTimeZone): Date {
  const time = local.slice(11) || '00:00'
  return new Date(Date.parse(`${local.slice(0, 10)}T${time}Z`) - hoursAhead[timeZone] * HOUR_MS)
}

/** What the clocks of a region show at a moment; midnight is the day alone. */
export function localMoment(moment: Date, timeZone: RegionTimeZone): LocalMoment {
  const shown = new Date(moment.getTime() + hoursAhead[timeZone] * HOUR_MS).toISOString()
  return shown.slice(0, 16).replace('T00:00', '')
}

/** The day of a local moment. */
export function dayOf(local: LocalMoment): string {
  return local.slice(0, 10)
}
