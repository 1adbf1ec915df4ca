import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { VerdictCause } from '../../domain/verdict/cause.ts'
import type { Database } from '../base/connect.ts'
import { readTogether } from '../base/read-together.ts'
import { verdictDue } from '../schema/verdict.ts'

export type VerdictDue = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly cause: VerdictCause
}

/** Who took a mark has judged by then, or has ended. */
const TAKEN_FOR = '5 minutes'

/**
 * Takes at most `limit` marks of what moved without a person, the oldest first: new answers, another policy, another limit of
 * small numbers. Two takers never get the same mark. What could not be judged is taken again after an hour.
 */
export async function takeVerdictsDue(db: Database, limit: number): Promise<VerdictDue[]> {
  const { rows } = await db.execute(sql`
    WITH next AS (
      SELECT d.region_id, d.innovation_id, d.is_taken FROM verdict_due d
      WHERE (NOT d.is_taken OR d.taken_at < now() - ${TAKEN_FOR}::interval)
        AND NOT EXISTS (
          SELECT 1 FROM verdict_due other WHERE other.region_id = d.region_id AND other.innovation_id = d.innovation_id
            AND other.is_taken AND NOT d.is_taken)
        AND NOT EXISTS (
          SELECT 1 FROM judging_failure f WHERE f.region_id = d.region_id AND f.innovation_id = d.innovation_id
            AND f.last_at > now() - interval '1 hour')
      ORDER BY d.since, d.region_id, d.innovation_id
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE verdict_due d SET is_taken = true, taken_at = now() FROM next
      WHERE d.region_id = next.region_id AND d.innovation_id = next.innovation_id AND d.is_taken = next.is_taken
      RETURNING d.region_id, d.innovation_id, d.cause, d.since
    )
    SELECT * FROM taken ORDER BY since, region_id, innovation_id`)
  return rows.map((row) => ({
    regionId: row.region_id as RegionId,
    innovationId: row.innovation_id as InnovationId,
    cause: row.cause as VerdictCause,
  }))
}

/** A judgement was made of all that was there when the mark was taken. */
export const endVerdictDue = readTogether<void>(async (transaction, regionId, ids) => {
  await transaction
    .delete(verdictDue)
    .where(
      and(
        eq(verdictDue.regionId, regionId),
        inArray(verdictDue.innovationId, [...ids]),
        eq(verdictDue.isTaken, true),
      ),
    )
  return () => undefined
})
