import { and, eq, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { answerNotKept } from '../schema/survey.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** Counts one marked answer that is not kept as a row. `day` is that of the region. */
export async function countNotKept(
  db: Database,
  { regionId, innovationId }: Scope,
  day: string,
): Promise<void> {
  await db
    .insert(answerNotKept)
    .values({ regionId, innovationId, day, answers: 1 })
    .onConflictDoUpdate({
      target: [answerNotKept.regionId, answerNotKept.innovationId, answerNotKept.day],
      set: { answers: sql`${answerNotKept.answers} + 1` },
    })
}

/** How many answers about an innovation were counted and not kept, ever. */
export async function readNotKept(db: Database, { regionId, innovationId }: Scope): Promise<number> {
  const [row] = await db
    .select({ answers: sql<number>`coalesce(sum(${answerNotKept.answers}), 0)`.mapWith(Number) })
    .from(answerNotKept)
    .where(and(eq(answerNotKept.regionId, regionId), eq(answerNotKept.innovationId, innovationId)))
  return row?.answers ?? 0
}
