import { and, asc, eq, sql } from 'drizzle-orm'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { diagnosisMerge, idea, ideaVote } from '../schema/diagnosis.ts'
import { innovation } from '../schema/innovation.ts'
import type { DiagnosisScope } from './problem.ts'

type Row = typeof idea.$inferSelect

export type IdeaProfile = Pick<Row, 'name' | 'route' | 'origin' | 'problemId' | 'texts'>

/** The sheet that an idea was found on, and what was chosen there; null for one that was not. */
export type FromSheet = Pick<Row, 'sheetId' | 'picked'>

export type IdeaRecord = IdeaProfile &
  FromSheet &
  Pick<Row, 'id' | 'isExample' | 'revision'> & {
    readonly innovationId: InnovationId | null
    /** Name in the address of the innovation that it became. */
    readonly innovationSlug: string | null
    /** Who would choose it. */
    readonly voters: readonly PersonId[]
  }

const within = ({ regionId, agencyId }: DiagnosisScope) =>
  and(eq(idea.regionId, regionId), eq(idea.agencyId, agencyId))

/** What was merged into another is shown no more. */
const standing = sql`NOT EXISTS (SELECT FROM ${diagnosisMerge} m WHERE m.region_id = ${idea.regionId}
  AND m.gone_id = ${idea.id} AND m.undone_at IS NULL)`

/** The ideas of an agency, in the order in which they were written. */
export async function listIdeas(db: Database, scope: DiagnosisScope, rowsMax: number): Promise<IdeaRecord[]> {
  return db
    .select({
      id: idea.id,
      name: idea.name,
      route: idea.route,
      origin: idea.origin,
      problemId: idea.problemId,
      texts: idea.texts,
      sheetId: idea.sheetId,
      picked: idea.picked,
      isExample: idea.isExample,
      revision: idea.revision,
      innovationId: idea.innovationId,
      innovationSlug: innovation.slug,
      voters: sql<PersonId[]>`ARRAY(SELECT person_id FROM idea_vote v
        WHERE v.region_id = ${idea.regionId} AND v.idea_id = ${idea.id} ORDER BY voted_at)`,
    })
    .from(idea)
    .leftJoin(innovation, and(eq(innovation.regionId, idea.regionId), eq(innovation.id, idea.innovationId)))
    .where(and(within(scope), standing))
    .orderBy(asc(idea.createdAt), asc(idea.id))
    .limit(rowsMax)
}

/** Nobody else changes the idea until the transaction ends; false without it. */
export async function lockIdea(transaction: Database, scope: DiagnosisScope, id: string): Promise<boolean> {
  const rows = await transaction
    .select({ id: idea.id })
    .from(idea)
    .where(and(within(scope), eq(idea.id, id), standing))
    .for('update')
  return rows.length === 1
}

export async function insertIdea(
  transaction: Database,
  scope: DiagnosisScope,
  row: IdeaProfile &
    FromSheet & {
      readonly isExample: boolean
      readonly createdBy: PersonId | null
      readonly createdAt: Date
    },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(idea).values({ ...scope, ...row, id })
  return id
}

export async function updateIdea(
  transaction: Database,
  scope: DiagnosisScope,
  id: string,
  changes: Partial<IdeaProfile & { revision: number; innovationId: InnovationId }>,
): Promise<void> {
  await transaction
    .update(idea)
    .set(changes)
    .where(and(within(scope), eq(idea.id, id)))
}

/** Sets or takes back one person's vote. */
export async function putVote(
  transaction: Database,
  { regionId }: DiagnosisScope,
  vote: {
    readonly ideaId: string
    readonly personId: PersonId
    readonly votedAt: Date
    readonly isFor: boolean
  },
): Promise<void> {
  const { isFor, ...row } = vote
  if (isFor) {
    await transaction
      .insert(ideaVote)
      .values({ regionId, ...row })
      .onConflictDoNothing()
    return
  }
  await transaction
    .delete(ideaVote)
    .where(
      and(
        eq(ideaVote.regionId, regionId),
        eq(ideaVote.ideaId, vote.ideaId),
        eq(ideaVote.personId, vote.personId),
      ),
    )
}
