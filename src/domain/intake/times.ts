/** A time of day to the minute, 'HH:MM', and by how many minutes its zone is ahead of the world's time where it names one. */
export type TimeOfDay = { readonly time: string; readonly aheadMinutes: number | null }

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?(AM|PM))?`
const ZONE = String.raw`(?: ?(Z|WIB|WITA|WIT|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT))?`
/** What office software and people write behind a date: 'T08:30:00Z', ' 14.05', ', 2:05 PM', ' pukul 14.05 WIB'. */
const BEHIND_DATE = new RegExp(`(?:T|,? (?:- )?(?:(?:pukul|pkl\\.?|jam) )?)${CLOCK}${ZONE}$`, 'i')

const ZONES: Readonly<Record<string, number>> = { Z: 0, UTC: 0, GMT: 0, WIB: 420, WITA: 480, WIT: 540 }

/**
 * Takes the time of day off the end of a tidy text; `day` is what is left. Seconds are read and left out. Null where no time
 * stands there, 'impossible' for one that no clock shows, such as 25.99.
 */
export function splitTime(text: string): { day: string; time: TimeOfDay | 'impossible' | null } {
  const found = BEHIND_DATE.exec(text)
  if (found === null) return { day: text, time: null }
  const [, hours = '', minutes = '', seconds = '0', half, zone] = found
  const hour = hourOf(Number(hours), half)
  const isPossible = hour !== null && Number(minutes) < 60 && Number(seconds) < 60
  return {
    day: text.slice(0, found.index),
    time: isPossible
      ? { time: writeTime(hour * 60 + Number(minutes)), aheadMinutes: aheadOf(zone) }
      : 'impossible',
  }
}

function hourOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours < 24 ? hours : null
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
}

function aheadOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const offset = /([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (offset === null) return ZONES[zone.toUpperCase()] ?? null
  return Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]))
}

/** Minutes since midnight as a time of day. */
export function writeTime(minutes: number): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
