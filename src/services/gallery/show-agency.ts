import { withUnits } from '../../domain/region/agency-tree.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { ListedInnovation } from '../../store/gallery/innovation-card.ts'
import { countVerdicts } from '../../store/gallery/innovation-facet.ts'
import { listPublished } from '../../store/gallery/innovation-list.ts'
import type { Tally } from '../../store/region/region-tally.ts'
import { type AgencyOverview, type RegionOverview, regionOverview } from '../region/region-overview.ts'
import type { Services } from '../services.ts'
import { GALLERY_PAGE_ROWS } from './browse-innovations.ts'

export type AgencyFigures = {
  readonly overview: RegionOverview
  readonly agency: AgencyOverview
  readonly parent: AgencyOverview | null
  readonly units: readonly AgencyOverview[]
  readonly verdicts: Tally
  /** The first of its innovations, the best proven first. */
  readonly rows: readonly ListedInnovation[]
}

/** An agency with its published innovations, those of its units included; null where there is none of this key. */
export async function showAgency(
  services: Services,
  regionId: RegionId,
  key: string,
): Promise<AgencyFigures | null> {
  const overview = await regionOverview(services, regionId)
  const agency = overview.agencies.find((each) => each.key === key)
  if (!agency) return null
  const filter = { agencyIds: withUnits(overview.agencies, agency.id) }
  const [verdicts, rows] = await Promise.all([
    countVerdicts(services.db, regionId, filter.agencyIds),
    listPublished(services.db, regionId, filter, 'verdict', { limit: GALLERY_PAGE_ROWS, offset: 0 }),
  ])
  return {
    overview,
    agency,
    parent: (agency.parentId && overview.agencyById.get(agency.parentId)) || null,
    units: overview.agencies.filter((each) => each.parentId === agency.id),
    verdicts,
    rows,
  }
}
