import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { briefing } from '../schema/briefing.ts'
import { person } from '../schema/person.ts'

/** An issue of a report, without its pages. */
export type BriefingRow = Pick<
  typeof briefing.$inferSelect,
  'id' | 'kind' | 'title' | 'day' | 'format' | 'madeAt'
> & { readonly madeByName: string | null }

/** Whose reports: those of an innovation, of some agencies, or of the region with its agencies and cohorts. */
export type ReportsOf =
  | { readonly innovationId: InnovationId }
  | { readonly agencies: readonly AgencyId[] | 'all' }

function isOf(regionId: RegionId, whose: ReportsOf) {
  const isHere = eq(briefing.regionId, regionId)
  if ('innovationId' in whose) return and(isHere, eq(briefing.innovationId, whose.innovationId))
  const isRegions = and(isHere, isNull(briefing.innovationId))
  return whose.agencies === 'all'
    ? isRegions
    : and(isRegions, inArray(briefing.agencyId, [...whose.agencies]))
}

/** The newest issues. */
export async function listBriefings(
  db: Database,
  regionId: RegionId,
  whose: ReportsOf,
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
    .where(isOf(regionId, whose))
    .orderBy(desc(briefing.madeAt), desc(briefing.id))
    .limit(rowsMax)
}

/** An issue as it was handed out; null when there is none among them. */
export async function findBriefing(db: Database, regionId: RegionId, whose: ReportsOf, id: string) {
  const [row] = await db
    .select({
      content: briefing.content,
      title: briefing.title,
      day: briefing.day,
      format: briefing.format,
    })
    .from(briefing)
    .where(and(isOf(regionId, whose), eq(briefing.id, id)))
  return row ?? null
}

export async function insertBriefing(
  transaction: Database,
  row: typeof briefing.$inferInsert,
): Promise<void> {
  await transaction.insert(briefing).values(row)
}
