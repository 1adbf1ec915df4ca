import { asc, eq } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { innovation } from '../schema/innovation.ts'

/** The innovations of a region by their addresses and names, by name. A region has some hundreds. */
export async function listInnovationSlugs(
  db: Database,
  regionId: RegionId,
): Promise<{ id: InnovationId; slug: string; name: string }[]> {
  return db
    .select({ id: innovation.id, slug: innovation.slug, name: innovation.name })
    .from(innovation)
    .where(eq(innovation.regionId, regionId))
    .orderBy(asc(innovation.name))
}
