import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '../../domain/calendar/working-days.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { exhibitionMilestone, exhibitionStand } from '../schema/exhibition.ts'
import { attachment } from '../schema/worksheet.ts'

/** What one innovation shows at one exhibition. */
export type StandScope = {
  readonly regionId: RegionId
  readonly exhibitionId: string
  readonly innovationId: InnovationId
}

export type Milestone = {
  readonly id: string
  readonly innovationId: InnovationId
  readonly happenedOn: string
  readonly title: string
  readonly picture: string | null
  readonly pictureShows: string | null
}

export type Stand = {
  readonly innovationId: InnovationId
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly isPublished: boolean
  readonly isExample: boolean
  readonly stateBefore: string | null
  readonly stateAfter: string | null
  readonly milestones: readonly Milestone[]
}

const milestoneColumns = {
  id: exhibitionMilestone.id,
  innovationId: exhibitionMilestone.innovationId,
  happenedOn: exhibitionMilestone.happenedOn,
  title: exhibitionMilestone.title,
  picture: exhibitionMilestone.picture,
  pictureShows: exhibitionMilestone.pictureShows,
}

/** The stands of an exhibition by name, each with its milestones from the first on. */
export async function listStands(db: Database, regionId: RegionId, exhibitionId: string): Promise<Stand[]> {
  const { rows } = await db.execute(sql`
    SELECT i.id AS "innovationId", i.slug, i.name, a.name AS "agencyName", i.published_at IS NOT NULL AS "isPublished",
      i.is_example AS "isExample", s.state_before AS "stateBefore", s.state_after AS "stateAfter"
    FROM exhibition_stand s
    JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id AND i.gone_at IS NULL
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE s.region_id = ${regionId} AND s.exhibition_id = ${exhibitionId} ORDER BY i.name, i.id`)
  const milestones = await db
    .select(milestoneColumns)
    .from(exhibitionMilestone)
    .where(
      and(
        eq(exhibitionMilestone.regionId, regionId),
        eq(exhibitionMilestone.exhibitionId, exhibitionId),
        isNull(exhibitionMilestone.removedAt),
      ),
    )
    .orderBy(asc(exhibitionMilestone.happenedOn), asc(exhibitionMilestone.id))
  const byInnovation = Map.groupBy(milestones, ({ innovationId }) => innovationId)
  return (rows as Omit<Stand, 'milestones'>[]).map((row) => ({
    ...row,
    milestones: byInnovation.get(row.innovationId) ?? [],
  }))
}

const ofStand = ({ regionId, exhibitionId, innovationId }: StandScope) =>
  and(
    eq(exhibitionStand.regionId, regionId),
    eq(exhibitionStand.exhibitionId, exhibitionId),
    eq(exhibitionStand.innovationId, innovationId),
  )

/** Keeps the two states; false when the innovation has no stand there. */
export async function updateStand(
  transaction: Database,
  scope: StandScope,
  values: {
    stateBefore: string | null
    stateAfter: string | null
    savedBy: PersonId | null
    savedAt: Date
  },
): Promise<boolean> {
  const rows = await transaction
    .update(exhibitionStand)
    .set(values)
    .where(ofStand(scope))
    .returning({ id: exhibitionStand.innovationId })
  return rows.length === 1
}

const standing = ({ regionId, exhibitionId, innovationId }: StandScope) =>
  and(
    eq(exhibitionMilestone.regionId, regionId),
    eq(exhibitionMilestone.exhibitionId, exhibitionId),
    eq(exhibitionMilestone.innovationId, innovationId),
    isNull(exhibitionMilestone.removedAt),
  )

/** How many milestones a stand shows, nobody else adding one meanwhile; null when there is no such stand. */
export async function countMilestones(transaction: Database, scope: StandScope): Promise<number | null> {
  const held = await transaction.select().from(exhibitionStand).where(ofStand(scope)).for('update')
  if (held.length === 0) return null
  return transaction.$count(exhibitionMilestone, standing(scope))
}

