import { setTimeout as wait } from 'node:timers/promises'
import type { ChangeScope, Changes } from './change-listener.ts'
import { type Connection, connect, type Database } from './connect.ts'

const LOOK_EVERY_MS = 1_000
const POLL_EVERY_MS = 25
/** A standby that is further behind is not read from: figures that are not announced may be that much older there. */
export const LAG_MS_MAX = 5_000

/** A standby for the reads of public pages. */
export type Reader = {
  /**
   * The standby, where it is known to have all that was heard of the scope so far, and is no more than five seconds behind; else null,
   * and the primary is asked. So nothing is ever read there that was out of date before it was asked.
   */
  readonly databaseFor: (scope: ChangeScope) => Database | null
  /** It failed somebody: until it was seen to be well again nobody is sent there. */
  readonly distrust: () => void
  /** How far it was behind when it was last seen, in milliseconds; null while it is not used. */
  readonly lagMs: () => number | null
  /** Readings for which it was given out. */
  readonly used: () => number
  readonly close: () => Promise<void>
}

/** What is asked of both servers. */
export type Places = {
  readonly database: Database
  /** Where the primary's log ends now. */
  readonly endOfLog: () => Promise<string>
  /** Whether the standby has played the log up to there; false also where it is no standby. */
  readonly hasPlayed: (end: string) => Promise<boolean>
  readonly close: () => Promise<void>
}

type Seen = { readonly moment: number; readonly at: number; readonly lagMs: number }

/** Watches how far the standby is: each second, by the end of the primary's log and the time until that was played. */
export function watchReader(
  places: Places,
  changes: Changes,
  now: () => number = () => performance.now(),
): Reader {
  let seen: Seen | null = null
  let used = 0
  const closing = new AbortController()
  const look = async () => {
    // Taken before the end of the log: whatever was heard by now lies before that end.
    const [moment, at] = [changes.moment(), now()]
    const end = await places.endOfLog()
    while (!(await places.hasPlayed(end))) {
      if (now() - at > LAG_MS_MAX || closing.signal.aborted) {
        seen = null
        return
      }
      await wait(POLL_EVERY_MS)
    }
    seen = { moment, at, lagMs: now() - at }
  }
  const watch = async () => {
    while (!closing.signal.aborted) {
      await look().catch(() => {
        seen = null
      })
      await wait(LOOK_EVERY_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }
  const watching = watch()
  const isFresh = (found: Seen) => now() - found.at < LAG_MS_MAX && changes.heard()
  return {
    databaseFor: (scope) => {
      if (!seen || !isFresh(seen) || changes.changedSince(scope, seen.moment)) return null
      used += 1
      return places.database
    },
    distrust: () => {
      seen = null
    },
    lagMs: () => (seen && isFresh(seen) ? seen.lagMs : null),
    used: () => used,
    close: async () => {
      closing.abort()
      await watching
      await places.close()
    },
  }
}

/** Opens the standby of an address, beside the primary. */
export function openReader(
  url: string,
  primary: Pick<Connection, 'pool' | 'changes'>,
  options: { readonly connectionsMax: number; readonly statementSecondsMax: number },
): Reader {
  const standby = connect(url, options)
  const places: Places = {
    database: standby.db,
    endOfLog: async () => (await primary.pool.query('SELECT pg_current_wal_lsn()::text AS end')).rows[0].end,
    hasPlayed: async (end) => {
      const { rows } = await standby.pool.query(
        'SELECT coalesce(pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::pg_lsn, false) AS has',
        [end],
      )
      return rows[0].has
    },
    close: standby.close,
  }
  return watchReader(places, primary.changes)
}

/** Whether a standby refused because it is one: it takes no writes, and ends readings that are in the way of what it plays. */
export function isOfStandby(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ['25006', '40001'].includes((error as { code?: string }).code ?? '') || isOfStandby(error.cause)
}
