import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { PriorityScores } from '../../domain/diagnosis/priority.ts'
import type { ScreeningMarks, ScreeningVariant } from '../../domain/diagnosis/screening.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { diagnosisMerge, problem, problemScore, problemScreening } from '../schema/diagnosis.ts'
import { person } from '../schema/person.ts'

/** An agency's problems and ideas are found within it alone, whatever identifier stands in an address. */
export type DiagnosisScope = { readonly regionId: RegionId; readonly agencyId: AgencyId }

type Row = typeof problem.$inferSelect

export type ProblemTexts = Pick<Row, 'statement' | 'figures' | 'source' | 'causes'>

export type ProblemRecord = ProblemTexts & Pick<Row, 'id' | 'isExample' | 'revision' | 'createdAt'>

const within = ({ regionId, agencyId }: DiagnosisScope) =>
  and(eq(problem.regionId, regionId), eq(problem.agencyId, agencyId))

/** What was merged into another is shown no more. */
const standing = sql`NOT EXISTS (SELECT FROM ${diagnosisMerge} m WHERE m.region_id = ${problem.regionId}
  AND m.gone_id = ${problem.id} AND m.undone_at IS NULL)`

const columns = {
  id: problem.id,
  statement: problem.statement,
  figures: problem.figures,
  source: problem.source,
  causes: problem.causes,
  isExample: problem.isExample,
  revision: problem.revision,
  createdAt: problem.createdAt,
}

/** The problems of an agency, in the order in which they were written. */
export async function listProblems(
  db: Database,
  scope: DiagnosisScope,
  rowsMax: number,
): Promise<ProblemRecord[]> {
  return db
    .select(columns)
    .from(problem)
    .where(and(within(scope), standing))
    .orderBy(asc(problem.createdAt))
    .limit(rowsMax)
}

/** One problem of the agency, held until the transaction ends; null without it. */
export async function lockProblem(
  transaction: Database,
  scope: DiagnosisScope,
  id: string,
): Promise<ProblemRecord | null> {
  const [row] = await transaction
    .select(columns)
    .from(problem)
    .where(and(within(scope), eq(problem.id, id), standing))
    .for('update')
  return row ?? null
}

export async function insertProblem(
  transaction: Database,
  scope: DiagnosisScope,
  row: ProblemTexts & {
    readonly isExample: boolean
    readonly createdBy: PersonId | null
    readonly createdAt: Date
  },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(problem).values({ ...scope, ...row, id })
  return id
}

export async function updateProblem(
  transaction: Database,
  scope: DiagnosisScope,
  id: string,
  changes: ProblemTexts & { readonly revision: number },
): Promise<void> {
  await transaction
    .update(problem)
    .set(changes)
    .where(and(within(scope), eq(problem.id, id)))
}

export type ScreeningRecord = ScreeningMarks & {
  readonly problemId: string
  readonly variant: ScreeningVariant
  readonly reason: string
  readonly personName: string | null
  readonly screenedAt: Date
}

export async function insertScreening(
  transaction: Database,
  regionId: RegionId,
  row: ScreeningMarks & {
    readonly problemId: string
    readonly variant: ScreeningVariant
    readonly reason: string
    readonly screenedBy: PersonId
    readonly screenedAt: Date
  },
): Promise<void> {
  const id = newIdentifier(row.screenedAt.getTime())
  await transaction.insert(problemScreening).values({ ...row, regionId, id })
}

/** The latest screening of each problem of an agency. */
export async function listScreenings(db: Database, scope: DiagnosisScope): Promise<ScreeningRecord[]> {
  return db
    .selectDistinctOn([problemScreening.problemId], {
      problemId: problemScreening.problemId,
      variant: problemScreening.variant,
      actual: problemScreening.actual,
      problematic: problemScreening.problematic,
      widespread: problemScreening.widespread,
      feasible: problemScreening.feasible,
      reason: problemScreening.reason,
      personName: person.name,
      screenedAt: problemScreening.screenedAt,
    })
    .from(problemScreening)
    .innerJoin(
      problem,
      and(eq(problem.regionId, problemScreening.regionId), eq(problem.id, problemScreening.problemId)),
    )
    .leftJoin(person, eq(person.id, problemScreening.screenedBy))
    .where(within(scope))
    .orderBy(problemScreening.problemId, desc(problemScreening.screenedAt), desc(problemScreening.id))
}

export type ScoreRecord = PriorityScores & {
  readonly problemId: string
  readonly personId: PersonId
  readonly personName: string
  readonly reason: string
}

/** Puts one person's scores of a problem; a second time they replace the first, which stays in the trail. */
export async function putScore(
  transaction: Database,
  regionId: RegionId,
  row: PriorityScores & {
    readonly problemId: string
    readonly personId: PersonId
    readonly reason: string
    readonly scoredAt: Date
  },
): Promise<void> {
  const { urgency, seriousness, growth, reason, scoredAt } = row
  await transaction
    .insert(problemScore)
    .values({ ...row, regionId })
    .onConflictDoUpdate({
      target: [problemScore.regionId, problemScore.problemId, problemScore.personId],
      set: { urgency, seriousness, growth, reason, scoredAt },
    })
}

/** What people scored of the problems of an agency, by name. */
export async function listScores(db: Database, scope: DiagnosisScope): Promise<ScoreRecord[]> {
  return db
    .select({
      problemId: problemScore.problemId,
      personId: problemScore.personId,
      personName: person.name,
      urgency: problemScore.urgency,
      seriousness: problemScore.seriousness,
      growth: problemScore.growth,
      reason: problemScore.reason,
    })
    .from(problemScore)
    .innerJoin(
      problem,
      and(eq(problem.regionId, problemScore.regionId), eq(problem.id, problemScore.problemId)),
    )
    .innerJoin(person, eq(person.id, problemScore.personId))
    .where(within(scope))
    .orderBy(asc(person.name), asc(problemScore.personId))
}

/** Problems and ideas by agency, for the list of a region. */
export async function countDiagnosis(
  db: Database,
  regionId: RegionId,
): Promise<{ agencyId: AgencyId; problems: number; ideas: number }[]> {
  const { rows } = await db.execute(sql`
    SELECT agency_id AS "agencyId", sum(problems)::int AS problems, sum(ideas)::int AS ideas FROM (
      SELECT agency_id, count(*) AS problems, 0 AS ideas FROM problem WHERE region_id = ${regionId}
        AND id NOT IN (SELECT gone_id FROM diagnosis_merge WHERE region_id = ${regionId} AND undone_at IS NULL) GROUP BY agency_id
      UNION ALL
      SELECT agency_id, 0, count(*) FROM idea WHERE region_id = ${regionId}
        AND id NOT IN (SELECT gone_id FROM diagnosis_merge WHERE region_id = ${regionId} AND undone_at IS NULL) GROUP BY agency_id
    ) counted GROUP BY agency_id`)
  return rows as { agencyId: AgencyId; problems: number; ideas: number }[]
}
