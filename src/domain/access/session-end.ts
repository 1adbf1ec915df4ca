const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How long a session lives without being used (`idleMs`), and however much it is used (`wholeMs`). */
type SessionLife = { readonly idleMs: number; readonly wholeMs: number }

/**
 * A working day at a desk that others pass by, or a month on a device of one's own, for whoever asked to stay signed in:
 * NIST SP 800-63B-4 (2025), 2.1.3, asks for a new sign-in after 30 days at the latest.
 */
const SESSION_LIVES: Readonly<Record<'day' | 'stay', SessionLife>> = {
  day: { idleMs: 2 * HOUR_MS, wholeMs: 12 * HOUR_MS },
  stay: { idleMs: 7 * DAY_MS, wholeMs: 30 * DAY_MS },
}

/** The longest that any session lives, in seconds: what a cookie may last. */
export const SESSION_SECONDS_MAX = SESSION_LIVES.stay.wholeMs / 1000

/** How exactly the last use is kept: a write at every page would be dear. */
export const SESSION_SEEN_MS = 5 * 60_000

export type SessionTimes = { readonly stays: boolean; readonly begunAt: Date; readonly seenAt: Date }

/** Whether a session has ended: nobody used it for too long, or it began too long ago. */
export function isSessionOver({ stays, begunAt, seenAt }: SessionTimes, now: Date): boolean {
  const { idleMs, wholeMs } = SESSION_LIVES[stays ? 'stay' : 'day']
  const unusedMs = now.getTime() - seenAt.getTime()
  return unusedMs >= idleMs + SESSION_SEEN_MS || now.getTime() - begunAt.getTime() >= wholeMs
}

/** Whether its use is to be noted again. */
export function isSessionToBeNoted({ seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= SESSION_SEEN_MS
}
