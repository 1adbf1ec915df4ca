import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Scores } from '../../domain/judging/scorecard.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { scoreSheet } from '../schema/panel.ts'

/** A sheet as it is kept. Who may see whose is decided by `visibleSheets`: no page reads this list without it. */
export type SheetRow = {
  readonly entry: InnovationId
  readonly judge: PersonId
  readonly scores: Scores
  readonly comment: string | null
  readonly privateNote: string | null
  readonly total: number | null
  readonly isIn: boolean
}

/** Every sheet of a panel; private notes only those of `reader`. */
export async function listSheets(
  db: Database,
  regionId: RegionId,
  panelId: string,
  reader: PersonId | null,
): Promise<SheetRow[]> {
  return db
    .select({
      entry: scoreSheet.innovationId,
      judge: scoreSheet.personId,
      scores: scoreSheet.scores,
      comment: scoreSheet.comment,
      privateNote: sql<
        string | null
      >`CASE WHEN ${scoreSheet.personId} = ${reader} THEN ${scoreSheet.privateNote} END`,
      total: scoreSheet.total,
      isIn: sql<boolean>`${scoreSheet.inAt} IS NOT NULL`,
    })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.regionId, regionId), eq(scoreSheet.panelId, panelId)))
}

/** Writes a draft, or a sheet that is in from now on; false when the one that is there is in already. */
export async function writeSheet(
  transaction: Database,
  key: { regionId: RegionId; panelId: string; innovationId: InnovationId; personId: PersonId },
  values: {
    scores: Scores
    comment: string | null
    privateNote: string | null
    total: number | null
    inAt: Date | null
  },
): Promise<boolean> {
  const rows = await transaction
    .insert(scoreSheet)
    .values(Object.assign({}, key, values))
    .onConflictDoUpdate({
      target: [scoreSheet.regionId, scoreSheet.panelId, scoreSheet.innovationId, scoreSheet.personId],
      set: values,
      setWhere: isNull(scoreSheet.inAt),
    })
    .returning({ entry: scoreSheet.innovationId })
  return rows.length === 1
}
