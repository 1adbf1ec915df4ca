import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Assignment } from '../../domain/judging/panel.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyHeirs, agencyPath } from '../region/agency-walk.ts'
import { innovation } from '../schema/innovation.ts'
import { panel, panelAssignment, panelConflict, panelEntry, panelJudge } from '../schema/panel.ts'
import { membership, person } from '../schema/person.ts'

export type PanelRow = typeof panel.$inferSelect

/** A region judges a few times a year. */
const PANELS_LISTED_MAX = 100

/** The panels of a region, the latest first. */
export async function listPanels(db: Database, regionId: RegionId): Promise<PanelRow[]> {
  return db
    .select()
    .from(panel)
    .where(eq(panel.regionId, regionId))
    .orderBy(desc(panel.createdAt), asc(panel.code))
    .limit(PANELS_LISTED_MAX)
}

/** A panel by the code in its address, or null. */
export async function findPanel(db: Database, regionId: RegionId, code: string): Promise<PanelRow | null> {
  const [row] = await db
    .select()
    .from(panel)
    .where(and(eq(panel.regionId, regionId), eq(panel.code, code)))
  return row ?? null
}

/** The same, and nobody else changes what belongs to it until this transaction ends. */
export async function lockPanel(
  transaction: Database,
  regionId: RegionId,
  id: string,
): Promise<PanelRow | null> {
  const [row] = await transaction
    .select()
    .from(panel)
    .where(and(eq(panel.regionId, regionId), eq(panel.id, id)))
    .for('update')
  return row ?? null
}

/** An entry of a panel, with its agency and those above it. */
export type PanelEntry = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly agencyIds: readonly AgencyId[]
}

/** The entries of a panel by name. */
export async function listEntries(db: Database, regionId: RegionId, panelId: string): Promise<PanelEntry[]> {
  const { rows } = await db.execute(sql`
    SELECT i.id, i.slug, i.name, a.name AS agency_name, ${agencyPath(regionId, sql`SELECT i.agency_id`)} AS agency_ids
    FROM panel_entry e
    JOIN innovation i ON i.region_id = e.region_id AND i.id = e.innovation_id
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE e.region_id = ${regionId} AND e.panel_id = ${panelId} ORDER BY i.name, i.id`)
  return rows.map((row) => ({
    id: row.id as InnovationId,
    slug: row.slug as string,
    name: row.name as string,
    agencyName: row.agency_name as string,
    agencyIds: row.agency_ids as AgencyId[],
  }))
}

/** A judge of a panel with every agency that they work for. */
export type PanelJudge = {
  readonly id: PersonId
  readonly name: string
  readonly agencyIds: readonly AgencyId[]
}

/**
 * The judges of a panel by name. Their agencies are those of their roles now, and the one that they named; of one that was merged
 * also its successor, which has its entries.
 */
export async function listJudges(db: Database, regionId: RegionId, panelId: string): Promise<PanelJudge[]> {
  return db
    .select({
      id: panelJudge.personId,
      name: person.name,
      agencyIds: sql<AgencyId[]>`(SELECT coalesce(array_agg(DISTINCT own.id), '{}') FROM (
        SELECT unnest(ARRAY[heir.id, heir.heir_id]) AS id FROM ${agencyHeirs(regionId)} heir
        WHERE heir.id = ${panelJudge.agencyId} OR heir.id IN (SELECT m.agency_id FROM ${membership} m
          WHERE m.person_id = ${panelJudge.personId} AND m.region_id = ${panelJudge.regionId} AND m.ended_at IS NULL)) own)`,
    })
    .from(panelJudge)
    .innerJoin(person, eq(person.id, panelJudge.personId))
    .where(and(eq(panelJudge.regionId, regionId), eq(panelJudge.panelId, panelId)))
    .orderBy(asc(person.name), asc(person.id))
}

/** Whoever may be a judge in a region: they hold a role there that sees panels. */
export async function listPossibleJudges(
  db: Database,
  regionId: RegionId,
  roles: readonly string[],
): Promise<{ id: PersonId; name: string }[]> {
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.regionId, regionId),
        isNull(membership.endedAt),
        sql`${membership.role} = ANY(${sql.param([...roles])}::text[])`,
      ),
    )
    .orderBy(asc(person.name))
}

