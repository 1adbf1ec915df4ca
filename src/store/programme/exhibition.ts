import { and, asc, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { cohort } from '../schema/cohort.ts'
import { exhibition, exhibitionStand } from '../schema/exhibition.ts'
import { panel } from '../schema/panel.ts'

export type ExhibitionRow = typeof exhibition.$inferSelect & {
  readonly cohortName: string
  /** The address of its jury's panel, when it has one, and whether that has ended. */
  readonly panelCode: string | null
  readonly panelClosedAt: Date | null
  readonly panelDecision: string | null
}

/** A region shows a few times a year. */
const EXHIBITIONS_LISTED_MAX = 100

const rows = (db: Database) =>
  db
    .select({
      ...getTableColumns(exhibition),
      cohortName: cohort.name,
      panelCode: panel.code,
      panelClosedAt: panel.closedAt,
      panelDecision: panel.decision,
    })
    .from(exhibition)
    .innerJoin(cohort, and(eq(cohort.regionId, exhibition.regionId), eq(cohort.id, exhibition.cohortId)))
    .leftJoin(panel, and(eq(panel.regionId, exhibition.regionId), eq(panel.id, exhibition.panelId)))

/** The exhibitions of a region, the latest first; of the public ones only those that are open. */
export async function listExhibitions(
  db: Database,
  regionId: RegionId,
  { openOnly }: { readonly openOnly: boolean },
): Promise<ExhibitionRow[]> {
  const isOpen = openOnly ? isNotNull(exhibition.openedAt) : undefined
  return rows(db)
    .where(and(eq(exhibition.regionId, regionId), isOpen))
    .orderBy(desc(exhibition.opensOn), asc(exhibition.code))
    .limit(EXHIBITIONS_LISTED_MAX)
}

/** An exhibition by the code in its address, or null. */
export async function findExhibition(
  db: Database,
  regionId: RegionId,
  code: string,
): Promise<ExhibitionRow | null> {
  const [found] = await rows(db).where(and(eq(exhibition.regionId, regionId), eq(exhibition.code, code)))
  return found ?? null
}

/** The same, and nobody else changes what belongs to it until this transaction ends. */
export async function lockExhibition(
  transaction: Database,
  regionId: RegionId,
  code: string,
): Promise<typeof exhibition.$inferSelect | null> {
  const [row] = await transaction
    .select()
    .from(exhibition)
    .where(and(eq(exhibition.regionId, regionId), eq(exhibition.code, code)))
    .for('update')
  return row ?? null
}

export type ExhibitionTexts = Pick<
  typeof exhibition.$inferSelect,
  'name' | 'place' | 'opensOn' | 'closesOn' | 'welcome'
>

export async function insertExhibition(
  transaction: Database,
  row: ExhibitionTexts & {
    regionId: RegionId
    code: string
    cohortId: string
    isExample: boolean
    createdBy: PersonId | null
    createdAt: Date
  },
): Promise<void> {
  await transaction.insert(exhibition).values({ ...row, id: newIdentifier(row.createdAt.getTime()) })
}

export async function updateExhibition(
  transaction: Database,
  regionId: RegionId,
  id: string,
  changes: Partial<ExhibitionTexts> & { panelId?: string; openedAt?: Date | null },
): Promise<void> {
  await transaction
    .update(exhibition)
    .set(changes)
    .where(and(eq(exhibition.regionId, regionId), eq(exhibition.id, id)))
}

/** An innovation that could be shown: one of the cohort, or another of the region. */
export type PossibleStand = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly isOfCohort: boolean
}

/** Innovations without a stand: those of the cohort first, by name. */
export async function listPossibleStands(
  db: Database,
  regionId: RegionId,
  { id, cohortId }: { readonly id: string; readonly cohortId: string },
): Promise<PossibleStand[]> {
  const found = await db.execute(sql`
    SELECT i.id, i.slug, i.name, a.name AS "agencyName", EXISTS (SELECT FROM innovation_year y
      WHERE y.region_id = i.region_id AND y.innovation_id = i.id AND y.cohort_id = ${cohortId}) AS "isOfCohort"
    FROM innovation i JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE i.region_id = ${regionId} AND i.gone_at IS NULL AND NOT EXISTS (SELECT FROM exhibition_stand s
      WHERE s.region_id = i.region_id AND s.exhibition_id = ${id} AND s.innovation_id = i.id)
    ORDER BY "isOfCohort" DESC, i.name, i.id`)
  return found.rows as PossibleStand[]
}

/** Gives innovations a stand; one that has one keeps it. */
export async function insertStands(
  transaction: Database,
  regionId: RegionId,
  exhibitionId: string,
  innovations: readonly InnovationId[],
): Promise<void> {
  if (innovations.length === 0) return
  await transaction
    .insert(exhibitionStand)
    .values(innovations.map((innovationId) => ({ regionId, exhibitionId, innovationId })))
    .onConflictDoNothing()
}

/** An exhibition at which an innovation has a stand. */
export type StandOf = { readonly code: string; readonly name: string; readonly opensOn: string }

/** Where an innovation has a stand, the latest first. */
export async function listStandsOf(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<StandOf[]> {
  return db
    .select({ code: exhibition.code, name: exhibition.name, opensOn: exhibition.opensOn })
    .from(exhibitionStand)
    .innerJoin(
      exhibition,
      and(eq(exhibition.regionId, exhibitionStand.regionId), eq(exhibition.id, exhibitionStand.exhibitionId)),
    )
    .where(and(eq(exhibitionStand.regionId, regionId), eq(exhibitionStand.innovationId, innovationId)))
    .orderBy(desc(exhibition.opensOn))
    .limit(EXHIBITIONS_LISTED_MAX)
}
