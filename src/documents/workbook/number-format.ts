/** How a number of a spreadsheet is meant: as it is, as a day with or without its time, as a time of day, or as a length of time. */
export type NumberKind = 'number' | 'day' | 'time' | 'duration'

/** Formats that every program knows by their number (ECMA-376, part 1, 18.8.30), those of East Asian days included. */
export const DATE_FORMATS: readonly (readonly [number: number, kind: NumberKind])[] = [
  ...[14, 15, 16, 17, 22].map((number) => [number, 'day'] as const),
  ...[18, 19, 20, 21].map((number) => [number, 'time'] as const),
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((number) => [number, 'day'] as const),
  ...[45, 46, 47].map((number) => [number, 'duration'] as const),
]

/** Words in quotes, signs behind a backslash, and colours, places and conditions in brackets say nothing of the number. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi

/** Reads a format such as `dd/mm/yyyy` or `[h]:mm`. Its first part, for positive numbers, decides. */
export function numberKindOf(format: string): NumberKind {
  const bare = format.slice(0, 1_000).replace(DECORATION, ' ').toLowerCase()
  const first = bare.split(';', 1)[0] ?? ''
  if (/\[(?:h+|m+|s+)\]/.test(first)) return 'duration'
  if (/[0#?]/.test(first.replace(/\.0+/g, ''))) return 'number'
  if (/[yd]|m{3,}/.test(first)) return 'day'
  if (/[hs]/.test(first)) return 'time'
  return /m/.test(first) ? 'day' : 'number'
}

const DAY_MILLISECONDS = 86_400_000
/** From the day before the first of January 1900, as Lotus counted, to that of 1970. */
const DAYS_TO_1970 = 25_569
const DAYS_FROM_1900_TO_1904 = 1_462
/** Lotus knew a 29 February 1900, and all programs know it still; days before it are one less. */
const LEAP_DAY_OF_1900 = 60
const DAYS_MAX = 2_958_466

const two = (number: number) => String(number).padStart(2, '0')

function timeText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`
}

/** A number as a person writes it: with the fifteen digits that a spreadsheet shows, never as 1e-7. */
export function numberText(number: number): string {
  const shown = Number(number.toPrecision(15))
  const text = String(shown)
  return text.includes('e')
    ? shown.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text
}

/** The number of a cell as text: '2020-10-05', '2020-10-05 14:05:00', '14:05', '26:30', or a plain number. */
export function cellText(number: number, kind: NumberKind, startsIn1904: boolean): string {
  const isTime = number >= 0 && number < DAYS_MAX
  if (kind === 'number' || !isTime) return numberText(number)
  // A fraction of a day whose last digits are lost: 14:05 may come as a thousandth of a second before it.
  const seconds = Math.round((number * DAY_MILLISECONDS) / 1_000)
  if (kind === 'duration' || (kind === 'time' && number < 1)) return timeText(seconds)
  const early = !startsIn1904 && number < LEAP_DAY_OF_1900 ? 1 : 0
  const days = DAYS_TO_1970 - (startsIn1904 ? DAYS_FROM_1900_TO_1904 : early)
  const iso = new Date((seconds - days * 86_400) * 1_000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}
