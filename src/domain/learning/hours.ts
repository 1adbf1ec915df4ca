import { ok, type Result, refused } from '../result.ts'
import { formOn, type HoursTable, hoursTables, type LearningForm, tableOn } from './hours-table.ts'

/** What somebody did to learn. Its hours are never kept: they follow from this and the table of its last day. */
export type LearningActivity = {
  readonly id: string
  /** What it is at bottom: two records with the same subject are one activity, whatever kinds they name. */
  readonly subject: string
  readonly form: string
  /** First and last day, `2026-11-24`. */
  readonly startsOn: string
  readonly endsOn: string
  /** Days, sessions, semesters or assignments; of a planned one nothing is read but its minutes. */
  readonly units: number
  readonly minutes: number
  readonly isAbroad: boolean
}

export type HoursRefusal = 'no-table' | 'no-such-form' | 'hours-unknown' | 'bad-amount'

/** Why some of an activity's hours do not count. */
export type HoursReason = 'counted-already' | 'month-full' | 'day-full'

/** An activity with the hours that its kind gives, and those that count. */
export type CountedActivity = {
  readonly activity: LearningActivity
  readonly hours: number
  readonly counted: number
  readonly reason: HoursReason | HoursRefusal | null
}

/** More than a person can do in one record is a slip of the finger. */
const UNITS_MAX = 366
const MINUTES_MAX = 100_000
const DAY_MILLISECONDS = 86_400_000

/** Whole hours of learning in so many minutes; what is left over is no hour. Source: our convention, told on the certificate. */
export function hoursOfMinutes(minutes: number, minutesPerHour: number): number {
  return Math.floor(minutes / minutesPerHour)
}

function daysOf({ startsOn, endsOn }: LearningActivity): string[] {
  const first = Date.parse(startsOn)
  const days = Math.round((Date.parse(endsOn) - first) / DAY_MILLISECONDS) + 1
  return Array.from({ length: days }, (_, day) =>
    new Date(first + day * DAY_MILLISECONDS).toISOString().slice(0, 10),
  )
}

function hasBadAmount(activity: LearningActivity, { measure }: LearningForm): boolean {
  const { units, minutes, startsOn, endsOn } = activity
  if (!(Date.parse(startsOn) <= Date.parse(endsOn)) || daysOf(activity).length > UNITS_MAX) return true
  return measure === 'planned'
    ? !(Number.isInteger(minutes) && minutes > 0 && minutes <= MINUTES_MAX)
    : !(Number.isInteger(units) && units > 0 && units <= UNITS_MAX)
}

function hoursByForm(activity: LearningActivity, form: LearningForm, minutesPerHour: number): number | null {
  const { units, minutes, isAbroad } = activity
  if (form.measure === 'planned') {
    const hours = hoursOfMinutes(minutes, minutesPerHour)
    return isAbroad ? Math.floor((hours * form.percentAbroad) / 100) : hours
  }
  const each = isAbroad ? form.hoursAbroad : form.hours
  return each === null ? null : each * units
}

/**
 * Hours (JP) that an activity's kind gives, before anything else of the person is looked at. Refuses 'no-table' for a day of
 * which none is known, 'no-such-form', 'hours-unknown' for a kind whose hours no source told, and 'bad-amount'.
 */
export function hoursOfActivity(
  activity: LearningActivity,
  tables: readonly HoursTable[] = hoursTables,
): Result<number, HoursRefusal> {
  const table = tableOn(activity.endsOn, tables)
  if (!table) return refused('no-table', { day: activity.endsOn })
  const form = formOn(activity.form, activity.endsOn, tables)
  if (!form) return refused('no-such-form', { form: activity.form })
  if (hasBadAmount(activity, form)) return refused('bad-amount')
  const hours = hoursByForm(activity, form, table.minutesPerHour)
  return hours === null ? refused('hours-unknown', { form: form.key }) : ok(hours)
}

/** What a person's months and days of a kind still hold, used up as activities are counted. */
type Room = Map<string, number>

function take(room: Room, key: string, wanted: number, most: number): number {
  const used = room.get(key) ?? 0
  const taken = Math.min(wanted, Math.max(0, most - used))
  room.set(key, used + taken)
  return taken
}

function withinMonth(activity: LearningActivity, form: LearningForm, room: Room, hours: number): number {
  if (form.unitsPerMonthMax === null) return hours
  const month = `${form.key} ${activity.endsOn.slice(0, 7)}`
  const units = take(room, month, activity.units, form.unitsPerMonthMax)
  return (hours / activity.units) * units
}

function withinDays(activity: LearningActivity, form: LearningForm, room: Room, hours: number): number {
  const most = (activity.isAbroad ? form.hoursPerDayAbroadMax : null) ?? form.hoursPerDayMax
  if (most === null) return hours
  return daysOf(activity).reduce((sum, day) => sum + take(room, `${form.key} ${day}`, hours - sum, most), 0)
}

function countOne(activity: LearningActivity, tables: readonly HoursTable[], room: Room): CountedActivity {
  const given = hoursOfActivity(activity, tables)
  if (!given.ok) return { activity, hours: 0, counted: 0, reason: given.code }
  const hours = given.value
  const form = formOn(activity.form, activity.endsOn, tables) as LearningForm
  const byMonth = withinMonth(activity, form, room, hours)
  const counted = withinDays(activity, form, room, byMonth)
  const reason = byMonth < hours ? 'month-full' : counted < hours ? 'day-full' : null
  return { activity, hours, counted, reason }
}

const inOrder = (one: LearningActivity, other: LearningActivity) =>
  one.endsOn.localeCompare(other.endsOn) || one.id.localeCompare(other.id)

/**
 * A person's activities with the hours that count, the earliest first. One activity counts once, also under two kinds; a kind
 * with a most for the month or the day counts no more than that, over all of the person's activities. What gives no hours is
 * told with its reason and takes no room.
 */
export function countHours(
  activities: readonly LearningActivity[],
  tables: readonly HoursTable[] = hoursTables,
): CountedActivity[] {
  const room: Room = new Map()
  const counted = new Set<string>()
  return [...activities].sort(inOrder).map((activity) => {
    if (counted.has(activity.subject)) return { activity, hours: 0, counted: 0, reason: 'counted-already' }
    const row = countOne(activity, tables, room)
    if (row.hours > 0) counted.add(activity.subject)
    return row
  })
}

/** Hours that count in each year, by the year of an activity's last day. */
export function hoursByYear(counted: readonly CountedActivity[]): Map<number, number> {
  const years = new Map<number, number>()
  for (const { activity, counted: hours } of counted) {
    const year = Number(activity.endsOn.slice(0, 4))
    years.set(year, (years.get(year) ?? 0) + hours)
  }
  return years
}
