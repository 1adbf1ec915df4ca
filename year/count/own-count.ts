import type { AgencyNote, InnovationNote, Ledger } from '../ledger.ts'

/** The number of things by a key, without what has none. */
export function tally<T>(things: readonly T[], keyOf: (one: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of things) {
    const key = keyOf(one)
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** The agencies that count in a year: all of the list in the year before, without the one that was merged in the year played. */
export function countingAgencies({ agencies }: Ledger, isPlayedYear: boolean): AgencyNote[] {
  return agencies.filter(({ counts, mergedInto }) => counts && !(isPlayedYear && mergedInto !== null))
}

/** For whom an innovation counts in a year: the agency of then, or the one above where that does not count. */
export function ownerIn({ agencies }: Ledger, innovation: InnovationNote, year: number): string | null {
  const name = innovation.years.get(year)
  const agency = agencies.find((one) => one.name === name)
  return agency ? (agency.counts ? agency.name : agency.parent) : null
}

/** A verdict, a gate and a queue ask only for what was not stopped. */
export const runs = ({ stoppedOn }: InnovationNote) => stoppedOn === null

export const HOLDERS: Readonly<Record<string, string>> = {
  draft: 'team',
  returned: 'team',
  submitted: 'coach',
  reviewed: 'leader',
  passed: 'nobody',
}

const ORDER = ['drum-up', 'diagnose', 'design', 'deliver', 'display']
export const hasReached = (stage: string) => (one: InnovationNote) =>
  ORDER.indexOf(one.stage) >= ORDER.indexOf(stage)
