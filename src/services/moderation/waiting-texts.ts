import type { Actor } from '../../domain/access/role.ts'
import { countReviews } from '../../store/moderation/text-review.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** How many citizens' texts wait for a moderator of the region; none of them is ever late. Remembered until one is decided. */
export async function waitingTexts(
  { db, memory }: Pick<Services, 'db' | 'memory'>,
  _actor: Actor,
  region: RegionScope,
): Promise<{ waiting: number; late: number }> {
  const counts = await memory.remember(region.id, `waiting texts ${region.id}`, () =>
    countReviews(db, region.id),
  )
  return { waiting: counts.waiting, late: 0 }
}
