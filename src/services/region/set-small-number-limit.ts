import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/**
 * With two, each of them knows what the other said; from three on nobody does. Beyond a thousand hardly any service would
 * ever show a figure.
 */
export const SMALL_NUMBER_LIMIT_BOUNDS = { min: 3, max: 1_000 } as const

/**
 * Sets below how many people nothing is told in public. Pages obey at once; what they may tell more is made again within a
 * minute (docs/decisions/0011-released-figures.md). Refuses 'out-of-bounds'.
 */
export async function setSmallNumberLimit(
  services: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  limit: number,
): Promise<Result<null, 'out-of-bounds'>> {
  const { min, max } = SMALL_NUMBER_LIMIT_BOUNDS
  if (!Number.isInteger(limit) || limit < min || limit > max) return refused('out-of-bounds', { min, max })
  await change(services.db, author, 'region.small-number-limit', (transaction) =>
    updateRegionSettings(transaction, region.id, { ...region.settings, smallNumberLimit: limit }),
  )
  return ok(null)
}
