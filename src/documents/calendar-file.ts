/** One appointment of a calendar file. */
export type Appointment = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly from: Date
  readonly to: Date
}

/** The last day of something that is asked; it fills the day, and takes no time of it. */
export type CalendarDeadline = { readonly id: string; readonly title: string; readonly day: string }

/** How often a calendar asks for its file again. */
const REFRESH = 'PT6H'

/** Bytes of a line before it is folded, by RFC 5545. */
const LINE_BYTES_MAX = 74

/** Some programs end a line at a bare carriage return or at a separator of lines too: behind one a title could write lines of its own. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r\v\f\x85\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '')
const stamp = (moment: Date) => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** A line in pieces of at most 75 bytes, the further ones behind a space, none within a letter. */
function folded(line: string): string {
  const pieces: string[] = ['']
  for (const sign of line) {
    const piece = pieces.at(-1) ?? ''
    if (Buffer.byteLength(piece + sign) > LINE_BYTES_MAX) pieces.push(sign)
    else pieces[pieces.length - 1] = piece + sign
  }
  return pieces.join('\r\n ')
}

/** Appointments as a calendar file (iCalendar, RFC 5545), each with a reminder a day before; `made` is when the file was. */
export function calendarFile(appointments: readonly Appointment[], made: Date): string {
  const lines = appointments.flatMap(({ id, title, place, from, to }) => [
    'BEGIN:VEVENT',
    `UID:${id}@labinov`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(to)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ])
  return fileOf([], lines)
}

function fileOf(head: readonly string[], lines: readonly string[]): string {
  const begin = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Labinov//ID', ...head]
  return [...begin, ...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n')
}

const plainDay = (day: string) => day.replaceAll('-', '')
const DAY_MS = 86_400_000

/** Deadlines as a calendar that is read again and again: days without a time, with the name under which it is listed. */
export function deadlineFile(name: string, deadlines: readonly CalendarDeadline[], made: Date): string {
  const lines = deadlines.flatMap(({ id, title, day }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@labinov`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    `DTEND;VALUE=DATE:${stamp(new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS)).slice(0, 8)}`,
    `SUMMARY:${escaped(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  return fileOf([`X-WR-CALNAME:${escaped(name)}`, `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`], lines)
}
