import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Audience, MessageStep } from '../../domain/message/message-plan.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { messagePlan, messageStep } from '../schema/message.ts'

/** Who should know of an innovation; nobody where nothing was said. */
export const readAudience = readTogether<Audience>(async (db, regionId, ids) => {
  const rows = await db
    .select({
      of: messagePlan.innovationId,
      group: messagePlan.audience,
      size: messagePlan.audienceSize,
      source: messagePlan.audienceSource,
    })
    .from(messagePlan)
    .where(and(eq(messagePlan.regionId, regionId), inArray(messagePlan.innovationId, [...ids])))
  const of = byInnovation(rows)
  return (innovationId) => of(innovationId)[0] ?? { group: null, size: null, source: null }
})

/** Keeps who should know in the place of what stood there. */
export async function putAudience(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  { group, size, source }: Audience,
  saved: { readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  const row = {
    audience: group,
    audienceSize: size,
    audienceSource: source,
    savedBy: saved.by,
    savedAt: saved.at,
  }
  await transaction
    .insert(messagePlan)
    .values({ regionId, innovationId, ...row })
    .onConflictDoUpdate({ target: [messagePlan.regionId, messagePlan.innovationId], set: row })
}

export type StoredStep = MessageStep & { readonly dropReason: string | null }

/** Everything that shall be done, was done or was dropped, by its day. */
export async function listMessageSteps(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<StoredStep[]> {
  const rows = await db
    .select()
    .from(messageStep)
    .where(and(eq(messageStep.regionId, regionId), eq(messageStep.innovationId, innovationId)))
    .orderBy(asc(messageStep.dueOn), asc(messageStep.createdAt), asc(messageStep.id))
  return rows.map(({ id, channel, title, dueOn, doer, cost, doneOn, droppedAt, dropReason }) => {
    return { id, channel, title, dueOn, doer, cost, doneOn, isDropped: droppedAt !== null, dropReason }
  })
}

export async function insertMessageStep(
  transaction: Database,
  row: typeof messageStep.$inferInsert,
): Promise<void> {
  await transaction.insert(messageStep).values(row)
}

/** Ends a step that is open: done on a day, or dropped with a reason. False when there is none. */
export async function endMessageStep(
  transaction: Database,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId; readonly id: string },
  end: { readonly doneOn: string } | { readonly droppedAt: Date; readonly dropReason: string },
): Promise<boolean> {
  const rows = await transaction
    .update(messageStep)
    .set(end)
    .where(
      and(
        eq(messageStep.regionId, scope.regionId),
        eq(messageStep.innovationId, scope.innovationId),
        eq(messageStep.id, scope.id),
        isNull(messageStep.doneOn),
        isNull(messageStep.droppedAt),
      ),
    )
    .returning({ id: messageStep.id })
  return rows.length === 1
}
