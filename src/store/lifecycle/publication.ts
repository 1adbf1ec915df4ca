import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PublicText } from '../../domain/lifecycle/publishing.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agency } from '../schema/agency.ts'
import { innovation } from '../schema/innovation.ts'

/** What decides whether an innovation may be shown in public. */
export type PublicationRow = Readonly<Record<PublicText, string | null>> & {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly affairCode: string | null
  readonly stage: Stage
  readonly launchedOn: string | null
  readonly clearedTexts: string | null
  readonly publishedAt: Date | null
}

const columns = {
  id: innovation.id,
  slug: innovation.slug,
  affairCode: innovation.affairCode,
  stage: innovation.stage,
  launchedOn: innovation.launchedOn,
  clearedTexts: innovation.clearedTexts,
  publishedAt: innovation.publishedAt,
  name: innovation.name,
  summary: innovation.summary,
  description: innovation.description,
  beneficiaries: innovation.beneficiaries,
} satisfies Record<keyof PublicationRow, unknown>

/** Those of the innovations that are there, by name. `hold` keeps everybody else from them until the transaction ends. */
export async function readPublications(
  db: Database,
  regionId: RegionId,
  ids: readonly InnovationId[],
  { hold = false }: { hold?: boolean } = {},
): Promise<PublicationRow[]> {
  if (ids.length === 0) return []
  const rows = db
    .select(columns)
    .from(innovation)
    .where(and(eq(innovation.regionId, regionId), inArray(innovation.id, [...ids])))
    .orderBy(innovation.name, innovation.id)
  return hold ? rows.for('update') : rows
}

/** Shows innovations in public from a moment on, or takes them back (null). */
export async function setPublished(
  transaction: Database,
  regionId: RegionId,
  ids: readonly InnovationId[],
  publishedAt: Date | null,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .update(innovation)
    .set({ publishedAt, updatedAt: now })
    .where(and(eq(innovation.regionId, regionId), inArray(innovation.id, [...ids])))
}

/** Keeps of which texts somebody said that nothing in them is personal data. */
export async function setClearedTexts(
  transaction: Database,
  regionId: RegionId,
  id: InnovationId,
  clearedTexts: string,
): Promise<void> {
  await transaction
    .update(innovation)
    .set({ clearedTexts })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, id)))
}

/** Shows everything of a region that is not shown yet: the public facts of a demonstration. */
export async function publishAll(transaction: Database, regionId: RegionId, now: Date): Promise<void> {
  await transaction
    .update(innovation)
    .set({ publishedAt: now })
    .where(and(eq(innovation.regionId, regionId), isNull(innovation.publishedAt)))
}

/** How many innovations of a region are shown in public, and how many are not; one that became part of another is neither. */
export async function countPublications(
  db: Database,
  regionId: RegionId,
): Promise<{ published: number; unpublished: number }> {
  const { rows } = await db.execute(sql`
    SELECT count(published_at)::int AS published, (count(*) - count(published_at))::int AS unpublished
    FROM innovation WHERE region_id = ${regionId} AND gone_at IS NULL`)
  return rows[0] as { published: number; unpublished: number }
}

/** As many as a list is chosen from; a region has some hundreds. */
const NAMES_MAX = 1_000

/** What the public sees of a region and still runs, by name, with whose it is. */
export async function listPublishedNames(
  db: Database,
  regionId: RegionId,
): Promise<{ slug: string; name: string; agency: string }[]> {
  return db
    .select({ slug: innovation.slug, name: innovation.name, agency: agency.abbreviation })
    .from(innovation)
    .innerJoin(agency, and(eq(agency.regionId, innovation.regionId), eq(agency.id, innovation.agencyId)))
    .where(
      and(
        eq(innovation.regionId, regionId),
        isNotNull(innovation.publishedAt),
        isNull(innovation.goneAt),
        isNull(innovation.stoppedOn),
      ),
    )
    .orderBy(innovation.name, innovation.slug)
    .limit(NAMES_MAX)
}
