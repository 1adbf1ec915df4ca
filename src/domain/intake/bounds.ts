import { type Ok, ok, type Refused, refused } from '../result.ts'

/** What is wrong with one value, with the bound that it breaks where there is one. */
export type BoundsFault = {
  readonly cause: 'missing' | 'number' | 'date' | 'too-small' | 'too-big'
  readonly limit: number
}

/** A value that cannot be kept, by its name in the input. */
export type OutOfBounds = Refused<'out-of-bounds', BoundsFault & { readonly field: string }>

/** The most that a column of whole numbers holds. */
export const WHOLE_MAX = 2_147_483_647
/** The most rupiah that stay exact. */
export const RUPIAH_MAX = Number.MAX_SAFE_INTEGER

// Spaces of every kind, signs without width, and fillers of other scripts: a name of these alone is none that anybody sees.
const unseen = /^(?:[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]|\ufe0f)*$/u

/** Whether nobody would see anything of a text. */
export const isBlank = (text: string): boolean => unseen.test(text)

/** Words that must be there. */
export function wordsFault(text: string): BoundsFault | null {
  return isBlank(text) ? { cause: 'missing', limit: 1 } : null
}

/** A number between two bounds, both of which belong to it; null, where nothing was said, breaks none. */
export function numberFault(
  value: number | null,
  { min, max = WHOLE_MAX, isWhole = true }: { min: number; max?: number; isWhole?: boolean },
): BoundsFault | null {
  if (value === null) return null
  if (!Number.isFinite(value) || (isWhole && !Number.isInteger(value))) return { cause: 'number', limit: min }
  if (value < min) return { cause: 'too-small', limit: min }
  return value > max ? { cause: 'too-big', limit: max } : null
}

/** A day that is in the calendar, `2026-03-01`. */
export function dayFault(day: string): BoundsFault | null {
  const date = new Date(`${day}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime())
  return isDay && date.toISOString().startsWith(day) ? null : { cause: 'date', limit: 0 }
}

/** Refuses 'out-of-bounds' with the first field that has a fault. */
export function checkBounds(faults: Readonly<Record<string, BoundsFault | null>>): Ok<null> | OutOfBounds {
  for (const [field, fault] of Object.entries(faults)) {
    if (fault) return refused('out-of-bounds', { field, ...fault })
  }
  return ok(null)
}
