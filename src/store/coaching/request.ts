import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { RequestKind, RequestOutcome } from '../../domain/coaching/coaching.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { coachingRequest } from '../schema/coaching.ts'
import { person } from '../schema/person.ts'
import { isForCoach } from './assignment.ts'

type Row = typeof coachingRequest.$inferSelect

/** Whose coaching it is. */
export type CoachingScope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type ShownRequest = Omit<Row, 'regionId' | 'innovationId' | 'askedBy' | 'answeredBy'> & {
  readonly askedByName: string | null
  readonly answeredByName: string | null
}

/** A page shows the latest of them. */
const REQUESTS_LISTED_MAX = 100

/** What a team asked for, the latest first. */
export async function listRequests(db: Database, scope: CoachingScope): Promise<ShownRequest[]> {
  const answerer = alias(person, 'answerer')
  return db
    .select({
      id: coachingRequest.id,
      kind: coachingRequest.kind,
      text: coachingRequest.text,
      wantedOn: coachingRequest.wantedOn,
      askedAt: coachingRequest.askedAt,
      askedByName: person.name,
      outcome: coachingRequest.outcome,
      answer: coachingRequest.answer,
      answeredAt: coachingRequest.answeredAt,
      answeredByName: answerer.name,
    })
    .from(coachingRequest)
    .leftJoin(person, eq(person.id, coachingRequest.askedBy))
    .leftJoin(answerer, eq(answerer.id, coachingRequest.answeredBy))
    .where(
      and(eq(coachingRequest.regionId, scope.regionId), eq(coachingRequest.innovationId, scope.innovationId)),
    )
    .orderBy(desc(coachingRequest.askedAt), desc(coachingRequest.id))
    .limit(REQUESTS_LISTED_MAX)
}

export async function insertRequest(
  transaction: Database,
  scope: CoachingScope,
  row: { kind: RequestKind; text: string; wantedOn: string | null; askedBy: PersonId | null; askedAt: Date },
): Promise<void> {
  await transaction
    .insert(coachingRequest)
    .values({ ...scope, ...row, id: newIdentifier(row.askedAt.getTime()) })
}

/** Answers a request that waits; false when this innovation has none such. */
export async function answerRequestRow(
  transaction: Database,
  scope: CoachingScope,
  id: string,
  row: { outcome: RequestOutcome; answer: string | null; answeredBy: PersonId | null; answeredAt: Date },
): Promise<boolean> {
  const rows = await transaction
    .update(coachingRequest)
    .set(row)
    .where(
      and(
        eq(coachingRequest.regionId, scope.regionId),
        eq(coachingRequest.innovationId, scope.innovationId),
        eq(coachingRequest.id, id),
        isNull(coachingRequest.outcome),
      ),
    )
    .returning({ id: coachingRequest.id })
  return rows.length === 1
}

/** How many requests of an innovation wait. */
export async function countOpenRequests(db: Database, scope: CoachingScope): Promise<number> {
  const { rows } = await db.execute(sql`SELECT count(*)::int AS count FROM coaching_request
    WHERE region_id = ${scope.regionId} AND innovation_id = ${scope.innovationId} AND outcome IS NULL`)
  return (rows[0] as { count: number }).count
}

export type OpenRequest = {
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly kind: RequestKind
  readonly text: string
  readonly wantedOn: string | null
  readonly askedAt: Date
}

/** Requests that wait in a region, the longest waiting first: a coach's own and nobody's, or all. */
export async function listOpenRequests(
  db: Database,
  regionId: RegionId,
  coachIds: readonly PersonId[] | 'all',
  rowsMax: number,
): Promise<OpenRequest[]> {
  const whose = coachIds === 'all' ? sql`true` : isForCoach(coachIds)
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, g.name AS "agencyName", r.kind, r.text, r.wanted_on AS "wantedOn", r.asked_at AS "askedAt"
    FROM coaching_request r JOIN innovation i ON i.region_id = r.region_id AND i.id = r.innovation_id
    JOIN agency g ON g.region_id = i.region_id AND g.id = i.agency_id
    WHERE r.region_id = ${regionId} AND r.outcome IS NULL AND i.stopped_on IS NULL AND ${whose}
    ORDER BY r.asked_at, r.id LIMIT ${rowsMax}`)
  return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt as string) }) as OpenRequest)
}
