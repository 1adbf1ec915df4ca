import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** A year of 260 working days of eight hours has 2,773 hours of learning; nobody learns a fifth of them. */
export const LEARNING_HOURS_BOUNDS = { min: 1, max: 500 } as const

/** Sets how many hours of learning a civil servant of the region needs in a year. Refuses 'out-of-bounds'. */
export async function setMinimum(
  { db }: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  hours: number,
): Promise<Result<null, 'out-of-bounds'>> {
  const { min, max } = LEARNING_HOURS_BOUNDS
  if (!Number.isInteger(hours) || hours < min || hours > max) return refused('out-of-bounds', { min, max })
  await change(db, author, 'learning-hours.minimum', (transaction) =>
    updateRegionSettings(transaction, region.id, { ...region.settings, learningHoursMin: hours }),
  )
  return ok(null)
}
