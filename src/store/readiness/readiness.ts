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
