import { sql } from 'drizzle-orm'
import type { AwarenessMonth } from '../../domain/message/message-figures.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** Of those who answered, month by month, how many were asked whether they had known of it and how many had; marked answers aside. */
export async function readAwarenessMonths(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<AwarenessMonth[]> {
  const { rows } = await db.execute(sql`
    SELECT to_char(month, 'YYYY-MM') AS month, sum(knew_asked)::int AS asked, sum(knew)::int AS knew
    FROM voice_month WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND NOT is_marked
    GROUP BY 1 HAVING sum(knew_asked) > 0 ORDER BY 1`)
  return rows as AwarenessMonth[]
}
