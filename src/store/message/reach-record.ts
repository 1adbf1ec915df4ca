import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ReachRecord } from '../../domain/message/reach.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { reachRecord, reachRecordEnd } from '../schema/message.ts'
import { person } from '../schema/person.ts'

export type StoredReach = ReachRecord & {
  readonly id: string
  readonly title: string
  readonly createdBy: PersonId | null
  readonly end: {
    readonly kind: 'withdrawn' | 'doubted'
    readonly note: string
    readonly endedByName: string | null
  } | null
}

/** The records of reach of an innovation, the newest first. */
export const listReachRecords = readTogether<StoredReach[]>(async (db, regionId, ids) => {
  const rows = await db
    .select({
      of: reachRecord.innovationId,
      id: reachRecord.id,
      channel: reachRecord.channel,
      title: reachRecord.title,
      place: reachRecord.place,
      heldOn: reachRecord.heldOn,
      people: reachRecord.people,
      basis: reachRecord.basis,
      source: reachRecord.source,
      cost: reachRecord.cost,
      createdBy: reachRecord.createdBy,
      kind: reachRecordEnd.kind,
      note: reachRecordEnd.note,
      endedByName: person.name,
    })
    .from(reachRecord)
    .leftJoin(
      reachRecordEnd,
      and(eq(reachRecordEnd.regionId, reachRecord.regionId), eq(reachRecordEnd.recordId, reachRecord.id)),
    )
    .leftJoin(person, eq(person.id, reachRecordEnd.endedBy))
    .where(and(eq(reachRecord.regionId, regionId), inArray(reachRecord.innovationId, [...ids])))
    .orderBy(desc(reachRecord.heldOn), desc(reachRecord.createdAt), desc(reachRecord.id))
  return byInnovation(
    rows.map(({ kind, note, endedByName, ...row }) => {
      return { ...row, isEnded: kind !== null, end: kind && { kind, note: note ?? '', endedByName } }
    }),
  )
})

export async function insertReachRecord(
  transaction: Database,
  row: typeof reachRecord.$inferInsert,
): Promise<void> {
  await transaction.insert(reachRecord).values(row)
}

/** Who entered a record of the innovation; null when there is none, or it is ended already. */
export async function findOpenReach(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  id: string,
): Promise<{ readonly createdBy: PersonId | null } | null> {
  const [row] = await db
    .select({ createdBy: reachRecord.createdBy })
    .from(reachRecord)
    .where(
      and(
        eq(reachRecord.regionId, regionId),
        eq(reachRecord.innovationId, innovationId),
        eq(reachRecord.id, id),
        sql`NOT EXISTS (SELECT FROM reach_record_end e WHERE e.region_id = ${reachRecord.regionId} AND e.record_id = ${reachRecord.id})`,
      ),
    )
  return row ?? null
}

/** Ends a record; false when somebody else did so at this moment. */
export async function insertReachEnd(
  transaction: Database,
  row: typeof reachRecordEnd.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(reachRecordEnd)
    .values(row)
    .onConflictDoNothing()
    .returning({ recordId: reachRecordEnd.recordId })
  return rows.length === 1
}
