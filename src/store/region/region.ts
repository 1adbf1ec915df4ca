import { asc, eq, sql } from 'drizzle-orm'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import type { RegionKind } from '../../domain/region/region.ts'
import type { RegionDoor } from '../../domain/region/region-door.ts'
import type { RegionMark } from '../../domain/region/region-mark.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { readOnce } from '../base/read-together.ts'
import { type RegionSettings, region } from '../schema/region.ts'

/** A region that a guard has found: what nearly every page needs of it. */
export type RegionScope = {
  readonly id: RegionId
  readonly slug: string
  readonly name: string
  readonly timeZone: RegionTimeZone
  readonly settings: RegionSettings
  readonly mark: RegionMark | null
  readonly holdsExampleData: boolean
  /** Since when its public pages are open; null as long as they are not. */
  readonly openedAt: Date | null
}

const scopeColumns = {
  id: region.id,
  slug: region.slug,
  name: region.name,
  timeZone: region.timeZone,
  settings: region.settings,
  mark: region.mark,
  holdsExampleData: region.holdsExampleData,
  openedAt: region.openedAt,
}

/** The region of an address, or null. */
export async function findRegion(db: Database, slug: string): Promise<RegionScope | null> {
  const [row] = await db.select(scopeColumns).from(region).where(eq(region.slug, slug))
  return row ? { ...row, id: row.id as RegionId } : null
}

/** A region by its identifier, for jobs and services that have read it from a row; or null. */
export const findRegionById = readOnce(async (db, id): Promise<RegionScope | null> => {
  const [row] = await db.select(scopeColumns).from(region).where(eq(region.id, id))
  return row ? { ...row, id } : null
})

/** Every region of this installation, by name. */
export async function listRegions(db: Database): Promise<RegionScope[]> {
  const rows = await db.select(scopeColumns).from(region).orderBy(asc(region.name))
  return rows.map((row) => ({ ...row, id: row.id as RegionId }))
}

/** Every region as it stands in the list of the installation. */
export async function listRegionDoors(db: Database): Promise<RegionDoor[]> {
  return db
    .select({
      slug: region.slug,
      name: region.name,
      provinceName: region.provinceName,
      isOpen: sql<boolean>`${region.openedAt} IS NOT NULL`,
    })
    .from(region)
}

/** Opens the public pages of a region, or closes them (null). */
export async function updateOpenedAt(
  transaction: Database,
  regionId: RegionId,
  openedAt: Date | null,
): Promise<void> {
  await transaction.update(region).set({ openedAt }).where(eq(region.id, regionId))
}

/** What a region is called and where it lies, by the ministry's code. */
export type RegionFacts = {
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly kind: RegionKind
  readonly provinceName: string
  readonly timeZone: RegionTimeZone
}

/** Adds a region; null when its slug or its code is taken. */
export async function insertRegion(
  transaction: Database,
  facts: RegionFacts,
  settings: RegionSettings,
): Promise<RegionId | null> {
  const [made] = await transaction
    .insert(region)
    .values({ ...facts, settings })
    .onConflictDoNothing()
    .returning({ id: region.id })
  return made ? (made.id as RegionId) : null
}

/** Replaces what a region has set for itself. */
export async function updateRegionSettings(
  transaction: Database,
  regionId: RegionId,
  settings: RegionSettings,
): Promise<void> {
  await transaction.update(region).set({ settings }).where(eq(region.id, regionId))
}

/** Replaces the region's mark; null takes it away. */
export async function updateRegionMark(
  transaction: Database,
  regionId: RegionId,
  mark: RegionMark | null,
): Promise<void> {
  await transaction.update(region).set({ mark }).where(eq(region.id, regionId))
}
