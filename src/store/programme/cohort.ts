import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Day } from '../../domain/calendar/working-days.ts'
import { type Stage, stages } from '../../domain/lifecycle/stage.ts'
import type { CohortCalendar } from '../../domain/programme/cohort.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { withUnitsBelow } from '../region/agency-walk.ts'
import { countsInYear } from '../region/agency-year.ts'
import { cohort, cohortAgency, cohortNote, cohortStage } from '../schema/cohort.ts'
import { person } from '../schema/person.ts'

type Row = typeof cohort.$inferSelect

/** What a cohort is, without its calendar and its agencies. */
export type CohortProfile = Pick<
  Row,
  'name' | 'year' | 'theme' | 'partner' | 'champion' | 'resourcePersons' | 'coaches' | 'quota' | 'target'
>

export type CohortRecord = CohortProfile & {
  readonly id: string
  readonly isExample: boolean
  readonly revision: number
  readonly calendar: CohortCalendar
  readonly agencies: readonly { readonly agencyId: AgencyId; readonly isBound: boolean }[]
}

/** Nobody else saves a cohort of the region until the transaction ends, so that two do not take the same agency at once. */
export async function holdCohorts(transaction: Database, regionId: RegionId): Promise<void> {
  await transaction.execute(sql`SELECT FROM region WHERE id = ${regionId} FOR UPDATE`)
}

/** The cohorts of a region, the newest first: a few a year. */
export async function listCohorts(db: Database, regionId: RegionId): Promise<CohortRecord[]> {
  const rows = await db
    .select()
    .from(cohort)
    .where(eq(cohort.regionId, regionId))
    .orderBy(desc(cohort.year), desc(cohort.id))
  const terms = await db.select().from(cohortStage).where(eq(cohortStage.regionId, regionId))
  const members = await db.select().from(cohortAgency).where(eq(cohortAgency.regionId, regionId))
  return rows.map(({ regionId: _, createdAt: __, launchedOn: ___, ...row }) => ({
    ...row,
    calendar: Object.fromEntries(
      terms
        .filter((term) => term.cohortId === row.id)
        .map(({ stage, opensOn, closesOn }) => [stage, { opensOn, closesOn }]),
    ),
    agencies: members
      .filter((member) => member.cohortId === row.id)
      .map(({ agencyId, isBound }) => ({ agencyId, isBound })),
  }))
}

/** One cohort, or null. */
export async function findCohort(db: Database, regionId: RegionId, id: string): Promise<CohortRecord | null> {
  const known = await listCohorts(db, regionId)
  return known.find((one) => one.id === id) ?? null
}

export async function insertCohort(
  transaction: Database,
  regionId: RegionId,
  row: CohortProfile & { readonly isExample: boolean; readonly createdAt: Date },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(cohort).values({ ...row, regionId, id })
  return id
}

export async function updateCohort(
  transaction: Database,
  regionId: RegionId,
  id: string,
  changes: CohortProfile & { readonly revision: number },
): Promise<void> {
  await transaction
    .update(cohort)
    .set(changes)
    .where(and(eq(cohort.regionId, regionId), eq(cohort.id, id)))
}

/** Puts the calendar of a cohort: what is not in it any more goes. */
export async function putCalendar(
  transaction: Database,
  regionId: RegionId,
  cohortId: string,
  calendar: CohortCalendar,
): Promise<void> {
  const kept = stages.filter((stage) => calendar[stage])
  const gone = stages.filter((stage): stage is Stage => !calendar[stage])
  const here = and(eq(cohortStage.regionId, regionId), eq(cohortStage.cohortId, cohortId))
  if (gone.length > 0) {
    await transaction.delete(cohortStage).where(and(here, notInArray(cohortStage.stage, kept)))
  }
  for (const stage of kept) {
    const days = calendar[stage]
    if (!days) continue
    await transaction
      .insert(cohortStage)
      .values({ regionId, cohortId, stage, ...days })
      .onConflictDoUpdate({
        target: [cohortStage.regionId, cohortStage.cohortId, cohortStage.stage],
        set: days,
      })
  }
}

/** Puts the agencies of a cohort: who is not among them any more leaves it. */
export async function putAgencies(
  transaction: Database,
  regionId: RegionId,
  cohortId: string,
  agencies: CohortRecord['agencies'],
): Promise<void> {
  const ids = agencies.map(({ agencyId }) => agencyId)
  const here = and(eq(cohortAgency.regionId, regionId), eq(cohortAgency.cohortId, cohortId))
  await transaction.delete(cohortAgency).where(and(here, notInArray(cohortAgency.agencyId, ids)))
  if (agencies.length === 0) return
  await transaction
    .insert(cohortAgency)
    .values(agencies.map((one) => ({ regionId, cohortId, ...one })))
    .onConflictDoUpdate({
      target: [cohortAgency.regionId, cohortAgency.cohortId, cohortAgency.agencyId],
      set: { isBound: sql`excluded.is_bound` },
    })
}

