import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { innovation } from '../schema/innovation.ts'
import { yearTarget } from '../schema/region.ts'
import { regionTally, type TallyKind } from '../schema/verdict.ts'

/** Counts of one kind by key; what nobody has is not in it. */
export type Tally = Readonly<Record<string, number>>

export type PublishedTallies = {
  /** Published innovations of the region. */
  readonly total: number
  readonly verdict: Tally
  readonly stage: Tally
  readonly agency: Tally
  readonly year: Tally
  readonly affair: Tally
  readonly digital: Tally
}

const publishedKinds: readonly TallyKind[] = [
  ...(['published-verdict', 'published-stage', 'published-agency'] as const),
  ...(['published-year', 'published-affair', 'published-digital'] as const),
]

/** The counts of what the public sees, from the counters that triggers keep. */
export async function publishedTallies(db: Database, regionId: RegionId): Promise<PublishedTallies> {
  const rows = await prepared(db, 'published_tallies', (name) =>
    db
      .select({ kind: regionTally.kind, key: regionTally.key, count: regionTally.count })
      .from(regionTally)
      .where(
        and(
          eq(regionTally.regionId, sql.placeholder('regionId')),
          inArray(regionTally.kind, publishedKinds),
          sql`${regionTally.count} > 0`,
        ),
      )
      .prepare(name),
  ).execute({ regionId })
  const of = (kind: TallyKind): Tally =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.key, row.count]))
  const verdict = of('published-verdict')
  return {
    total: Object.values(verdict).reduce((sum, count) => sum + count, 0),
    verdict,
    stage: of('published-stage'),
    agency: of('published-agency'),
    year: of('published-year'),
    affair: of('published-affair'),
    digital: of('published-digital'),
  }
}

/** How many of the published innovations were stopped: the record stays, and the region's own counts leave them out. */
export async function countStoppedPublished(db: Database, regionId: RegionId): Promise<number> {
  return db.$count(
    innovation,
    and(
      eq(innovation.regionId, regionId),
      isNotNull(innovation.publishedAt),
      isNotNull(innovation.stoppedOn),
    ),
  )
}

/** How many agencies shall have an innovation in a year, and where that was decided. */
export type YearTarget = {
  readonly year: number
  readonly agencies: number
  readonly source: string | null
}

/** The targets of all years, the latest first. */
export async function listTargets(db: Database, regionId: RegionId): Promise<YearTarget[]> {
  return db
    .select({ year: yearTarget.year, agencies: yearTarget.agencies, source: yearTarget.source })
    .from(yearTarget)
    .where(eq(yearTarget.regionId, regionId))
    .orderBy(sql`${yearTarget.year} DESC`)
}

/** Sets the target of a year, in place of an earlier one for that year. */
export async function saveTarget(
  transaction: Database,
  regionId: RegionId,
  target: YearTarget,
): Promise<void> {
  const { agencies, source } = target
  await transaction
    .insert(yearTarget)
    .values({ regionId, ...target })
    .onConflictDoUpdate({
      target: [yearTarget.regionId, yearTarget.year],
      set: { agencies, source },
    })
}
