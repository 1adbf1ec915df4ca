import { and, desc, eq, isNull } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { type BriefingKind, briefing } from '../schema/briefing.ts'
import { person } from '../schema/person.ts'

/** An issue of a report, without its pages. */
export type BriefingRow = {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly madeAt: Date
  readonly madeByName: string | null
}

type Which = { readonly kind: BriefingKind; readonly innovationId: InnovationId | null }

const which = (regionId: RegionId, { kind, innovationId }: Which) =>
  and(
    eq(briefing.regionId, regionId),
    eq(briefing.kind, kind),
    innovationId === null ? isNull(briefing.innovationId) : eq(briefing.innovationId, innovationId),
  )

/** The newest issues of a report. */
export async function listBriefings(
  db: Database,
  regionId: RegionId,
  report: Which,
  rowsMax: number,
): Promise<BriefingRow[]> {
  return db
    .select({
      id: briefing.id,
      title: briefing.title,
      day: briefing.day,
      madeAt: briefing.madeAt,
      madeByName: person.name,
    })
    .from(briefing)
    .leftJoin(person, eq(person.id, briefing.madeBy))
    .where(which(regionId, report))
    .orderBy(desc(briefing.madeAt), desc(briefing.id))
    .limit(rowsMax)
}

/** The pages of an issue, as they were handed out; null when there is none of this report. */
export async function findBriefing(
  db: Database,
  regionId: RegionId,
  report: Which,
  id: string,
): Promise<{ readonly content: Uint8Array; readonly day: string } | null> {
  const [row] = await db
    .select({ content: briefing.content, day: briefing.day })
    .from(briefing)
    .where(and(which(regionId, report), eq(briefing.id, id)))
  return row ?? null
}

export async function insertBriefing(
  transaction: Database,
  row: typeof briefing.$inferInsert,
): Promise<void> {
  await transaction.insert(briefing).values(row)
}
