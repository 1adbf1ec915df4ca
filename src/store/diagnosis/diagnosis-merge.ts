import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { diagnosisMerge } from '../schema/diagnosis.ts'
import type { DiagnosisScope } from './problem.ts'

export type MergeKind = 'problem' | 'idea'

export type DiagnosisMerge = {
  readonly id: string
  readonly kind: MergeKind
  readonly goneId: string
  readonly keptId: string
  readonly moved: readonly string[]
  /** What was merged away, by its own words. */
  readonly name: string
  readonly mergedAt: Date
}

/** The merges of an agency that stand, the latest first. */
export async function listMerges(
  db: Database,
  { regionId, agencyId }: DiagnosisScope,
): Promise<DiagnosisMerge[]> {
  return db
    .select({
      id: diagnosisMerge.id,
      kind: diagnosisMerge.kind,
      goneId: diagnosisMerge.goneId,
      keptId: diagnosisMerge.keptId,
      moved: diagnosisMerge.moved,
      mergedAt: diagnosisMerge.mergedAt,
      name: sql<string>`coalesce(
        (SELECT statement FROM problem p WHERE p.region_id = ${diagnosisMerge.regionId} AND p.id = ${diagnosisMerge.goneId}),
        (SELECT name FROM idea i WHERE i.region_id = ${diagnosisMerge.regionId} AND i.id = ${diagnosisMerge.goneId}), '')`,
    })
    .from(diagnosisMerge)
    .where(
      and(
        eq(diagnosisMerge.regionId, regionId),
        eq(diagnosisMerge.agencyId, agencyId),
        isNull(diagnosisMerge.undoneAt),
      ),
    )
    .orderBy(desc(diagnosisMerge.mergedAt), desc(diagnosisMerge.id))
}

export async function insertMerge(
  transaction: Database,
  scope: DiagnosisScope,
  row: {
    kind: MergeKind
    goneId: string
    keptId: string
    moved: string[]
    mergedBy: PersonId | null
    mergedAt: Date
  },
): Promise<void> {
  await transaction
    .insert(diagnosisMerge)
    .values({ ...scope, ...row, id: newIdentifier(row.mergedAt.getTime()) })
}

/** Ends a merge that stands; null when there is none. */
export async function endMerge(
  transaction: Database,
  { regionId, agencyId }: DiagnosisScope,
  id: string,
  undone: { undoneBy: PersonId | null; undoneAt: Date },
): Promise<Pick<DiagnosisMerge, 'kind' | 'goneId' | 'keptId' | 'moved'> | null> {
  if (!isIdentifier(id)) return null
  const [row] = await transaction
    .update(diagnosisMerge)
    .set(undone)
    .where(
      and(
        eq(diagnosisMerge.regionId, regionId),
        eq(diagnosisMerge.agencyId, agencyId),
        eq(diagnosisMerge.id, id),
        isNull(diagnosisMerge.undoneAt),
      ),
    )
    .returning({
      kind: diagnosisMerge.kind,
      goneId: diagnosisMerge.goneId,
      keptId: diagnosisMerge.keptId,
      moved: diagnosisMerge.moved,
    })
  return row ?? null
}

/** Gives the ideas of a problem to another one; their identifiers. */
export async function moveIdeas(
  transaction: Database,
  { regionId }: DiagnosisScope,
  from: string,
  to: string,
  only: readonly string[] | 'all',
): Promise<string[]> {
  const chosen = only === 'all' ? sql`true` : sql`id = ANY(${sql.param([...only])}::uuid[])`
  const { rows } = await transaction.execute(sql`
    UPDATE idea SET problem_id = ${to} WHERE region_id = ${regionId} AND problem_id = ${from} AND ${chosen} RETURNING id`)
  return rows.map(({ id }) => id as string)
}

/** Copies the votes of an idea to another one, for people who had not voted there; who they are. */
export async function copyVotes(
  transaction: Database,
  { regionId }: DiagnosisScope,
  from: string,
  to: string,
): Promise<string[]> {
  const { rows } = await transaction.execute(sql`
    INSERT INTO idea_vote (region_id, idea_id, person_id, voted_at)
    SELECT region_id, ${to}, person_id, voted_at FROM idea_vote WHERE region_id = ${regionId} AND idea_id = ${from}
    ON CONFLICT DO NOTHING RETURNING person_id`)
  return rows.map(({ person_id }) => person_id as string)
}

/** Takes the votes of some people from an idea. */
export async function removeVotes(
  transaction: Database,
  { regionId }: DiagnosisScope,
  ideaId: string,
  people: readonly string[],
): Promise<void> {
  await transaction.execute(sql`
    DELETE FROM idea_vote WHERE region_id = ${regionId} AND idea_id = ${ideaId} AND person_id = ANY(${sql.param([...people])}::text[])`)
}
