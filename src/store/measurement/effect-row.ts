import { and, eq } from 'drizzle-orm'
import type { EffectValues } from '../../domain/measurement/effect-sheet.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { effectRow } from '../schema/effect-row.ts'

export type EffectScope = { readonly regionId: RegionId; readonly innovationId: InnovationId }
export type EffectRecord = EffectValues & { readonly key: string; readonly revision: number }

const ofInnovation = ({ regionId, innovationId }: EffectScope) =>
  and(eq(effectRow.regionId, regionId), eq(effectRow.innovationId, innovationId))

/** The rows of a sheet that were filled in. */
export async function listEffectRows(db: Database, scope: EffectScope): Promise<EffectRecord[]> {
  const rows = await db.select().from(effectRow).where(ofInnovation(scope))
  return rows.map((row) => ({
    key: row.rowKey,
    unit: row.unit,
    before: { value: row.beforeValue, period: row.beforePeriod, source: row.beforeSource },
    after: { value: row.afterValue, period: row.afterPeriod, source: row.afterSource },
    narrative: row.narrative,
    revision: row.revision,
  }))
}

/** Keeps a row that was read at `revision`, 0 for none; gives false when somebody kept it meanwhile. */
export async function putEffectRow(
  transaction: Database,
  scope: EffectScope,
  { key, revision, ...values }: EffectRecord,
  saved: { readonly savedBy: PersonId | null; readonly savedAt: Date },
): Promise<boolean> {
  const columns = {
    unit: values.unit,
    beforeValue: values.before.value,
    beforePeriod: values.before.period,
    beforeSource: values.before.source,
    afterValue: values.after.value,
    afterPeriod: values.after.period,
    afterSource: values.after.source,
    narrative: values.narrative,
    ...saved,
  }
  const returned = { rowKey: effectRow.rowKey }
  const kept =
    revision === 0
      ? await transaction
          .insert(effectRow)
          .values({ ...scope, rowKey: key, ...columns })
          .onConflictDoNothing()
          .returning(returned)
      : await transaction
          .update(effectRow)
          .set({ ...columns, revision: revision + 1 })
          .where(and(ofInnovation(scope), eq(effectRow.rowKey, key), eq(effectRow.revision, revision)))
          .returning(returned)
  return kept.length > 0
}

/** Takes a row off the sheet that was read at `revision`; gives false when it is another by now. */
export async function deleteEffectRow(
  transaction: Database,
  scope: EffectScope,
  { key, revision }: { readonly key: string; readonly revision: number },
): Promise<boolean> {
  const gone = await transaction
    .delete(effectRow)
    .where(and(ofInnovation(scope), eq(effectRow.rowKey, key), eq(effectRow.revision, revision)))
    .returning({ rowKey: effectRow.rowKey })
  return gone.length > 0
}