export type PictureFile = {
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly storageKey: string
}

export async function insertMilestone(
  transaction: Database,
  scope: StandScope,
  row: {
    happenedOn: string
    title: string
    picture: PictureFile | null
    pictureShows: string | null
    addedBy: PersonId | null
    addedAt: Date
  },
): Promise<void> {
  const { picture, ...rest } = row
  const id = newIdentifier(row.addedAt.getTime())
  const file = picture ? newIdentifier(row.addedAt.getTime()) : null
  if (picture && file) {
    await transaction.insert(attachment).values({
      ...picture,
      regionId: scope.regionId,
      id: file,
      subjectKind: 'exhibition',
      subjectId: id,
      addedBy: row.addedBy,
      createdAt: row.addedAt,
    })
  }
  await transaction.insert(exhibitionMilestone).values({ ...scope, ...rest, id, picture: file })
}

/** Takes a milestone away; false when the stand shows no such one. */
export async function removeMilestoneRow(
  transaction: Database,
  scope: StandScope,
  id: string,
  removedAt: Date,
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(exhibitionMilestone)
    .set({ removedAt })
    .where(and(standing(scope), eq(exhibitionMilestone.id, id)))
    .returning({ id: exhibitionMilestone.id })
  return rows.length === 1
}

/** The file of a picture that an exhibition shows, or null; in public only of published innovations. */
export async function findExhibitionPicture(
  db: Database,
  { regionId, exhibitionId }: Pick<StandScope, 'regionId' | 'exhibitionId'>,
  picture: string,
  { publicOnly }: { readonly publicOnly: boolean },
): Promise<PictureFile | null> {
  if (!isIdentifier(picture)) return null
  const { rows } = await db.execute(sql`
    SELECT f.file_name AS "fileName", f.content_type AS "contentType", f.size_bytes AS "sizeBytes", f.storage_key AS "storageKey"
    FROM exhibition_milestone m
    JOIN attachment f ON f.region_id = m.region_id AND f.id = m.picture AND f.removed_at IS NULL
    JOIN innovation i ON i.region_id = m.region_id AND i.id = m.innovation_id AND i.gone_at IS NULL
    WHERE m.region_id = ${regionId} AND m.exhibition_id = ${exhibitionId} AND m.picture = ${picture} AND m.removed_at IS NULL
      AND (NOT ${publicOnly}::boolean OR i.published_at IS NOT NULL)`)
  return (rows[0] as PictureFile | undefined) ?? null
}

/** A stand that waits for its team, with the day on which visitors come. */
export type WaitingStand = {
  readonly slug: string
  readonly name: string
  readonly code: string
  readonly opensOn: string
}

/** A team shows a few innovations at a time. */
const WAITING_LISTED_MAX = 50

/** Stands of some agencies that lack a state, or any picture of their way, at exhibitions that are not over. */
export async function listWaitingStands(
  db: Database,
  regionId: RegionId,
  agencies: readonly AgencyId[],
  today: Day,
): Promise<WaitingStand[]> {
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, e.code, e.opens_on::text AS "opensOn"
    FROM exhibition e
    JOIN exhibition_stand s ON s.region_id = e.region_id AND s.exhibition_id = e.id
    JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id AND i.gone_at IS NULL
    WHERE e.region_id = ${regionId} AND e.closes_on >= ${today}::date
      AND i.agency_id = ANY(${sql.param([...agencies])}::uuid[])
      AND (s.state_before IS NULL OR s.state_after IS NULL OR NOT EXISTS (SELECT FROM exhibition_milestone m
        WHERE m.region_id = s.region_id AND m.exhibition_id = s.exhibition_id AND m.innovation_id = s.innovation_id
          AND m.picture IS NOT NULL AND m.removed_at IS NULL))
    ORDER BY e.opens_on, i.name, i.id LIMIT ${WAITING_LISTED_MAX}`)
  return rows as WaitingStand[]
}
