import { and, desc, eq, lte } from 'drizzle-orm'
import type { Day } from '../../domain/calendar/working-days.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { priorityRule } from '../schema/diagnosis.ts'

type Row = typeof priorityRule.$inferSelect

export type PriorityRuleRecord = Pick<
  Row,
  'validFrom' | 'urgency' | 'seriousness' | 'growth' | 'screening' | 'source'
>

/** The rule that holds in a region on a day: the newest that has begun, or null where none was set. */
export async function findPriorityRule(
  db: Database,
  regionId: RegionId,
  today: Day,
): Promise<PriorityRuleRecord | null> {
  const [row] = await db
    .select()
    .from(priorityRule)
    .where(and(eq(priorityRule.regionId, regionId), lte(priorityRule.validFrom, today)))
    .orderBy(desc(priorityRule.validFrom), desc(priorityRule.setAt))
    .limit(1)
  return row ?? null
}

export async function insertPriorityRule(
  transaction: Database,
  regionId: RegionId,
  row: PriorityRuleRecord & { readonly setBy: PersonId | null; readonly setAt: Date },
): Promise<void> {
  await transaction.insert(priorityRule).values({ ...row, regionId })
}
