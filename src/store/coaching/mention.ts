import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { MentionPlace, Nameable } from '../../domain/coaching/mention.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { mention } from '../schema/coaching.ts'
import { innovation } from '../schema/innovation.ts'
import { person } from '../schema/person.ts'
import type { CoachingScope } from './request.ts'

/** As many people as a page can offer to be named. */
const NAMEABLE_MAX = 300

/** Who may be named in a text on an innovation: people of its agency and those above it, and those who work over the region. */
export async function listNameable(
  db: Database,
  regionId: RegionId,
  agencyIds: readonly AgencyId[],
): Promise<(Nameable & { readonly isOfAgency: boolean })[]> {
  const { rows } = await db.execute(sql`
    SELECT p.id, p.name, bool_or(m.agency_id IS NOT NULL) AS "isOfAgency" FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL
      AND (m.agency_id IS NULL OR m.agency_id = ANY(${sql.param([...agencyIds])}::uuid[]))
    GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT ${NAMEABLE_MAX}`)
  return rows as (Nameable & { isOfAgency: boolean })[]
}

export async function insertMentions(
  transaction: Database,
  scope: CoachingScope,
  people: readonly string[],
  row: { place: MentionPlace; text: string; authorId: PersonId | null; createdAt: Date },
): Promise<void> {
  if (people.length === 0) return
  await transaction.insert(mention).values(
    people.map((id) => ({
      ...scope,
      ...row,
      personId: id as PersonId,
      id: newIdentifier(row.createdAt.getTime()),
    })),
  )
}

export type UnreadMention = {
  readonly id: string
  readonly place: MentionPlace
  readonly text: string
  readonly authorName: string | null
  readonly createdAt: Date
  readonly slug: string
  readonly name: string
}

/** Where a person was named and has not read it yet, the latest first. */
export async function listUnreadMentions(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
  rowsMax: number,
): Promise<UnreadMention[]> {
  return db
    .select({
      id: mention.id,
      place: mention.place,
      text: mention.text,
      authorName: person.name,
      createdAt: mention.createdAt,
      slug: innovation.slug,
      name: innovation.name,
    })
    .from(mention)
    .innerJoin(
      innovation,
      and(eq(innovation.regionId, mention.regionId), eq(innovation.id, mention.innovationId)),
    )
    .leftJoin(person, eq(person.id, mention.authorId))
    .where(and(eq(mention.regionId, regionId), eq(mention.personId, personId), isNull(mention.readAt)))
    .orderBy(desc(mention.createdAt), asc(mention.id))
    .limit(rowsMax)
}

/** Marks as read what names a person in one innovation; how many there were. */
export async function readMentionRows(
  transaction: Database,
  scope: CoachingScope,
  personId: PersonId,
  now: Date,
): Promise<number> {
  const rows = await transaction
    .update(mention)
    .set({ readAt: now })
    .where(
      and(
        eq(mention.regionId, scope.regionId),
        eq(mention.innovationId, scope.innovationId),
        eq(mention.personId, personId),
        isNull(mention.readAt),
      ),
    )
    .returning({ id: mention.id })
  return rows.length
}
