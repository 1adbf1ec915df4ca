import { addWorkingDays } from '../calendar/working-days.ts'

/** From so many working days on with the same holder an item counts as stuck. */
export const STUCK_AFTER_WORKING_DAYS = 10
const DAY_MS = 24 * 60 * 60 * 1000

/** The moment before which whatever is still with its holder is stuck; `today` is the region's day of `now`. */
export function stuckSince(today: string, holidays: ReadonlySet<string>, now: Date): Date {
  let day = today
  const back = (from: string) => new Date(Date.parse(`${from}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
  while (addWorkingDays(day, STUCK_AFTER_WORKING_DAYS, holidays) > today) day = back(day)
  // As many whole days before now as the day is before today.
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS)
  return new Date(now.getTime() - days * DAY_MS)
}
