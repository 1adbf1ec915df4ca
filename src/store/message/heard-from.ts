import { sql } from 'drizzle-orm'
import { isOrigin, type OriginCount } from '../../domain/message/origin.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** How many said from where they knew of an innovation, by origin; marked answers aside. */
export async function readHeardFrom(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<OriginCount[]> {
  const { rows } = await db.execute(sql`
    SELECT origin, sum(answers)::float8 AS answers FROM heard_tally
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} GROUP BY origin`)
  return rows.flatMap(({ origin, answers }) =>
    isOrigin(origin as string)
      ? [{ origin: origin as OriginCount['origin'], answers: answers as number }]
      : [],
  )
}
