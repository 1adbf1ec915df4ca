import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listTargets, saveTarget, type YearTarget } from '../../store/region/region-tally.ts'
import type { Services } from '../services.ts'

/** Years and counts that can be meant: no region has a thousand agencies. */
export const YEAR_TARGET_BOUNDS = { year: { min: 2015, max: 2100 }, agencies: { min: 1, max: 999 } } as const

/** The targets of all years, the latest first. */
export function showYearTargets(services: Pick<Services, 'db'>, regionId: RegionId): Promise<YearTarget[]> {
  return listTargets(services.db, regionId)
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
