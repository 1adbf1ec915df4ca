import { dayAt } from '../../domain/calendar/working-days.ts'
import { holderOf } from '../../domain/lifecycle/stage.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { listWork, listYears, newestCohortYear } from '../../store/lifecycle/desk.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { heldTimesIn } from './held-times.ts'
import type { DeskItem } from './show-desk.ts'

export const agencyProgressFilters = ['all', 'none', 'late', 'coach', 'leader', 'team'] as const
export type AgencyProgressFilter = (typeof agencyProgressFilters)[number]

export type AgencyProgressRow = { readonly agency: AgencyRow; readonly items: readonly DeskItem[] }

export type AgencyProgress = {
  readonly year: number
  readonly years: readonly number[]
  readonly filter: AgencyProgressFilter
  /** Agencies that each filter leaves. */
  readonly counts: Readonly<Record<AgencyProgressFilter, number>>
  readonly rows: readonly AgencyProgressRow[]
}

/** A year of the largest region that was measured; what lies beyond is found through the list. */
const ITEMS_MAX = 5_000

function fits({ items }: AgencyProgressRow, filter: AgencyProgressFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'none':
      return items.length === 0
    case 'late':
      return items.some(({ held }) => held.daysLate > 0)
    default:
      return items.some(({ gateState }) => holderOf(gateState) === filter)
  }
}

/** The rows that a filter leaves, and how many each filter would. */
export function narrowProgress(
  rows: readonly AgencyProgressRow[],
  filter: AgencyProgressFilter,
): Pick<AgencyProgress, 'filter' | 'counts' | 'rows'> {
  const count = (one: AgencyProgressFilter) => rows.filter((row) => fits(row, one)).length
  return {
    filter,
    counts: {
      all: rows.length,
      none: count('none'),
      late: count('late'),
      coach: count('coach'),
      leader: count('leader'),
      team: count('team'),
    },
    rows: rows.filter((row) => fits(row, filter)),
  }
}

/**
 * The agencies that count, each with its innovations of a year by stage; those of a unit stand with the agency
 * above it that counts. Without a year, that of the newest cohort.
 */
export async function showAgencyProgress(
  services: Services,
  region: RegionScope,
  asked: { year: number | null; filter: AgencyProgressFilter },
): Promise<AgencyProgress> {
  const [agencies, years, cohortYear, heldOf] = await Promise.all([
    listAgencies(services.db, region.id),
    listYears(services.db, region.id),
    newestCohortYear(services.db, region.id),
    heldTimesIn(services, region),
  ])
  const today = Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  const year = asked.year ?? cohortYear ?? years[0] ?? today
  const page = { order: 'name' as const, rows_max: ITEMS_MAX }
  const { items } = await listWork(services.db, region.id, { agencies: 'all', year }, page)
  const counting = new Set(agencies.filter(({ countsAsAgency }) => countsAsAgency).map(({ id }) => id))
  const byAgency = new Map<AgencyId, DeskItem[]>()
  for (const item of items) {
    const owner = pathUp(agencies, item.agencyId).find((id) => counting.has(id))
    if (owner) byAgency.set(owner, [...(byAgency.get(owner) ?? []), { ...item, held: heldOf(item) }])
  }
  const rows = agencies
    .filter(({ id }) => counting.has(id))
    .map((agency) => ({ agency, items: byAgency.get(agency.id) ?? [] }))
  return {
    year,
    years: [...new Set([today, ...years])].sort((one, other) => other - one),
    ...narrowProgress(rows, asked.filter),
  }
}
