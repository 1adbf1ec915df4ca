import { dayAt } from '../../domain/calendar/working-days.ts'
import { holderNow } from '../../domain/lifecycle/stage.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { listWork, listYears } from '../../store/lifecycle/desk.ts'
import type { AgencyRow } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { agenciesAndOwners, type YearReach, yearReach } from '../region/count-agencies.ts'
import type { Services } from '../services.ts'
import { heldTimesIn } from './held-times.ts'
import type { DeskItem } from './show-desk.ts'

export const agencyProgressFilters = ['all', 'none', 'late', 'coach', 'leader', 'team'] as const
export type AgencyProgressFilter = (typeof agencyProgressFilters)[number]

export type AgencyProgressRow = { readonly agency: AgencyRow; readonly items: readonly DeskItem[] }

export type AgencyProgress = {
  /** The count of the year, which is that of every other page. */
  readonly reach: YearReach
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
      return items.some((item) => holderNow(item) === filter)
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
 * The agencies that count in a year, as they were then, each with its innovations of that year by stage; those of a unit that does
 * not count stand with the nearest agency above it that does. Without a year, the present one.
 */
export async function showAgencyProgress(
  services: Services,
  region: RegionScope,
  asked: { year: number | null; filter: AgencyProgressFilter },
): Promise<AgencyProgress> {
  const today = Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  const year = asked.year ?? today
  const page = { order: 'name' as const, rowsMax: ITEMS_MAX }
  const [reach, { ownerOf }, years, heldOf, { items }] = await Promise.all([
    yearReach(services.db, region.id, year),
    agenciesAndOwners(services.db, region.id, year),
    listYears(services.db, region.id),
    heldTimesIn(services, region),
    listWork(services.db, region.id, { agencies: 'all', year }, page),
  ])
  const byAgency = new Map<AgencyId, DeskItem[]>()
  for (const item of items) {
    const owner = ownerOf(item.agencyId)
    if (owner) byAgency.set(owner, [...(byAgency.get(owner) ?? []), { ...item, held: heldOf(item) }])
  }
  const rows = reach.agencies.map((agency) => ({ agency, items: byAgency.get(agency.id) ?? [] }))
  return {
    reach,
    year,
    years: [...new Set([today, ...years])].sort((one, other) => other - one),
    ...narrowProgress(rows, asked.filter),
  }
}
