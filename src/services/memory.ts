import type { Changes } from '../store/change-listener.ts'

/** Remembers what was read from the database until something changes there. */
export type Memory = {
  /** What `load` gave last under this key, or a fresh reading. Callers at the same time share one reading. */
  readonly remember: <T>(key: string, load: () => Promise<T>) => Promise<T>
  /** Reads everything under keys that begin so anew the next time: for what no announcement tells of. */
  readonly forget: (prefix: string) => void
}

type Remembered = { readonly version: number; readonly until: number; readonly value: Promise<unknown> }

/**
 * Counters move without an announcement, because an answer must not wake every cache; so nothing is
 * remembered longer than this.
 */
export const freshness_ms = 60_000

// A region needs a handful of entries; beyond this many the oldest is forgotten.
const entries_max = 2_000

export function createMemory(changes: Changes, now: () => number = Date.now): Memory {
  const entries = new Map<string, Remembered>()
  return {
    remember: <T>(key: string, load: () => Promise<T>): Promise<T> => {
      if (!changes.heard()) return load()
      const version = changes.version()
      const found = entries.get(key)
      if (found && found.version === version && found.until > now()) return found.value as Promise<T>
      const value = load()
      entries.delete(key)
      if (entries.size >= entries_max) entries.delete(entries.keys().next().value as string)
      entries.set(key, { version, until: now() + freshness_ms, value })
      // A failed reading is nobody's answer but the caller's.
      value.catch(() => entries.delete(key))
      return value
    },
    forget: (prefix) => {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
    },
  }
}
