const DAY_MS = 86_400_000

/** A clock that stands until it is moved, and never goes back. Moments are of western Indonesia, seven hours ahead of UTC. */
export type Calendar = {
  readonly now: () => Date
  /** Moves to a day and an hour of the city: `2025-03-03`, 9. */
  readonly goTo: (day: string, hour?: number) => void
  readonly pass: (minutes: number) => void
  readonly today: () => string
}

export function startCalendar(day: string): Calendar {
  let moment = Date.parse(`${day}T02:00:00Z`)
  const moveTo = (next: number) => {
    if (next < moment) throw new Error(`the clock would go back from ${new Date(moment).toISOString()}`)
    moment = next
  }
  return {
    now: () => new Date(moment),
    goTo: (to, hour = 9) => moveTo(Date.parse(`${to}T00:00:00Z`) + (hour - 7) * 3_600_000),
    pass: (minutes) => moveTo(moment + minutes * 60_000),
    today: () => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10),
  }
}

/** The day that many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
