import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  type AgencyCount,
  agenciesOfYear,
  countAgencies,
  countsFor,
} from '../../domain/region/agency-count.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import { listAgencyPasts, readOwnCounts } from '../../store/region/agency-year.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listTargets, type YearTarget } from '../../store/region/region-tally.ts'
import type { Services } from '../services.ts'

/** An agency as it was through the year, with the innovations that count for it. */
export type CountedAgency = AgencyRow & { readonly innovations: number }

/** Which agencies have an innovation in a year, against the target of that year: what every page and every file says of it. */
export type YearReach = AgencyCount & {
  /** The agencies that count, by name. */
  readonly agencies: readonly CountedAgency[]
  /** The region's target for this very year, or null. */
  readonly target: YearTarget | null
}

function reachOf(
  agencies: readonly AgencyRow[],
  own: ReadonlyMap<AgencyId, number>,
  year: number,
  targets: readonly YearTarget[],
): YearReach {
  const count = countAgencies(agencies, own, year)
  return {
    ...count,
    agencies: agencies
      .filter(({ countsAsAgency }) => countsAsAgency)
      .map((agency) => ({ ...agency, innovations: count.innovations.get(agency.id) ?? 0 })),
    target: targets.find((target) => target.year === year) ?? null,
  }
}

/** The count of one year. */
export async function yearReach(db: Database, regionId: RegionId, year: number): Promise<YearReach> {
  const [rows, pasts, own, targets] = await Promise.all([
    listAgencies(db, regionId),
    listAgencyPasts(db, regionId),
    readOwnCounts(db, regionId, year),
    listTargets(db, regionId),
  ])
  return reachOf(agenciesOfYear(rows, pasts, year), own.get(year) ?? new Map(), year, targets)
}

/** The counts of all years up to one that have an innovation or a target, and of that one, which comes first. */
export async function reachByYear(
  db: Database,
  regionId: RegionId,
  year: number,
  publishedOnly = false,
): Promise<YearReach[]> {
  const [rows, pasts, own, targets] = await Promise.all([
    listAgencies(db, regionId),
    listAgencyPasts(db, regionId),
    readOwnCounts(db, regionId, null, publishedOnly),
    listTargets(db, regionId),
  ])
  const years = new Set([year, ...own.keys(), ...targets.map((target) => target.year)])
  return [...years]
    .filter((one) => one <= year)
    .sort((one, other) => other - one)
    .map((one) => reachOf(agenciesOfYear(rows, pasts, one), own.get(one) ?? new Map(), one, targets))
}

/** The counts of a region up to this year, the present one first, remembered while nothing has changed. */
export function regionReach(
  services: Services,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
): Promise<YearReach[]> {
  const year = Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  return services.memory.remember(region.id, `reach ${region.id} ${year}`, () =>
    reachByYear(services.db, region.id, year),
  )
}

/** The counts of a region up to this year by its published innovations only: all that a public page may tell of them. */
export function publishedReach(
  services: Services,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
): Promise<YearReach[]> {
  const year = Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  return services.memory.remember(region.id, `published-reach ${region.id} ${year}`, () =>
    reachByYear(services.db, region.id, year, true),
  )
}

/** The agencies of a year as they were then, and for whom each of them counts. */
export async function agenciesAndOwners(db: Database, regionId: RegionId, year: number) {
  const [rows, pasts] = await Promise.all([listAgencies(db, regionId), listAgencyPasts(db, regionId)])
  const agencies = agenciesOfYear(rows, pasts, year)
  return { agencies, ownerOf: (id: AgencyId) => countsFor(agencies, id) }
}
