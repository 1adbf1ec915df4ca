import { desc, eq } from 'drizzle-orm'
import type { ComplaintRule } from '../../domain/complaint/complaint-rule.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { complaintRule } from '../schema/complaint-setting.ts'

/** The rules that a region has set, the newest day first. A handful in a region's life. */
export async function listComplaintRules(db: Database, regionId: RegionId): Promise<ComplaintRule[]> {
  const rows = await db
    .select()
    .from(complaintRule)
    .where(eq(complaintRule.regionId, regionId))
    .orderBy(desc(complaintRule.validFrom))
  return rows.map(({ regionId: _, createdBy: __, createdAt: ___, ...rule }) => rule)
}

/** Sets the rule that begins on a day, in place of one that began on the same day. */
export async function putComplaintRule(
  transaction: Database,
  regionId: RegionId,
  rule: ComplaintRule,
  by: { personId: PersonId | null; now: Date },
): Promise<void> {
  const values = { ...rule, createdBy: by.personId, createdAt: by.now }
  await transaction
    .insert(complaintRule)
    .values({ regionId, ...values })
    .onConflictDoUpdate({ target: [complaintRule.regionId, complaintRule.validFrom], set: values })
}
