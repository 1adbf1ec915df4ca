import { and, desc, eq, ne } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import type { Database } from '../base/connect.ts'
import { verdict } from '../schema/verdict.ts'

/** A verdict that changed because values on record were corrected or doubted, and not because anything new was reported. */
export type CorrectedVerdict = {
  readonly verdict: Verdict
  readonly previous: Verdict
  readonly createdAt: Date
}

const LINES_MAX = 20

/** The changes of an innovation's verdict that corrections made, newest first: each is a public line. */
export function listCorrectedVerdicts(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<CorrectedVerdict[]> {
  return db
    .select({ verdict: verdict.verdict, previous: verdict.previous, createdAt: verdict.createdAt })
    .from(verdict)
    .where(
      and(
        eq(verdict.regionId, regionId),
        eq(verdict.innovationId, innovationId),
        eq(verdict.cause, 'correction'),
        ne(verdict.verdict, verdict.previous),
      ),
    )
    .orderBy(desc(verdict.createdAt), desc(verdict.id))
    .limit(LINES_MAX)
}
