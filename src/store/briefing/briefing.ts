import { and, desc, eq, isNull } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { briefing } from '../schema/briefing.ts'
import { person } from '../schema/person.ts'

/** An issue of a report, without its pages. */
export type BriefingRow = Pick<
  typeof briefing.$inferSelect,
  'id' | 'kind' | 'title' | 'day' | 'format' | 'madeAt'
> & { readonly madeByName: string | null }

const isOf = (regionId: RegionId, innovationId: InnovationId | null) =>
  and(
    eq(briefing.regionId, regionId),
    innovationId === null ? isNull(briefing.innovationId) : eq(briefing.innovationId, innovationId),
  )

/** The newest issues of an innovation's reports, or with null of those of the region, its agencies and its cohorts. */
export async function listBriefings(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId | null,
  rowsMax: number,
): Promise<BriefingRow[]> {
  return db
    .select({
      id: briefing.id,
      kind: briefing.kind,
      title: briefing.title,
      day: briefing.day,
      format: briefing.format,
      madeAt: briefing.madeAt,
      madeByName: person.name,
    })
    .from(briefing)
    .leftJoin(person, eq(person.id, briefing.madeBy))
    .where(isOf(regionId, innovationId))
    .orderBy(desc(briefing.madeAt), desc(briefing.id))
    .limit(rowsMax)
}

/** An issue as it was handed out; null when there is none of this innovation, or with null of the region. */
export async function findBriefing(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId | null,
  id: string,
) {
  const [row] = await db
    .select({
      content: briefing.content,
      title: briefing.title,
      day: briefing.day,
      format: briefing.format,
    })
    .from(briefing)
    .where(and(isOf(regionId, innovationId), eq(briefing.id, id)))
  return row ?? null
}

export async function insertBriefing(
  transaction: Database,
  row: typeof briefing.$inferInsert,
): Promise<void> {
  await transaction.insert(briefing).values(row)
}
