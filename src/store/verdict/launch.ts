import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { launchRecord } from '../schema/evidence-plan.ts'

/** A launch as it was recorded, or moved with a second person. */
export type LaunchRecord = {
  readonly version: number
  readonly launchedOn: string
  /** Null for the day that stood in the record when the plan was registered. */
  readonly proof: string | null
  readonly proposalId: string | null
  readonly recordedAt: Date
}

/**
 * The day from which an innovation of the alias `i` ran, as every judgement and page reads it: the launch that was recorded
 * last; without one the day among its facts, unless a plan is registered, which a fact alone cannot start.
 */
export const launchOfInnovation: SQL = sql`coalesce(
  (SELECT l.launched_on FROM launch_record l WHERE l.region_id = i.region_id AND l.innovation_id = i.id
    ORDER BY l.version DESC LIMIT 1),
  CASE WHEN NOT EXISTS (SELECT FROM evidence_plan p WHERE p.region_id = i.region_id AND p.innovation_id = i.id)
    THEN coalesce(i.launched_on, CASE WHEN i.implemented_precision IS DISTINCT FROM 'year' THEN i.implemented_on END) END)`

/** The launches of an innovation that were recorded, the first one first. */
export const listLaunches = readTogether<LaunchRecord[]>(async (db, regionId, ids) =>
  byInnovation(
    await db
      .select({
        of: launchRecord.innovationId,
        version: launchRecord.version,
        launchedOn: launchRecord.launchedOn,
        proof: launchRecord.proof,
        proposalId: launchRecord.proposalId,
        recordedAt: launchRecord.recordedAt,
      })
      .from(launchRecord)
      .where(and(eq(launchRecord.regionId, regionId), inArray(launchRecord.innovationId, [...ids])))
      .orderBy(asc(launchRecord.version)),
  ),
)

/** Records a launch. The caller holds the innovation, so that the versions follow each other. */
export async function insertLaunch(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: {
    readonly version: number
    readonly launchedOn: string
    readonly proof: string | null
    readonly proposalId: string | null
    readonly recordedBy: PersonId | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await transaction.insert(launchRecord).values({ regionId, innovationId, ...row })
}
