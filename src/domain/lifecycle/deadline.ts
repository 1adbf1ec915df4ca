import { addWorkingDays, countWorkingDays, type Day } from '../calendar/working-days.ts'
import type { Holder } from './stage.ts'

/**
 * Working days that each side may hold an item; a region sets them, and may set none for a side. A leader is given none: nobody here
 * sets them a term.
 */
export type GateDays = { readonly team?: number; readonly coach?: number; readonly leader?: undefined }

/** Where a region set no limits at all, whatever a team or a coach has held for longer than so many working days lies still. */
export const STILL_AFTER_WORKING_DAYS = 10

export type HeldTime = {
  /** Working days since the item came to its holder. */
  readonly days: number
  /** The last day, or null where the region has set none or nobody holds the item. */
  readonly due: Day | null
  /** Working days by which it lies still: after the last day, or beyond what holds without limits; 0 while there is time left. */
  readonly daysLate: number
}

/**
 * How long an item has been with its holder, and whether that is too long: the one rule by which board, desks, lists, reports and
 * reminders call something late. `gateDays` are undefined where the region set no limits at all.
 */
export function heldTime(
  held: { readonly holder: Holder; readonly since: Day },
  today: Day,
  gateDays: GateDays | undefined,
  holidays: ReadonlySet<Day>,
): HeldTime {
  const days = countWorkingDays(held.since, today, holidays)
  if (held.holder === 'nobody' || held.holder === 'leader') return { days, due: null, daysLate: 0 }
  if (!gateDays) return { days, due: null, daysLate: Math.max(0, days - STILL_AFTER_WORKING_DAYS) }
  const term = gateDays[held.holder]
  if (term === undefined) return { days, due: null, daysLate: 0 }
  const due = addWorkingDays(held.since, term, holidays)
  return { days, due, daysLate: countWorkingDays(due, today, holidays) }
}
