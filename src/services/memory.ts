import { isDeepStrictEqual } from 'node:util'
import type { ChangeScope, Changes } from '../store/base/change-listener.ts'

/** Remembers what was read from the database until something changes there. */
export type Memory = {
  /**
   * What `load` gave last under this key, or a fresh reading. Callers at the same time share one reading. `scope` is whose change
   * makes it out of date: known before, or by what was found. A reading that says the same as the last one is the same object, so that
   * what was made of it is found again; nobody may write into it.
   */
  readonly remember: <T>(
    scope: ChangeScope | ((found: T) => ChangeScope),
    key: string,
    load: () => Promise<T>,
  ) => Promise<T>
  /** Reads everything under keys that begin so anew the next time: for what no announcement tells of. */
  readonly forget: (prefix: string) => void
}

type Remembered = {
  readonly since: number
  readonly until: number
  readonly value: Promise<unknown>
  /** The value once it is there. */
  read?: unknown
  /** Anybody's, as long as it is not known. */
  scope: ChangeScope
}

/**
 * Counters move without an announcement, because an answer must not wake every cache; so nothing is
 * remembered longer than this.
 */
export const FRESHNESS_MS = 60_000

// A region needs a handful of entries; beyond this many the oldest is forgotten.
const ENTRIES_MAX = 2_000

export function createMemory(changes: Changes, now: () => number = Date.now): Memory {
  const entries = new Map<string, Remembered>()
  return {
    remember: <T>(
      scope: ChangeScope | ((found: T) => ChangeScope),
      key: string,
      load: () => Promise<T>,
    ): Promise<T> => {
      if (!changes.heard()) return load()
      const found = entries.get(key)
      const isFresh = found && found.until > now() && !changes.changedSince(found.scope, found.since)
      if (isFresh) return found.value as Promise<T>
      // Taken before it is read: whatever changes meanwhile makes it old at once.
      const since = changes.moment()
      const value = load().then((read) => (isDeepStrictEqual(read, found?.read) ? (found?.read as T) : read))
      const entry: Remembered = { since, until: now() + FRESHNESS_MS, value, scope: null }
      if (typeof scope !== 'function') entry.scope = scope
      entries.delete(key)
      if (entries.size >= ENTRIES_MAX) entries.delete(entries.keys().next().value as string)
      entries.set(key, entry)
      value.then(
        (read) => {
          entry.read = read
          if (typeof scope === 'function') entry.scope = scope(read)
        },
        // A failed reading is nobody's answer but the caller's.
        () => {
          if (entries.get(key) === entry) entries.delete(key)
        },
      )
      return value
    },
    forget: (prefix) => {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
    },
  }
}
