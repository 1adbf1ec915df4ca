import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { DecisionKind } from '../../domain/verdict/decision.ts'
import type { Database } from '../base/connect.ts'
import type { Headline } from '../schema/innovation.ts'

/** What a report tells of an innovation beside its stage and its verdict. */
export type ReportLine = {
  readonly id: InnovationId
  readonly headline: Headline | null
  readonly launchedOn: string | null
  readonly stoppedOn: string | null
  /** What was decided last within the time of the report, or null. */
  readonly decision: { readonly kind: DecisionKind; readonly reason: string; readonly on: string } | null
}

/** The lines of some innovations, by their identifier; decisions from one day of the region's calendar to another. */
export async function readReportLines(
  db: Database,
  regionId: RegionId,
  ids: readonly InnovationId[],
  span: { readonly from: string; readonly to: string; readonly timeZone: string },
): Promise<ReadonlyMap<InnovationId, ReportLine>> {
  if (ids.length === 0) return new Map()
  const day = sql`(d.decided_at AT TIME ZONE ${span.timeZone})::date`
  const { rows } = await db.execute(sql`
    SELECT i.id, i.headline, i.launched_on::text AS "launchedOn", i.stopped_on::text AS "stoppedOn",
      (SELECT json_build_object('kind', d.kind, 'reason', d.reason, 'on', ${day}::text) FROM decision d
        WHERE d.region_id = i.region_id AND d.innovation_id = i.id AND ${day} BETWEEN ${span.from}::date AND ${span.to}::date
        ORDER BY d.decided_at DESC LIMIT 1) AS decision
    FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ANY(${sql.param([...ids])}::uuid[])`)
  return new Map((rows as ReportLine[]).map((row) => [row.id, row]))
}
