import { and, eq, sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { registration, registrationSender } from '../schema/learning.ts'

type Sender = typeof registrationSender.$inferSelect

/** How many of a network have a seat of a course or wait for one, and how many lines of its list it ever wrote. */
export async function countOfNetwork(
  transaction: Database,
  { regionId, courseId, networkKey }: Omit<Sender, 'registrationId'>,
): Promise<{ standing: number; lines: number }> {
  const standing = sql<number>`count(*) FILTER (WHERE ${registration.state} IN ('registered', 'waiting'))`
  const [row] = await transaction
    .select({ standing: standing.mapWith(Number), lines: sql<number>`count(*)`.mapWith(Number) })
    .from(registrationSender)
    .innerJoin(
      registration,
      and(
        eq(registration.regionId, registrationSender.regionId),
        eq(registration.id, registrationSender.registrationId),
      ),
    )
    .where(
      and(
        eq(registrationSender.regionId, regionId),
        eq(registrationSender.courseId, courseId),
        eq(registrationSender.networkKey, networkKey),
      ),
    )
  return row ?? { standing: 0, lines: 0 }
}

export async function insertSender(transaction: Database, values: Sender): Promise<void> {
  await transaction.insert(registrationSender).values(values)
}

/** Forgets of which networks the registrations came for courses of a region that are over. */
export async function forgetSenders(db: Database, regionId: RegionId, now: Date): Promise<void> {
  await db.execute(sql`
    DELETE FROM registration_sender s USING course c
    WHERE s.region_id = ${regionId} AND c.region_id = s.region_id AND c.id = s.course_id
      AND (c.ended_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM course_session o
        WHERE o.region_id = c.region_id AND o.course_id = c.id AND o.closes_at >= ${now.toISOString()}))`)
}
