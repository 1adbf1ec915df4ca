import { and, desc, eq, isNull } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { improvement } from '../schema/survey.ts'

/** What was changed because of answers, as everybody may read it. */
export type Improvement = { readonly id: string; readonly text: string; readonly changedOn: string }

/** The improvements of an innovation that are told, the latest first. */
export async function listImprovements(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  limit: number,
): Promise<Improvement[]> {
  return db
    .select({ id: improvement.id, text: improvement.text, changedOn: improvement.changedOn })
    .from(improvement)
    .where(
      and(
        eq(improvement.regionId, regionId),
        eq(improvement.innovationId, innovationId),
        isNull(improvement.withdrawnAt),
      ),
    )
    .orderBy(desc(improvement.changedOn), desc(improvement.createdAt))
    .limit(limit)
}

/** One improvement that is told, or null. */
export async function findImprovement(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  id: string,
): Promise<Improvement | null> {
  const [row] = await db
    .select({ id: improvement.id, text: improvement.text, changedOn: improvement.changedOn })
    .from(improvement)
    .where(
      and(
        eq(improvement.regionId, regionId),
        eq(improvement.innovationId, innovationId),
        eq(improvement.id, id),
        isNull(improvement.withdrawnAt),
      ),
    )
  return row ?? null
}

export async function insertImprovement(
  db: Database,
  values: {
    regionId: RegionId
    innovationId: InnovationId
    id: string
    text: string
    changedOn: string
    createdBy: PersonId | null
  },
): Promise<void> {
  await db.insert(improvement).values(values)
}

/** Tells an improvement no more; false when there is none that is told. */
export async function withdraw(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; id: string },
  withdrawnAt: Date,
): Promise<boolean> {
  const rows = await db
    .update(improvement)
    .set({ withdrawnAt })
    .where(
      and(
        eq(improvement.regionId, scope.regionId),
        eq(improvement.innovationId, scope.innovationId),
        eq(improvement.id, scope.id),
        isNull(improvement.withdrawnAt),
      ),
    )
    .returning({ id: improvement.id })
  return rows.length === 1
}
