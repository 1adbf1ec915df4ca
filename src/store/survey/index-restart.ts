import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { indexRestart } from '../schema/index-restart.ts'
import { person } from '../schema/person.ts'
import { improvement } from '../schema/survey.ts'

/** A new period of the index as it was asked for, with who decided. */
export type IndexRestart = {
  readonly id: string
  /** What was improved. */
  readonly text: string
  /** First day of the month since which the answers count, `2026-05-01`. */
  readonly since: string
  readonly askedBy: PersonId
  readonly askedByName: string
  readonly askedAt: Date
  readonly outcome: 'confirmed' | 'declined' | null
  readonly reason: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
}

const asker = alias(person, 'asker')
const decider = alias(person, 'decider')

/** The new periods that were asked for an innovation, the latest first. */
export const listIndexRestarts = readTogether<IndexRestart[]>(async (db, regionId, ids) => {
  const { id, since, askedBy, askedAt, outcome, reason, decidedAt } = indexRestart
  const rows = await db
    .select({
      of: indexRestart.innovationId,
      id,
      since,
      askedBy,
      askedAt,
      outcome,
      reason,
      decidedAt,
      text: improvement.text,
      askedByName: asker.name,
      decidedByName: decider.name,
    })
    .from(indexRestart)
    .innerJoin(
      improvement,
      and(eq(improvement.regionId, indexRestart.regionId), eq(improvement.id, indexRestart.improvementId)),
    )
    .innerJoin(asker, eq(asker.id, indexRestart.askedBy))
    .leftJoin(decider, eq(decider.id, indexRestart.decidedBy))
    .where(and(eq(indexRestart.regionId, regionId), inArray(indexRestart.innovationId, [...ids])))
    .orderBy(desc(indexRestart.askedAt), desc(id))
  return byInnovation(rows)
})

/** Puts a new period before a second person. */
export async function insertIndexRestart(
  transaction: Database,
  row: {
    regionId: RegionId
    id: string
    innovationId: InnovationId
    improvementId: string
    since: string
    askedBy: PersonId
    askedAt: Date
  },
): Promise<void> {
  await transaction.insert(indexRestart).values(row)
}

/** Decides one that waits; false when there is none. */
export async function decideIndexRestart(
  transaction: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; id: string },
  decision: { outcome: 'confirmed' | 'declined'; reason: string; decidedBy: PersonId; decidedAt: Date },
): Promise<boolean> {
  const rows = await transaction
    .update(indexRestart)
    .set(decision)
    .where(
      and(
        eq(indexRestart.regionId, scope.regionId),
        eq(indexRestart.innovationId, scope.innovationId),
        eq(indexRestart.id, scope.id),
        isNull(indexRestart.outcome),
      ),
    )
    .returning({ id: indexRestart.id })
  return rows.length === 1
}
