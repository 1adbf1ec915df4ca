import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { broughtAnswer, broughtSource } from '../schema/brought-answer.ts'

export type BroughtSource = Omit<typeof broughtSource.$inferSelect, 'regionId' | 'createdBy' | 'createdAt'>
export type NewBroughtSource = typeof broughtSource.$inferInsert
export type NewBroughtAnswer = typeof broughtAnswer.$inferInsert

// PostgreSQL takes at most 65,535 parameters a statement; a row here has seven.
const ROWS_PER_STATEMENT = 5_000

/** How many answers are on record under each of these keys. */
export async function countBroughtAnswers(
  db: Database,
  regionId: RegionId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute(sql`
    SELECT answer_key AS key, count(*)::int AS answers FROM brought_answer
    WHERE region_id = ${regionId} AND answer_key = ANY(${sql.param([...new Set(keys)])}::text[]) GROUP BY answer_key`)
  return new Map(rows.map(({ key, answers }) => [key as string, answers as number]))
}

/** Adds sources with their answers. PostgreSQL refuses an answer that is there already. */
export async function insertBrought(
  transaction: Database,
  sources: readonly NewBroughtSource[],
  answers: readonly NewBroughtAnswer[],
): Promise<void> {
  await transaction.insert(broughtSource).values([...sources])
  for (let start = 0; start < answers.length; start += ROWS_PER_STATEMENT) {
    await transaction.insert(broughtAnswer).values(answers.slice(start, start + ROWS_PER_STATEMENT))
  }
}

/** What was brought of answers to these innovations, the oldest first. */
export async function listBroughtSources(
  db: Database,
  regionId: RegionId,
  innovationIds: readonly InnovationId[],
): Promise<BroughtSource[]> {
  if (innovationIds.length === 0) return []
  return db
    .select({
      id: broughtSource.id,
      innovationId: broughtSource.innovationId,
      way: broughtSource.way,
      name: broughtSource.name,
      firstDay: broughtSource.firstDay,
      lastDay: broughtSource.lastDay,
      answers: broughtSource.answers,
      counters: broughtSource.counters,
    })
    .from(broughtSource)
    .where(and(eq(broughtSource.regionId, regionId), inArray(broughtSource.innovationId, [...innovationIds])))
    .orderBy(asc(broughtSource.firstDay), asc(broughtSource.id))
}
