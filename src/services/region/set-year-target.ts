import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { latestTarget, saveTarget, type YearTarget } from '../../store/region/region-tally.ts'
import type { Services } from '../services.ts'

/** Years and counts that can be meant: no region has a thousand agencies. */
export const YEAR_TARGET_BOUNDS = { year: { min: 2015, max: 2100 }, agencies: { min: 1, max: 999 } } as const

/** The target of the latest year that has one, or null. */
export function showYearTarget(
  services: Pick<Services, 'db'>,
  regionId: RegionId,
): Promise<YearTarget | null> {
  return latestTarget(services.db, regionId)
}

/** Sets how many agencies shall have an innovation in a year, in place of what was set for that year before. */
export function setYearTarget(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  target: YearTarget,
): Promise<void> {
  return change(services.db, author, 'region.target', (transaction) =>
    saveTarget(transaction, regionId, target),
  )
}
