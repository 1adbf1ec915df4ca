import { and, count, eq } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { attendance } from '../schema/learning.ts'

/** Counts somebody as present; false when they were counted before, however many requests came at once. */
export async function insertAttendance(
  transaction: Database,
  values: {
    regionId: RegionId
    sessionId: string
    registrationId: string
    way: 'code' | 'desk'
    reason: string | null
    countedAt: Date
  },
): Promise<boolean> {
  const rows = await transaction
    .insert(attendance)
    .values(values)
    .onConflictDoNothing()
    .returning({ sessionId: attendance.sessionId })
  return rows.length === 1
}

/** Sessions at which a registration was present, with the moment. */
export async function listAttendances(
  db: Database,
  regionId: RegionId,
  registrationId: string,
): Promise<{ sessionId: string; countedAt: Date }[]> {
  return db
    .select({ sessionId: attendance.sessionId, countedAt: attendance.countedAt })
    .from(attendance)
    .where(and(eq(attendance.regionId, regionId), eq(attendance.registrationId, registrationId)))
}

/** How many were present at a session. */
export async function countAttendances(db: Database, regionId: RegionId, sessionId: string): Promise<number> {
  const [row] = await db
    .select({ present: count() })
    .from(attendance)
    .where(and(eq(attendance.regionId, regionId), eq(attendance.sessionId, sessionId)))
  return row?.present ?? 0
}