/** The cohort in which an agency, or one above it, works on a day; null when there is none. */
export async function runningCohortOf(
  db: Database,
  regionId: RegionId,
  agencyPath: readonly AgencyId[],
  today: Day,
): Promise<string | null> {
  const { rows } = await db.execute(sql`
    SELECT member.cohort_id FROM cohort_agency member
    JOIN (SELECT cohort_id, min(opens_on) AS opens_on, max(closes_on) AS closes_on FROM cohort_stage
      WHERE region_id = ${regionId} GROUP BY cohort_id) term ON term.cohort_id = member.cohort_id
    WHERE member.region_id = ${regionId} AND member.agency_id = ANY(${sql.param([...agencyPath])}::uuid[])
      AND ${today}::date BETWEEN term.opens_on AND term.closes_on
    ORDER BY term.opens_on DESC LIMIT 1`)
  return (rows[0] as { cohort_id: string } | undefined)?.cohort_id ?? null
}

/** Innovations of a year in the agencies of a cohort, units included, that are in no cohort. */
const outside = (regionId: RegionId, cohortId: string) => sql`
  y.region_id = ${regionId} AND y.cohort_id IS NULL
  AND y.year = (SELECT year FROM cohort WHERE region_id = ${regionId} AND id = ${cohortId})
  AND EXISTS (SELECT FROM innovation i WHERE i.region_id = y.region_id AND i.id = y.innovation_id AND ${countsInYear})
  AND y.agency_id IN ${withUnitsBelow(
    regionId,
    sql`SELECT agency_id AS id FROM cohort_agency WHERE region_id = ${regionId} AND cohort_id = ${cohortId}`,
  )}`

export async function countOutside(db: Database, regionId: RegionId, cohortId: string): Promise<number> {
  const { rows } = await db.execute(
    sql`SELECT count(*)::int AS count FROM innovation_year y WHERE ${outside(regionId, cohortId)}`,
  )
  return (rows[0] as { count: number }).count
}

/** Takes them into the cohort; gives how many. */
export async function takeIn(transaction: Database, regionId: RegionId, cohortId: string): Promise<number> {
  const { rows } = await transaction.execute(
    sql`UPDATE innovation_year y SET cohort_id = ${cohortId} WHERE ${outside(regionId, cohortId)}
      RETURNING y.innovation_id`,
  )
  return rows.length
}

/** Puts one innovation into a cohort: in the cohort's year where it has that, else in its latest one. */
export async function joinCohort(
  transaction: Database,
  regionId: RegionId,
  cohortId: string,
  innovationId: InnovationId,
): Promise<void> {
  await transaction.execute(sql`
    UPDATE innovation_year SET cohort_id = ${cohortId}
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND year = (
      SELECT y.year FROM innovation_year y, cohort c
      WHERE y.region_id = ${regionId} AND y.innovation_id = ${innovationId} AND c.region_id = ${regionId} AND c.id = ${cohortId}
      ORDER BY y.year = c.year DESC, y.year DESC LIMIT 1)`)
}

export type CohortNote = {
  readonly agencyId: AgencyId | null
  readonly text: string
  readonly authorName: string | null
  readonly createdAt: Date
}

export async function insertCohortNote(
  transaction: Database,
  regionId: RegionId,
  cohortId: string,
  note: {
    readonly agencyId: AgencyId | null
    readonly text: string
    readonly authorId: PersonId
    readonly createdAt: Date
  },
): Promise<void> {
  const id = newIdentifier(note.createdAt.getTime())
  await transaction.insert(cohortNote).values({ regionId, cohortId, id, ...note })
}

/** What was said in the meetings, newest first. */
export async function listCohortNotes(
  db: Database,
  regionId: RegionId,
  cohortId: string,
  rowsMax: number,
): Promise<CohortNote[]> {
  return db
    .select({
      agencyId: cohortNote.agencyId,
      text: cohortNote.text,
      authorName: person.name,
      createdAt: cohortNote.createdAt,
    })
    .from(cohortNote)
    .leftJoin(person, eq(person.id, cohortNote.authorId))
    .where(and(eq(cohortNote.regionId, regionId), eq(cohortNote.cohortId, cohortId)))
    .orderBy(desc(cohortNote.createdAt), desc(cohortNote.id))
    .limit(rowsMax)
}
