const MINUTE_MS = 60_000

/**
 * Minutes until the next try after so many that failed. Mail servers that ask for patience mean minutes, and one that is
 * repaired comes back within a day or two.
 */
const WAITS_MINUTES = [1, 5, 15, 60, 240, 720, 1440]

/** When a letter of any kind is tried again after its latest failure, or null when it is given up. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const wait = WAITS_MINUTES[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait * MINUTE_MS)
}
