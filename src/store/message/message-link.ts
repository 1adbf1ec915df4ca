import { and, eq, isNull, sql } from 'drizzle-orm'
import type pg from 'pg'
import type { Channel } from '../../domain/message/channel.ts'
import type { LinkCounts } from '../../domain/message/message-figures.ts'
import type { VisitKind } from '../../domain/message/visit.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { messageLink } from '../schema/message.ts'

/** A short link with what came by it. `repeats` and `robots` are told beside the visits and never among them. */
export type MessageLink = LinkCounts & {
  readonly code: string
  readonly label: string
  readonly surveyCode: string | null
  readonly createdAt: Date
  readonly endedAt: Date | null
}

type LinkRow = Omit<MessageLink, 'createdAt' | 'endedAt'> & {
  readonly createdAt: string
  readonly endedAt: string | null
}

/** The links of an innovation, the living ones first. Answers are those that count, of the link's own survey code. */
export async function listMessageLinks(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<MessageLink[]> {
  const { rows } = await db.execute(sql`
    SELECT l.code, l.channel, l.label, l.survey_code AS "surveyCode", l.created_at AS "createdAt", l.ended_at AS "endedAt",
      coalesce(v.scans, 0) AS scans, coalesce(v.opens, 0) AS opens, coalesce(v.repeats, 0) AS repeats,
      coalesce(v.robots, 0) AS robots,
      CASE WHEN l.survey_code IS NULL THEN NULL ELSE coalesce((
        SELECT sum(m.answers)::int FROM voice_month m WHERE m.region_id = l.region_id
          AND m.innovation_id = l.innovation_id AND m.code = l.survey_code AND NOT m.is_marked), 0) END AS answers
    FROM message_link l
    LEFT JOIN LATERAL (
      SELECT sum(scans)::int AS scans, sum(opens)::int AS opens, sum(repeats)::int AS repeats, sum(robots)::int AS robots
      FROM message_visit v WHERE v.region_id = l.region_id AND v.code = l.code
    ) v ON true
    WHERE l.region_id = ${regionId} AND l.innovation_id = ${innovationId}
    ORDER BY l.ended_at IS NOT NULL, l.created_at, l.code`)
  return (rows as LinkRow[]).map(({ surveyCode, createdAt, endedAt, ...row }) => ({
    ...row,
    surveyCode,
    createdAt: new Date(createdAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }))
}

export type NewMessageLink = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly code: string
  readonly channel: Channel
  readonly label: string
  readonly surveyCode: string | null
  readonly createdBy: string | null
}

/** Adds a link; false when the code is taken, in any region. */
export async function insertMessageLink(transaction: Database, row: NewMessageLink): Promise<boolean> {
  const rows = await transaction
    .insert(messageLink)
    .values(row as typeof messageLink.$inferInsert)
    .onConflictDoNothing()
    .returning({ code: messageLink.code })
  return rows.length === 1
}

/** Ends a living link: it still leads on, because paper lives long, and is no longer asked for. False when there is none. */
export async function endMessageLink(
  transaction: Database,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId; readonly code: string },
  endedAt: Date,
): Promise<boolean> {
  const rows = await transaction
    .update(messageLink)
    .set({ endedAt })
    .where(
      and(
        eq(messageLink.regionId, scope.regionId),
        eq(messageLink.innovationId, scope.innovationId),
        eq(messageLink.code, scope.code),
        isNull(messageLink.endedAt),
      ),
    )
    .returning({ code: messageLink.code })
  return rows.length === 1
}

/** Where a short link leads. */
export type LinkTarget = {
  readonly regionId: RegionId
  readonly timeZone: string
  readonly region: string
  readonly innovation: string
  readonly isPublished: boolean
  readonly surveyCode: string | null
}

const findLinkStatement = {
  name: 'find-message-link',
  text: `
    SELECT l.region_id AS "regionId", r.time_zone AS "timeZone", r.slug AS region, i.slug AS innovation,
      i.published_at IS NOT NULL AS "isPublished", l.survey_code AS "surveyCode"
    FROM message_link l
    JOIN innovation i ON i.region_id = l.region_id AND i.id = l.innovation_id
    JOIN region r ON r.id = l.region_id
    WHERE l.code = $1`,
}

/** Where the link of a code leads, or null. Found without a region: it is typed from paper. */
export async function findMessageLink(
  pool: Pick<pg.Pool, 'query'>,
  code: string,
): Promise<LinkTarget | null> {
  const { rows } = await pool.query({ ...findLinkStatement, values: [code] })
  return rows[0] ?? null
}

const columnOf: Record<VisitKind, string> = {
  scan: 'scans',
  open: 'opens',
  repeat: 'repeats',
  robot: 'robots',
}

/** Counts one request by a link on a day of its region. A counter: nothing of who came is given to it. */
export async function countVisit(
  pool: Pick<pg.Pool, 'query'>,
  visit: {
    readonly regionId: RegionId
    readonly code: string
    readonly day: string
    readonly kind: VisitKind
  },
): Promise<void> {
  const column = columnOf[visit.kind]
  await pool.query({
    name: `count-visit-${visit.kind}`,
    text: `INSERT INTO message_visit (region_id, code, day, ${column}) VALUES ($1, $2, $3, 1)
      ON CONFLICT (region_id, code, day) DO UPDATE SET ${column} = message_visit.${column} + 1`,
    values: [visit.regionId, visit.code, visit.day],
  })
}
