import { and, eq, inArray, sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { registration, registrationSender } from '../schema/learning.ts'

type Sender = Omit<typeof registrationSender.$inferSelect, 'isLetIn'>

/** How many stand on a course's list beyond the first of each network, of whom nobody has looked who they are. */
async function countRepeated(
  transaction: Database,
  { regionId, courseId }: Pick<Sender, 'regionId' | 'courseId'>,
): Promise<number> {
  const { rows } = await transaction.execute(sql`
    SELECT coalesce(sum(standing - 1), 0)::int AS repeated FROM (
      SELECT count(*) AS standing FROM registration_sender s
      JOIN registration r ON r.region_id = s.region_id AND r.id = s.registration_id
      WHERE s.region_id = ${regionId} AND s.course_id = ${courseId} AND NOT s.is_let_in AND r.state IN ('registered', 'waiting')
      GROUP BY s.network_key) each`)
  return (rows[0] as { repeated: number }).repeated
}

/** How many of a network have a seat of a course or wait for one, how many lines of its list it ever wrote, and how many are repeated in all. */
export async function countOfNetwork(
  transaction: Database,
  { regionId, courseId, networkKey }: Omit<Sender, 'registrationId'>,
): Promise<{ standing: number; lines: number; repeated: number }> {
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
  const repeated = await countRepeated(transaction, { regionId, courseId })
  return { standing: 0, lines: 0, ...row, repeated }
}

/** Of which network each of a course's list came who was not let in yet, by registration. */
export async function listNetworks(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: registrationSender.registrationId, network: registrationSender.networkKey })
    .from(registrationSender)
    .where(
      and(
        eq(registrationSender.regionId, regionId),
        eq(registrationSender.courseId, courseId),
        eq(registrationSender.isLetIn, false),
      ),
    )
  return new Map(rows.map(({ id, network }) => [id, network]))
}

/** Notes that the organiser has looked at registrations and let them in. */
export async function markLetIn(
  transaction: Database,
  regionId: RegionId,
  registrationIds: readonly string[],
): Promise<void> {
  await transaction
    .update(registrationSender)
    .set({ isLetIn: true })
    .where(
      and(
        eq(registrationSender.regionId, regionId),
        inArray(registrationSender.registrationId, [...registrationIds]),
      ),
    )
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
