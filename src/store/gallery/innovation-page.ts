import { and, asc, desc, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { isForOneDevice, surveyCodeKinds } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { comparisonSeries, comparisonValue, indicator, indicatorTarget } from '../schema/indicator.ts'
import { innovation, serviceChange } from '../schema/innovation.ts'
import { surveyCode } from '../schema/survey.ts'
import { decision } from '../schema/verdict.ts'
import { launchOfInnovation } from '../verdict/launch.ts'

const regionId = sql.placeholder('regionId')
const innovationId = sql.placeholder('innovationId')

/** What the public may know of an innovation itself. */
export async function findPublished(db: Database, region: RegionId, slug: string) {
  const [row] = await prepared(db, 'find_published', (name) =>
    db
      .select({
        id: innovation.id,
        slug: innovation.slug,
        agencyId: innovation.agencyId,
        name: innovation.name,
        summary: innovation.summary,
        description: innovation.description,
        year: innovation.year,
        status: innovation.status,
        digital: innovation.digital,
        affairCode: innovation.affairCode,
        beneficiaries: innovation.beneficiaries,
        launch: sql<string | null>`(SELECT (${launchOfInnovation})::text FROM ${innovation} i
          WHERE i.region_id = innovation.region_id AND i.id = innovation.id)`,
        source: innovation.source,
        isExample: innovation.isExample,
        stage: innovation.stage,
        gateState: innovation.gateState,
        stoppedOn: innovation.stoppedOn,
        verdict: innovation.verdict,
        headline: innovation.headline,
      })
      .from(innovation)
      .where(
        and(
          eq(innovation.regionId, regionId),
          eq(innovation.slug, sql.placeholder('slug')),
          isNotNull(innovation.publishedAt),
        ),
      )
      .prepare(name),
  ).execute({ regionId: region, slug })
  return row ?? null
}

export type PublishedInnovation = NonNullable<Awaited<ReturnType<typeof findPublished>>>

type PublishedComparison = { name: string; source: string; values: { period: string; value: number }[] }

/** The indicators in use, with their latest target, every value that no correction superseded, and the place they are compared to. */
export async function readSeries(db: Database, region: RegionId, id: InnovationId) {
  return prepared(db, 'read_series', (name) =>
    db
      .select({
        key: indicator.key,
        name: indicator.name,
        nameEn: indicator.nameEn,
        definition: indicator.definition,
        kind: indicator.kind,
        unit: indicator.unit,
        direction: indicator.direction,
        purpose: indicator.purpose,
        baselineValue: indicator.baselineValue,
        baselineOn: indicator.baselineOn,
        source: indicator.source,
        isExample: indicator.isExample,
        target: sql<number | null>`(SELECT t.value FROM ${indicatorTarget} t
          WHERE t.region_id = indicator.region_id AND t.indicator_id = indicator.id ORDER BY t.period DESC LIMIT 1)`,
        values: sql<{ period: string; value: number }[]>`(
          SELECT coalesce(json_agg(json_build_object('period', to_char(m.period, 'YYYY-MM'), 'value', m.value) ORDER BY m.period), '[]')
          FROM measurement_in_force m
          WHERE m.region_id = indicator.region_id AND m.indicator_id = indicator.id)`,
        comparison: sql<PublishedComparison | null>`(
          SELECT json_build_object('name', c.name, 'source', c.source, 'values', (
            SELECT coalesce(json_agg(json_build_object('period', to_char(v.period, 'YYYY-MM'), 'value', v.value) ORDER BY v.period), '[]')
            FROM ${comparisonValue} v WHERE v.region_id = c.region_id AND v.indicator_id = c.indicator_id))
          FROM ${comparisonSeries} c WHERE c.region_id = indicator.region_id AND c.indicator_id = indicator.id
            AND EXISTS (SELECT FROM ${comparisonValue} v WHERE v.region_id = c.region_id AND v.indicator_id = c.indicator_id))`,
      })
      .from(indicator)
      .where(
        and(
          eq(indicator.regionId, regionId),
          eq(indicator.innovationId, innovationId),
          isNull(indicator.endedAt),
          // Claims are for the evaluator, who holds them against the records.
          sql`coalesce(${indicator.purpose}, '') NOT IN ('complaints-completed', 'followers')`,
        ),
      )
      // What changed for people comes first.
      .orderBy(
        sql`array_position(ARRAY['outcome', 'output', 'input'], ${indicator.kind})`,
        asc(indicator.createdAt),
        asc(indicator.key),
      )
      .prepare(name),
  ).execute({ regionId: region, innovationId: id })
}

export type PublishedSeries = Awaited<ReturnType<typeof readSeries>>[number]

/** What the service costs a citizen before and after. */
export async function readServiceChanges(db: Database, region: RegionId, id: InnovationId) {
  return prepared(db, 'read_service_changes', (name) =>
    db
      .select({
        key: serviceChange.key,
        before: serviceChange.before,
        after: serviceChange.after,
        source: serviceChange.source,
      })
      .from(serviceChange)
      .where(and(eq(serviceChange.regionId, regionId), eq(serviceChange.innovationId, innovationId)))
      .prepare(name),
  ).execute({ regionId: region, innovationId: id })
}

/** The leader's decisions, the newest first. Who decided stays in the desk: the office decides, not the person. */
export async function readDecisions(db: Database, region: RegionId, id: InnovationId) {
  return prepared(db, 'read_decisions', (name) =>
    db
      .select({
        kind: decision.kind,
        reason: decision.reason,
        responsible: decision.responsible,
        dueOn: decision.dueOn,
        decidedAt: decision.decidedAt,
      })
      .from(decision)
      .where(and(eq(decision.regionId, regionId), eq(decision.innovationId, innovationId)))
      .orderBy(desc(decision.decidedAt))
      .prepare(name),
  ).execute({ regionId: region, innovationId: id })
}

/** The short link by which citizens answer now, or null while none is open. */
export async function readOpenSurveyCode(db: Database, region: RegionId, id: InnovationId) {
  const [row] = await prepared(db, 'read_open_survey_code', (name) =>
    db
      .select({ code: surveyCode.code })
      .from(surveyCode)
      .where(
        and(
          eq(surveyCode.regionId, regionId),
          eq(surveyCode.innovationId, innovationId),
          sql`(${surveyCode.endedAt} IS NULL OR ${surveyCode.endedAt} > now())`,
          // A kiosk's and an interviewer's are not for everybody's phone.
          notInArray(surveyCode.kind, surveyCodeKinds.filter(isForOneDevice)),
          // Nor is one that asks for a slip of the counter.
          sql`NOT EXISTS (SELECT 1 FROM visit_batch v WHERE v.region_id = ${surveyCode.regionId} AND v.code = ${surveyCode.code})`,
        ),
      )
      // That of the innovation itself before those of its counters and campaigns.
      .orderBy(sql`${surveyCode.kind} = 'innovation' DESC`, desc(surveyCode.createdAt))
      .limit(1)
      .prepare(name),
  ).execute({ regionId: region, innovationId: id })
  return row?.code ?? null
}
