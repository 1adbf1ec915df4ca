import type { AgencyId } from '../scope.ts'
import { pathUp } from './agency-tree.ts'

/** An agency as it was through a year. */
export type AgencyOfYear = {
  readonly id: AgencyId
  readonly parentId: AgencyId | null
  readonly countsAsAgency: boolean
}

/** How an agency was until the end of a year, kept when it changed afterwards. */
export type AgencyPast<Row extends AgencyOfYear = AgencyOfYear> = Partial<Row> & {
  readonly agencyId: AgencyId
  readonly untilYear: number
}

type Lived = AgencyOfYear & {
  /** Days between which it is there; null where it always was, or goes on. */
  readonly beganOn: string | null
  readonly endedOn: string | null
}

/** True while nobody ended it: only then is it asked for something, offered, and given something to do. */
export function goesOn({ endedOn }: Pick<Lived, 'endedOn'>): boolean {
  return endedOn === null
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * The agencies of a year as they were then: the earliest record that reaches as far as the year, else as they are now. One that
 * ended while the year ran counts no more in it, because what it had then is its successor's; one that began in it counts.
 */
export function agenciesOfYear<Row extends Lived>(
  agencies: readonly Row[],
  pasts: readonly AgencyPast<Row>[],
  year: number,
): Row[] {
  const byAgency = Map.groupBy(pasts, ({ agencyId }) => agencyId)
  return agencies.map((agency) => {
    const then = (byAgency.get(agency.id) ?? [])
      .filter(({ untilYear }) => untilYear >= year)
      .sort((one, other) => one.untilYear - other.untilYear)[0]
    const { agencyId: _, untilYear: __, ...was } = then ?? { agencyId: agency.id, untilYear: year }
    const isThere =
      (agency.beganOn === null || yearOf(agency.beganOn) <= year) &&
      (agency.endedOn === null || yearOf(agency.endedOn) > year)
    const merged = { ...agency, ...was, id: agency.id }
    return { ...merged, countsAsAgency: isThere && merged.countsAsAgency }
  })
}

/** For whom what an agency has is counted: for itself where it counts, else for the nearest above it that does; null without one. */
export function countsFor(agencies: readonly AgencyOfYear[], id: AgencyId): AgencyId | null {
  const counting = new Set(agencies.filter((agency) => agency.countsAsAgency).map((agency) => agency.id))
  return pathUp(agencies, id).find((one) => counting.has(one)) ?? null
}

export type AgencyCount = {
  readonly year: number
  /** Innovations of each agency that counts, in the order of the agencies; nought where it has none. */
  readonly innovations: ReadonlyMap<AgencyId, number>
  /** Innovations of which no agency that counts is above. */
  readonly elsewhere: number
  /** All innovations of the year: those of the agencies and those elsewhere. */
  readonly total: number
  /** Agencies that count. */
  readonly counted: number
  /** Those of them with an innovation. */
  readonly having: number
}

/** Counts a year: what each agency has of its own, put to whom it counts for. Each innovation is counted once. */
export function countAgencies(
  agencies: readonly AgencyOfYear[],
  own: ReadonlyMap<AgencyId, number>,
  year: number,
): AgencyCount {
  const innovations = new Map<AgencyId, number>()
  for (const { id, countsAsAgency } of agencies) if (countsAsAgency) innovations.set(id, 0)
  let elsewhere = 0
  for (const [id, count] of own) {
    const owner = countsFor(agencies, id)
    if (owner === null) elsewhere += count
    else innovations.set(owner, (innovations.get(owner) ?? 0) + count)
  }
  const counts = [...innovations.values()]
  return {
    year,
    innovations,
    elsewhere,
    total: counts.reduce((sum, count) => sum + count, elsewhere),
    counted: counts.length,
    having: counts.filter((count) => count > 0).length,
  }
}

type Succeeded = Pick<Lived, 'id' | 'endedOn'> & { readonly successorId: AgencyId | null }

/** Who has in a year what an agency had: itself, or whoever took over when it had ended by then. */
export function heirIn(agencies: readonly Succeeded[], id: AgencyId, year: number): AgencyId {
  const seen: AgencyId[] = []
  let at = agencies.find((agency) => agency.id === id)
  while (at?.endedOn && yearOf(at.endedOn) <= year && at.successorId && !seen.includes(at.id)) {
    seen.push(at.id)
    const next: AgencyId = at.successorId
    at = agencies.find((agency) => agency.id === next)
  }
  return at?.id ?? id
}
