import { and, eq, isNull, sql } from 'drizzle-orm'
import { type DeputyTerm, deputisedRoles } from '../../domain/access/deputy.ts'
import type { Membership, Role } from '../../domain/access/role.ts'
import { mustBringSecondFactor } from '../../domain/access/second-factor.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { prepared } from '../base/prepared.ts'
import { deputy } from '../schema/deputy.ts'

/** The day of now by the clocks of the region `r`. */
const today = sql`(now() AT TIME ZONE r.time_zone)::date`

const roles = sql`m.role = ANY(${sql.param([...deputisedRoles])}::text[])`

/** What somebody is now, in all regions. */
export type Standing = {
  /** Their own roles, and those of whom they stand in for today. */
  readonly memberships: readonly Membership[]
  /** Whether a region asks a second factor of a role that they have there; a role that is lent asks no less. */
  readonly isSecondFactorAsked: boolean
}

type StandingRow = Membership & { readonly forId: PersonId | null; readonly asked: Role[] | null }

/** The roles that a person has now, and whether one of them asks a second factor. Read before each page of the desk, by one query. */
export async function findStanding(db: Database, personId: PersonId): Promise<Standing> {
  const rows = await prepared(db, 'standing_of', (name) => {
    const whose = sql.placeholder('personId')
    const acting = sql`(
      SELECT region_id, role, agency_id, NULL AS for_id FROM membership WHERE person_id = ${whose} AND ended_at IS NULL
      UNION ALL
      SELECT m.region_id, m.role, m.agency_id, d.person_id
      FROM deputy d JOIN region r ON r.id = d.region_id
      JOIN membership m ON m.region_id = d.region_id AND m.person_id = d.person_id AND m.ended_at IS NULL AND ${roles}
      WHERE d.deputy_id = ${whose} AND d.ended_at IS NULL AND ${today} BETWEEN d.from_day AND d.to_day
        AND EXISTS (SELECT FROM membership own WHERE own.region_id = d.region_id AND own.person_id = d.deputy_id
          AND own.ended_at IS NULL)) acting JOIN region ON region.id = acting.region_id`
    return db
      .select({
        regionId: sql<RegionId>`acting.region_id`,
        role: sql<Role>`acting.role`,
        agencyId: sql<AgencyId | null>`acting.agency_id`,
        forId: sql<PersonId | null>`acting.for_id`,
        asked: sql<Role[] | null>`region.settings -> 'secondFactorRoles'`,
      })
      .from(acting)
      .prepare(name)
  }).execute({ personId })
  return {
    memberships: rows.map(({ forId, asked: _, ...membership }: StandingRow) =>
      forId === null ? membership : { ...membership, actsFor: { kind: 'person', id: forId } },
    ),
    isSecondFactorAsked: rows.some(({ asked, role }) => mustBringSecondFactor(asked ?? undefined, [role])),
  }
}

/**
 * The people who are one and the same where a second person is asked for: somebody, whom they stand in for and who stands in for
 * them, on any day from `since` (a moment, without one today) on.
 */
export async function listStandIns(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
  since: Date | null = null,
): Promise<PersonId[]> {
  const from =
    since === null ? today : sql`(${since.toISOString()}::timestamptz AT TIME ZONE r.time_zone)::date`
  const { rows } = await db.execute(sql`
    SELECT CASE WHEN d.person_id = ${personId} THEN d.deputy_id ELSE d.person_id END AS id
    FROM deputy d JOIN region r ON r.id = d.region_id
    WHERE d.region_id = ${regionId} AND ${personId} IN (d.person_id, d.deputy_id) AND d.from_day <= ${today}
      AND coalesce(least(d.to_day, (d.ended_at AT TIME ZONE r.time_zone)::date), d.to_day) >= ${from}`)
  return [...new Set([personId, ...(rows as { id: PersonId }[]).map(({ id }) => id)])]
}

export type Deputy = DeputyTerm & {
  readonly id: string
  readonly personName: string
  readonly deputyName: string
  readonly endedAt: Date | null
}

/** Who stands or will stand in for whom in a region, the next one first; without what is over or was taken back. */
export async function listDeputies(
  db: Database,
  regionId: RegionId,
  of: PersonId | 'all',
): Promise<Deputy[]> {
  const whose = of === 'all' ? sql`true` : sql`${of} IN (d.person_id, d.deputy_id)`
  const { rows } = await db.execute(sql`
    SELECT d.id, d.person_id AS "personId", d.deputy_id AS "deputyId", d.from_day::text AS "fromDay",
      d.to_day::text AS "toDay", p.name AS "personName", q.name AS "deputyName", NULL AS "endedAt"
    FROM deputy d JOIN region r ON r.id = d.region_id JOIN person p ON p.id = d.person_id JOIN person q ON q.id = d.deputy_id
    WHERE d.region_id = ${regionId} AND d.ended_at IS NULL AND d.to_day >= ${today} AND ${whose}
    ORDER BY d.from_day, p.name`)
  return rows as Deputy[]
}

export async function insertDeputy(
  transaction: Database,
  regionId: RegionId,
  row: DeputyTerm & { namedBy: PersonId | null; namedAt: Date },
): Promise<void> {
  await transaction.insert(deputy).values({ ...row, regionId, id: newIdentifier(row.namedAt.getTime()) })
}

/** Takes a deputy back; false when there is none such. */
export async function endDeputyRow(
  transaction: Database,
  regionId: RegionId,
  id: string,
  now: Date,
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(deputy)
    .set({ endedAt: now })
    .where(and(eq(deputy.regionId, regionId), eq(deputy.id, id), isNull(deputy.endedAt)))
    .returning({ id: deputy.id })
  return rows.length === 1
}

/** Whether somebody of an agency's team, or of one above it, has an account. */
export async function hasTeam(
  db: Database,
  regionId: RegionId,
  agencyIds: readonly AgencyId[],
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    SELECT EXISTS (SELECT FROM membership WHERE region_id = ${regionId} AND ended_at IS NULL
      AND agency_id = ANY(${sql.param([...agencyIds])}::uuid[])) AS has`)
  return (rows[0] as { has: boolean }).has
}

/** Whether one of these people let a worksheet of an innovation's stage through to the leader. */
export async function hasReviewed(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; stage: string },
  people: readonly PersonId[],
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    SELECT EXISTS (SELECT FROM gate_move WHERE region_id = ${scope.regionId} AND innovation_id = ${scope.innovationId}
      AND stage = ${scope.stage} AND to_state = 'reviewed' AND person_id = ANY(${sql.param([...people])}::text[])) AS has`)
  return (rows[0] as { has: boolean }).has
}
