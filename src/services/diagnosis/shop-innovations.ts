import { inShoppingOrder } from '../../domain/diagnosis/similar.ts'
import type { RegionId } from '../../domain/scope.ts'
import { listSimilarInnovations, type SimilarInnovation } from '../../store/diagnosis/similar.ts'
import { findPublished } from '../../store/gallery/innovation-page.ts'
import { findRegion } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { stemsOf } from './show-similar.ts'

/**
 * What can be taken over: published innovations of every region, also of other agencies of the own one, that share a word with a
 * text. Proven ones come first, then those that share more. Empty without a word to look for.
 */
export async function shopInnovations(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  text: string,
): Promise<SimilarInnovation[]> {
  const stems = await stemsOf(db, text)
  if (stems.length === 0) return []
  const found = await listSimilarInnovations(db, regionId, stems)
  return inShoppingOrder(found.filter(({ isPublic }) => isPublic))
}

/** A published innovation of an open region, or of the own one, to be taken over as an idea; null without it. */
export async function findShopped(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  regionSlug: string,
  slug: string,
): Promise<{ name: string; summary: string | null; regionName: string } | null> {
  const place = await findRegion(db, regionSlug)
  if (!place || (place.id !== regionId && place.openedAt === null)) return null
  const found = await findPublished(db, place.id, slug)
  return found && { name: found.name, summary: found.summary, regionName: place.name }
}
