import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Continuation } from '../../domain/verdict/decision.ts'
import type { Database } from '../base/connect.ts'
import { addYear } from '../lifecycle/innovation-year.ts'
import { continuation } from '../schema/improvement-plan.ts'
import { innovation } from '../schema/innovation.ts'
import { surveyCode } from '../schema/survey.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type ContinuationEntry = {
  readonly year: number
  readonly status: Continuation
  readonly note: string | null
}

/** How an innovation went on in each year of which it was said, the latest first. */
export async function listContinuations(
  db: Database,
  { regionId, innovationId }: Scope,
): Promise<ContinuationEntry[]> {
  return db
    .select({ year: continuation.year, status: continuation.status, note: continuation.note })
    .from(continuation)
    .where(and(eq(continuation.regionId, regionId), eq(continuation.innovationId, innovationId)))
    .orderBy(desc(continuation.year))
}

/** Says how an innovation goes on in a year, which it has then; what was said of that year before is in the trail. */
export async function putContinuation(
  transaction: Database,
  { regionId, innovationId }: Scope,
  entry: ContinuationEntry & { decisionId: string | null; setBy: PersonId | null; setAt: Date },
): Promise<void> {
  const { year, ...row } = entry
  await transaction
    .insert(continuation)
    .values({ regionId, innovationId, year, ...row })
    .onConflictDoUpdate({
      target: [continuation.regionId, continuation.innovationId, continuation.year],
      set: row,
    })
  if (row.status !== 'stopped') await addYear(transaction, regionId, innovationId, year)
}

/** Stops an innovation on a day, or lets it go on again (null). */
export async function setStopped(
  transaction: Database,
  { regionId, innovationId }: Scope,
  stoppedOn: string | null,
): Promise<void> {
  await transaction
    .update(innovation)
    .set({ stoppedOn })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, innovationId)))
}

/** Ends every code of an innovation that still asks. */
export async function endCodesOf(
  transaction: Database,
  { regionId, innovationId }: Scope,
  now: Date,
): Promise<void> {
  const stillAsks = or(isNull(surveyCode.endedAt), gt(surveyCode.endedAt, now))
  await transaction
    .update(surveyCode)
    .set({ endedAt: now })
    .where(and(eq(surveyCode.regionId, regionId), eq(surveyCode.innovationId, innovationId), stillAsks))
}
