import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { innovation } from '../schema/innovation.ts'

/** Which rows of a table there are, and in which version: a changed row is another one to PostgreSQL. */
const rowsOf = (table: string, which: string) =>
  `(SELECT string_agg(t.xmin::text || t.ctid::text, '') FROM ${table} t WHERE ${which})`
const ofInnovation = 't.region_id = i.region_id AND t.innovation_id = i.id'
const ofIndicator = `t.region_id = i.region_id AND t.indicator_id IN (
  SELECT d.id FROM indicator d WHERE d.region_id = i.region_id AND d.innovation_id = i.id)`

/** The tables from which a public page of an innovation is made, by how their rows are found. */
export const tablesOfPage: Readonly<Record<string, string>> = {
  region: 't.id = i.region_id',
  agency: 't.region_id = i.region_id AND t.id = i.agency_id',
  innovation: 't.region_id = i.region_id AND t.id = i.id',
  voice_release: ofInnovation,
  brought_source: ofInnovation,
  service_change: ofInnovation,
  decision: ofInnovation,
  improvement: ofInnovation,
  index_restart: ofInnovation,
  survey_code: ofInnovation,
  evidence_plan: ofInnovation,
  launch_record: ofInnovation,
  continuation: ofInnovation,
  verdict: ofInnovation,
  verdict_proposal: ofInnovation,
  verdict_proposal_answer: `t.region_id = i.region_id AND t.proposal_id IN (
    SELECT p.id FROM verdict_proposal p WHERE p.region_id = i.region_id AND p.innovation_id = i.id)`,
  visit_batch: `t.region_id = i.region_id AND t.code IN (
    SELECT c.code FROM survey_code c WHERE c.region_id = i.region_id AND c.innovation_id = i.id)`,
  indicator: ofInnovation,
  indicator_target: ofIndicator,
  measurement: ofIndicator,
  comparison_series: ofIndicator,
  comparison_value: ofIndicator,
}

const stamp = sql.raw(
  `hashtextextended(concat_ws('/', ${Object.entries(tablesOfPage)
    .map(([table, which]) => rowsOf(table, which))
    .join(', ')}), 0)::text`,
)

/**
 * Tells whether anything moved of which the public page of an innovation is made: the same stamp, the same page. Null where no
 * such innovation is published. A stamp says nothing of the time, by which a survey ends: nobody keeps a page by it for long.
 */
export async function readInnovationStamp(
  db: Database,
  regionId: RegionId,
  slug: string,
): Promise<string | null> {
  const [row] = await prepared(db, 'innovation_stamp', (name) =>
    db
      .select({
        stamp: sql<string>`(SELECT ${stamp} FROM ${innovation} i
        WHERE i.region_id = innovation.region_id AND i.id = innovation.id)`,
      })
      .from(innovation)
      .where(
        sql`${innovation.regionId} = ${sql.placeholder('regionId')} AND ${innovation.slug} = ${sql.placeholder('slug')}
          AND ${innovation.publishedAt} IS NOT NULL`,
      )
      .prepare(name),
  ).execute({ regionId, slug })
  return row?.stamp ?? null
}
