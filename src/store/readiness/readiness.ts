import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReadinessScores } from '../../domain/readiness/readiness.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { readinessCheck, readinessSurvey } from '../schema/readiness.ts'

type SurveyRow = typeof readinessSurvey.$inferSelect

export type ReadinessSurveyRecord = Pick<
  SurveyRow,
  | 'id'
  | 'agencyId'
  | 'year'
  | 'instrument'
  | 'scores'
  | 'evidence'
  | 'isExample'
  | 'answeredBy'
  | 'answeredAt'
> & {
  readonly answeredByName: string | null
  /** Null until a second person has looked. */
  readonly check: {
    readonly scores: ReadinessScores
    readonly note: string
    readonly personName: string | null
  } | null
}

/** The surveys of a region, or of one agency, the oldest first. */
export async function listReadiness(
  db: Database,
  regionId: RegionId,
  agencyId: AgencyId | null,
): Promise<ReadinessSurveyRecord[]> {
  const ofAgency = agencyId === null ? undefined : eq(readinessSurvey.agencyId, agencyId)
  const rows = await db
    .select({
      survey: readinessSurvey,
      check: readinessCheck,
      answeredByName: sql<string | null>`(SELECT name FROM person WHERE id = ${readinessSurvey.answeredBy})`,
      checkedByName: sql<string | null>`(SELECT name FROM person WHERE id = ${readinessCheck.checkedBy})`,
    })
    .from(readinessSurvey)
    .leftJoin(
      readinessCheck,
      and(
        eq(readinessCheck.regionId, readinessSurvey.regionId),
        eq(readinessCheck.surveyId, readinessSurvey.id),
      ),
    )
    .where(and(eq(readinessSurvey.regionId, regionId), ofAgency))
    .orderBy(asc(readinessSurvey.answeredAt), asc(readinessSurvey.id))
  return rows.map(({ survey, check, answeredByName, checkedByName }) => ({
    ...survey,
    answeredByName,
    check: check && { scores: check.scores, note: check.note, personName: checkedByName },
  }))
}

export async function insertReadiness(
  transaction: Database,
  regionId: RegionId,
  row: Omit<SurveyRow, 'regionId' | 'id'>,
): Promise<string> {
  const id = newIdentifier(row.answeredAt.getTime())
  await transaction.insert(readinessSurvey).values({ ...row, regionId, id })
  return id
}

/** Keeps what the second person found; false when somebody else has looked meanwhile. */
export async function insertReadinessCheck(
  transaction: Database,
  regionId: RegionId,
  row: { surveyId: string; scores: ReadinessScores; note: string; checkedBy: PersonId; checkedAt: Date },
): Promise<boolean> {
  const kept = await transaction
    .insert(readinessCheck)
    .values({ ...row, regionId })
    .onConflictDoNothing()
    .returning({ surveyId: readinessCheck.surveyId })
  return kept.length === 1
}

export type OwedReadiness = {
  readonly agencyId: AgencyId
  readonly key: string
  readonly name: string
  /** The last day of the cohort's first stage, by which it is asked; null while that has no days. */
  readonly dueOn: string | null
}

/** Agencies of a year's cohorts, or those among some, that have not said in that year how ready they are. */
export async function listOwedReadiness(
  db: Database,
  regionId: RegionId,
  year: number,
  agencies: readonly AgencyId[] | 'all',
): Promise<OwedReadiness[]> {
  const among = agencies === 'all' ? sql`` : sql`AND a.id = ANY(${sql.param([...agencies])}::uuid[])`
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ON (a.id) a.id AS "agencyId", a.key, a.name, d.closes_on::text AS "dueOn" FROM cohort_agency m
    JOIN cohort c ON c.region_id = m.region_id AND c.id = m.cohort_id
    JOIN agency a ON a.region_id = m.region_id AND a.id = m.agency_id
    LEFT JOIN cohort_stage d ON d.region_id = c.region_id AND d.cohort_id = c.id AND d.stage = 'drum-up'
    WHERE m.region_id = ${regionId} AND c.year = ${year} AND a.ended_on IS NULL ${among}
      AND NOT EXISTS (SELECT FROM readiness_survey s
        WHERE s.region_id = a.region_id AND s.agency_id = a.id AND s.year = c.year)
    ORDER BY a.id, d.closes_on NULLS LAST`)
  return rows as OwedReadiness[]
}
