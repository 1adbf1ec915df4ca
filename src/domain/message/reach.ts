import type { Channel } from './channel.ts'

/**
 * How the number of people of a record came about. The first three count people who were there or were handed something. What an
 * outlet says of its readers and listeners are people who could have heard, and followers and views are no people reached.
 */
export const reachBases = ['attendance-list', 'head-count', 'handed-out', 'audience', 'followers'] as const
export type ReachBasis = (typeof reachBases)[number]

const counting: readonly ReachBasis[] = ['attendance-list', 'head-count', 'handed-out']

/** An event, an article, a broadcast: what was done once to tell people, with what it reached and cost. */
export type ReachRecord = {
  readonly channel: Channel
  /** Village, office or hall; records of the same place may have met the same people. */
  readonly place: string
  /** The day it was, `2026-11-24`. */
  readonly heldOn: string
  readonly people: number
  readonly basis: ReachBasis
  /** Where the number can be looked up: the list, the minutes, an address. */
  readonly source: string | null
  /** In rupiah; null where nobody wrote it down. */
  readonly cost: number | null
  /** Taken back by who entered it, or doubted by a second person: then it counts for nothing. */
  readonly isEnded: boolean
}

/** Why the people of a record do not count; null when they do. */
export type Uncounted = 'ended' | 'no-source' | 'no-people-met' | 'not-yet'

/** Whether the people of a record count on a day, or why not. A claim without a source counts for nothing. */
export function uncounted(record: ReachRecord, asOf: string): Uncounted | null {
  if (record.isEnded) return 'ended'
  if (record.heldOn > asOf) return 'not-yet'
  if (!counting.includes(record.basis)) return 'no-people-met'
  return record.source?.trim() ? null : 'no-source'
}

/** A place as it is compared: `Kel. Serpong` and `kel serpong` are one. */
function placeKey(place: string): string {
  return place
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export type Reached = {
  /** People reached at least; null where no record counts. */
  readonly people: number | null
  /** What all records together claim, counted or not. */
  readonly claimed: number
  /** Records whose people count, and all. */
  readonly counted: number
  readonly records: number
}

/**
 * How many people were reached at least. Nobody is known by name, so whoever came to two meetings of a village would count
 * twice: of each place only the largest record counts, and places are added up. This is a lower bound, so that more records of
 * the same hall never make more people.
 */
export function peopleReached(records: readonly ReachRecord[], asOf: string): Reached {
  const largest = new Map<string, number>()
  let counted = 0
  for (const record of records) {
    if (uncounted(record, asOf) !== null) continue
    counted += 1
    const key = placeKey(record.place)
    largest.set(key, Math.max(largest.get(key) ?? 0, record.people))
  }
  const people = [...largest.values()].reduce((sum, one) => sum + one, 0)
  const claimed = records.reduce((sum, { people }) => sum + people, 0)
  return { people: counted === 0 ? null : people, claimed, counted, records: records.length }
}
