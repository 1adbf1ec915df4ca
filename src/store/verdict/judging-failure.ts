import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { VerdictCause } from '../../domain/verdict/cause.ts'
import type { Database } from '../base/connect.ts'
import { readTogether } from '../base/read-together.ts'
import { innovation } from '../schema/innovation.ts'
import { judgingFailure } from '../schema/verdict.ts'

type Failed = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly cause: VerdictCause
  readonly reason: string
}

/** Writes down that an innovation could not be judged; again and again in the same row. */
export async function noteJudgingFailure(db: Database, failed: Failed, now: Date): Promise<void> {
  const { cause, reason } = failed
  await db
    .insert(judgingFailure)
    .values({ ...failed, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [judgingFailure.regionId, judgingFailure.innovationId],
      set: { cause, reason, attempts: sql`${judgingFailure.attempts} + 1`, lastAt: now },
    })
}

/** It could be judged. */
export const deleteJudgingFailure = readTogether<void>(async (transaction, regionId, ids) => {
  await transaction
    .delete(judgingFailure)
    .where(and(eq(judgingFailure.regionId, regionId), inArray(judgingFailure.innovationId, [...ids])))
  return () => undefined
})

export type JudgingFailure = {
  readonly slug: string
  readonly name: string
  readonly reason: string
  readonly attempts: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** The innovations of a region that cannot be judged, the one that waits longest first. */
export async function listJudgingFailures(
  db: Database,
  regionId: RegionId,
  rowsMax: number,
): Promise<JudgingFailure[]> {
  const { reason, attempts, firstAt, lastAt } = judgingFailure
  return db
    .select({ slug: innovation.slug, name: innovation.name, reason, attempts, firstAt, lastAt })
    .from(judgingFailure)
    .innerJoin(
      innovation,
      and(eq(innovation.regionId, judgingFailure.regionId), eq(innovation.id, judgingFailure.innovationId)),
    )
    .where(eq(judgingFailure.regionId, regionId))
    .orderBy(asc(firstAt), asc(innovation.name))
    .limit(rowsMax)
}
