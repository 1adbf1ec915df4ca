import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { changeFollower } from '../schema/change-follower.ts'

export type FollowerScope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** Keeps that somebody wants to hear of changes; null when the same address or report asked already. */
export async function insertFollower(
  transaction: Database,
  row: FollowerScope & {
    readonly complaintId: ComplaintId | null
    readonly email: string | null
    readonly language: 'id' | 'en'
    readonly askedAt: Date
  },
): Promise<string | null> {
  const rows = await transaction
    .insert(changeFollower)
    .values({ ...row, id: newIdentifier(row.askedAt.getTime()) })
    .onConflictDoNothing()
    .returning({ id: changeFollower.id })
  return rows[0]?.id ?? null
}

/** Ends it, and the address with it; false when it has ended. */
export async function endFollower(
  transaction: Database,
  regionId: RegionId,
  id: string,
  endedAt: Date,
): Promise<boolean> {
  const rows = await transaction
    .update(changeFollower)
    .set({ endedAt, email: null })
    .where(
      and(eq(changeFollower.regionId, regionId), eq(changeFollower.id, id), isNull(changeFollower.endedAt)),
    )
    .returning({ id: changeFollower.id })
  return rows.length === 1
}

export type Follower = FollowerScope & {
  readonly id: string
  readonly innovationName: string
  readonly isEnded: boolean
}

/** One that asked, in whichever region: the link in its letter names it. */
export async function findFollower(db: Database, id: string): Promise<Follower | null> {
  if (!isIdentifier(id)) return null
  const { rows } = await db.execute(sql`
    SELECT f.id, f.region_id AS "regionId", f.innovation_id AS "innovationId", i.name AS "innovationName",
      f.ended_at IS NOT NULL AS "isEnded"
    FROM change_follower f JOIN innovation i ON i.region_id = f.region_id AND i.id = f.innovation_id
    WHERE f.id = ${id}`)
  return (rows[0] as Follower | undefined) ?? null
}

/** The wish of a report that stands, or null. */
export async function findFollowerOfReport(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<string | null> {
  const [row] = await db
    .select({ id: changeFollower.id })
    .from(changeFollower)
    .where(
      and(
        eq(changeFollower.regionId, regionId),
        eq(changeFollower.complaintId, complaintId),
        isNull(changeFollower.endedAt),
      ),
    )
  return row?.id ?? null
}

/** Ends the wishes of addresses that asked before a moment, so that none is kept for good. How many. */
export async function endFollowersBefore(
  transaction: Database,
  regionId: RegionId,
  before: Date,
  now: Date,
): Promise<number> {
  const rows = await transaction
    .update(changeFollower)
    .set({ endedAt: now, email: null })
    .where(
      and(
        eq(changeFollower.regionId, regionId),
        isNull(changeFollower.endedAt),
        sql`${changeFollower.askedAt} < ${before.toISOString()}::timestamptz`,
      ),
    )
    .returning({ id: changeFollower.id })
  return rows.length
}
