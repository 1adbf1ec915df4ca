import { withUnits } from '../../domain/region/agency-tree.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import {
  countStoppedPublished,
  type PublishedTallies,
  publishedTallies,
} from '../../store/region/region-tally.ts'
import { countPlanned } from '../../store/verdict/evidence-plan.ts'
import type { Services } from '../services.ts'

/** An agency with its published innovations, those of the units below it included. */
export type AgencyOverview = AgencyRow & { readonly innovations: number }

/** What nearly every public page of a region shows a part of. */
export type RegionOverview = {
  readonly agencies: readonly AgencyOverview[]
  readonly agencyById: ReadonlyMap<AgencyId, AgencyOverview>
  readonly tallies: PublishedTallies
  /** Published ones that were stopped: they are among the tallies. */
  readonly stopped: number
  /** Innovations with a registered plan: no others can be proven. */
  readonly planned: number
}

/** Reads the overview of a region, or remembers it while nothing has changed. */
export function regionOverview(services: Services, regionId: RegionId): Promise<RegionOverview> {
  return services.memory.remember(regionId, `region-overview ${regionId}`, async () => {
    const [rows, tallies, stopped, planned] = await Promise.all([
      listAgencies(services.db, regionId),
      publishedTallies(services.db, regionId),
      countStoppedPublished(services.db, regionId),
      countPlanned(services.db, regionId),
    ])
    const agencies = rows.map((row) => ({
      ...row,
      innovations: withUnits(rows, row.id).reduce((sum, id) => sum + (tallies.agency[id] ?? 0), 0),
    }))
    const agencyById = new Map(agencies.map((agency) => [agency.id, agency]))
    return { agencies, agencyById, tallies, stopped, planned }
  })
}
