import type { RegionId } from '../../domain/scope.ts'
import type { ListedInnovation } from '../../store/gallery/innovation-card.ts'
import { listMostEnjoyed } from '../../store/gallery/innovation-list.ts'
import type { Services } from '../services.ts'
import { type RegionOverview, regionOverview } from './region-overview.ts'

export type RegionFront = {
  readonly overview: RegionOverview
  readonly mostEnjoyed: readonly ListedInnovation[]
}

// One row of cards on a desktop.
const MOST_ENJOYED_ROWS = 3

/** What the front page of a region shows. */
export async function showRegion(services: Services, regionId: RegionId): Promise<RegionFront> {
  const [overview, mostEnjoyed] = await Promise.all([
    regionOverview(services, regionId),
    listMostEnjoyed(services.db, regionId, MOST_ENJOYED_ROWS),
  ])
  return { overview, mostEnjoyed }
}
