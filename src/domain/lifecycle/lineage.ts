import { normalName } from '../intake/names.ts'

/** More names than any innovation has had; the oldest are forgotten first. */
export const EARLIER_NAMES_MAX = 20

/**
 * The names that an innovation had before, the latest last: each once, without the one that it has now. Two spellings of a name
 * are one.
 */
export function earlierNamesOf(names: readonly string[], present: string): string[] {
  const now = normalName(present)
  const kept = new Map<string, string>()
  for (const name of names) {
    const form = normalName(name)
    if (form === '' || form === now) continue
    kept.delete(form)
    kept.set(form, name)
  }
  return [...kept.values()].slice(-EARLIER_NAMES_MAX)
}