/** Innovations that may become entries: those of the region, by name. */
export async function listPossibleEntries(
  db: Database,
  regionId: RegionId,
): Promise<{ id: InnovationId; name: string }[]> {
  return db
    .select({ id: innovation.id, name: innovation.name })
    .from(innovation)
    .where(eq(innovation.regionId, regionId))
    .orderBy(asc(innovation.name))
}

export async function insertPanel(transaction: Database, values: typeof panel.$inferInsert): Promise<void> {
  await transaction.insert(panel).values(values)
}

export async function closePanelRow(
  transaction: Database,
  regionId: RegionId,
  id: string,
  values: { closedAt: Date; decision: string },
): Promise<void> {
  await transaction
    .update(panel)
    .set(values)
    .where(and(eq(panel.regionId, regionId), eq(panel.id, id)))
}

export async function insertEntries(
  transaction: Database,
  regionId: RegionId,
  panelId: string,
  innovations: readonly InnovationId[],
): Promise<void> {
  if (innovations.length === 0) return
  const rows = innovations.map((innovationId) => ({ regionId, panelId, innovationId }))
  await transaction.insert(panelEntry).values(rows).onConflictDoNothing()
}

export async function insertJudge(
  transaction: Database,
  values: { regionId: RegionId; panelId: string; personId: PersonId; agencyId: AgencyId | null },
): Promise<void> {
  await transaction.insert(panelJudge).values(values).onConflictDoNothing()
}

/** What judges declared, by judge. */
export async function listConflicts(
  db: Database,
  regionId: RegionId,
  panelId: string,
): Promise<{ personId: PersonId; innovationId: InnovationId; reason: string }[]> {
  return db
    .select({
      personId: panelConflict.personId,
      innovationId: panelConflict.innovationId,
      reason: panelConflict.reason,
    })
    .from(panelConflict)
    .where(and(eq(panelConflict.regionId, regionId), eq(panelConflict.panelId, panelId)))
}

export async function insertConflict(
  transaction: Database,
  values: typeof panelConflict.$inferInsert,
): Promise<void> {
  await transaction.insert(panelConflict).values(values).onConflictDoNothing()
}

export async function listAssignments(
  db: Database,
  regionId: RegionId,
  panelId: string,
): Promise<{ entry: InnovationId; judge: PersonId }[]> {
  return db
    .select({ entry: panelAssignment.innovationId, judge: panelAssignment.personId })
    .from(panelAssignment)
    .where(and(eq(panelAssignment.regionId, regionId), eq(panelAssignment.panelId, panelId)))
    .orderBy(asc(panelAssignment.innovationId), asc(panelAssignment.personId))
}

/** Puts another assignment in the place of the one that is there: rows that stay are not touched. */
export async function replaceAssignments(
  transaction: Database,
  regionId: RegionId,
  panelId: string,
  pairs: Assignment['pairs'],
): Promise<void> {
  const keyOf = ({ entry, judge }: { entry: string; judge: string }) => `${entry} ${judge}`
  const wanted = new Set(pairs.map(keyOf))
  const there = await listAssignments(transaction, regionId, panelId)
  const known = new Set(there.map(keyOf))
  for (const gone of there.filter((pair) => !wanted.has(keyOf(pair)))) {
    await transaction
      .delete(panelAssignment)
      .where(
        and(
          eq(panelAssignment.regionId, regionId),
          eq(panelAssignment.panelId, panelId),
          eq(panelAssignment.innovationId, gone.entry),
          eq(panelAssignment.personId, gone.judge),
        ),
      )
  }
  const added = pairs.filter((pair) => !known.has(keyOf(pair)))
  if (added.length === 0) return
  await transaction.insert(panelAssignment).values(
    added.map(({ entry, judge }) => ({
      regionId,
      panelId,
      innovationId: entry as InnovationId,
      personId: judge as PersonId,
    })),
  )
}
