import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { panel, panelAssignment, scoreSheet } from '../schema/panel.ts'

/** How many entries of each open panel are a judge's whose sheet is not in; the earliest panel first. */
export async function listUnscored(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
): Promise<{ code: string; name: string; entries: number }[]> {
  return db
    .select({ code: panel.code, name: panel.name, entries: count() })
    .from(panelAssignment)
    .innerJoin(
      panel,
      and(
        eq(panel.regionId, panelAssignment.regionId),
        eq(panel.id, panelAssignment.panelId),
        isNull(panel.closedAt),
      ),
    )
    .leftJoin(
      scoreSheet,
      and(
        eq(scoreSheet.regionId, panelAssignment.regionId),
        eq(scoreSheet.panelId, panelAssignment.panelId),
        eq(scoreSheet.innovationId, panelAssignment.innovationId),
        eq(scoreSheet.personId, panelAssignment.personId),
      ),
    )
    .where(
      and(
        eq(panelAssignment.regionId, regionId),
        eq(panelAssignment.personId, personId),
        isNull(scoreSheet.inAt),
      ),
    )
    .groupBy(panel.code, panel.name, panel.createdAt)
    .orderBy(asc(panel.createdAt), asc(panel.code))
}
