import { addWorkingDays, countWorkingDays, type Day } from '../calendar/working-days.ts'
import type { Holder } from './stage.ts'

/**
 * Working days that each side may hold an item; a region sets them, and may set none for a side. A leader is given none: nobody here
 * sets them a term.
 */
export type GateDays = { readonly team?: number; readonly coach?: number; readonly leader?: undefined }

export type HeldTime = {
  /** Working days since the item came to its holder. */
  readonly days: number
  /** The last day, or null where the region has set none or nobody holds the item. */
  readonly due: Day | null
  /** Working days after the last day; 0 while there is time left. */
  readonly daysLate: number
}

/** How long an item has been with its holder, and whether that is too long by the rule of the region. */
export function heldTime(
  held: { readonly holder: Holder; readonly since: Day },
  today: Day,
  gateDays: GateDays | undefined,
  holidays: ReadonlySet<Day>,
): HeldTime {
  const days = countWorkingDays(held.since, today, holidays)
  const term = held.holder === 'nobody' ? undefined : gateDays?.[held.holder]
  if (term === undefined) return { days, due: null, daysLate: 0 }
  const due = addWorkingDays(held.since, term, holidays)
  return { days, due, daysLate: countWorkingDays(due, today, holidays) }
}
