import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import type { ComplaintCategory } from '../../domain/complaint/complaint-category.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { complaintCategory } from '../schema/complaint-setting.ts'

/** The categories that a region uses now, in its order. */
export async function listCategories(db: Database, regionId: RegionId): Promise<ComplaintCategory[]> {
  const { key, nameId, nameEn } = complaintCategory
  return db
    .select({ key, nameId, nameEn })
    .from(complaintCategory)
    .where(and(eq(complaintCategory.regionId, regionId), isNull(complaintCategory.endedAt)))
    .orderBy(asc(complaintCategory.position), asc(key))
}

/** Every key that a region ever used, so that a new category never takes an old one's place. */
export async function listCategoryKeys(db: Database, regionId: RegionId): Promise<string[]> {
  const rows = await db
    .select({ key: complaintCategory.key })
    .from(complaintCategory)
    .where(eq(complaintCategory.regionId, regionId))
  return rows.map(({ key }) => key)
}

/** Makes this the list of a region. What is not in it ends, and stays for the complaints that have it. */
export async function putCategories(
  transaction: Database,
  regionId: RegionId,
  categories: readonly ComplaintCategory[],
  now: Date,
): Promise<void> {
  const keys = categories.map(({ key }) => key)
  const ours = and(eq(complaintCategory.regionId, regionId), isNull(complaintCategory.endedAt))
  await transaction
    .update(complaintCategory)
    .set({ endedAt: now })
    .where(keys.length > 0 ? and(ours, notInArray(complaintCategory.key, keys)) : ours)
  for (const [position, category] of categories.entries()) {
    const values = { ...category, position, endedAt: null }
    await transaction
      .insert(complaintCategory)
      .values({ regionId, ...values, createdAt: now })
      .onConflictDoUpdate({ target: [complaintCategory.regionId, complaintCategory.key], set: values })
  }
}
