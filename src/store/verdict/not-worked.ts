import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { DecisionKind } from '../../domain/verdict/decision.ts'
import { NOT_WORKED_HEADLINES } from '../../domain/verdict/not-worked.ts'
import type { Database } from '../base/connect.ts'
import type { Headline } from '../schema/innovation.ts'

/** A published innovation of which the evidence says that it did not do what it was meant to, or that was stopped. */
export type NotWorkedInnovation = {
  readonly slug: string
  readonly name: string
  readonly agencyName: string
  readonly year: number
  readonly isExample: boolean
  readonly headline: Headline | null
  /** What a leader decided last, or null. */
  readonly decision: { readonly kind: DecisionKind; readonly reason: string } | null
}

/** Beside another place it is known only where the difference is for certain no more than is worth having. */
const knownBesideElsewhere = sql`(i.headline ->> 'code' <> 'outcome-elsewhere-too'
  OR i.headline -> 'numbers' ->> 'isDifferenceBelowLeast' = '1')`

/** The innovations of a region that did not work, by name. */
export async function listNotWorked(
  db: Database,
  regionId: RegionId,
  rowsMax: number,
): Promise<NotWorkedInnovation[]> {
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, a.name AS "agencyName", i.year, i.is_example AS "isExample", i.headline,
      CASE WHEN d.kind IS NOT NULL THEN json_build_object('kind', d.kind, 'reason', d.reason) END AS decision
    FROM innovation i
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    LEFT JOIN LATERAL (SELECT kind, reason FROM decision d WHERE d.region_id = i.region_id AND d.innovation_id = i.id
      ORDER BY d.decided_at DESC LIMIT 1) d ON true
    WHERE i.region_id = ${regionId} AND i.published_at IS NOT NULL
      AND (i.headline ->> 'code' = ANY(${sql.param([...NOT_WORKED_HEADLINES])}::text[]) AND ${knownBesideElsewhere}
        OR d.kind = 'stop')
    ORDER BY i.name, i.id LIMIT ${rowsMax}`)
  return rows as NotWorkedInnovation[]
}
