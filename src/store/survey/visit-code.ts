import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { ofEach, readTogether, rowsOfEach } from '../base/read-together.ts'
import { answer, surveyCode, visitBatch, visitCode } from '../schema/index.ts'

/** A batch of visit codes as the team sees it. */
export type VisitBatch = {
  readonly id: string
  readonly codes: number
  readonly used: number
  /** Handed to every so-manieth visitor, or null where slips are given out as it comes. */
  readonly everyKth: number | null
  /** The last day, `2026-12-31`. */
  readonly expiresOn: string
  readonly endedAt: Date | null
  readonly createdAt: Date
}

/** The batches of a survey code, the newest first. */
export async function listVisitBatches(
  db: Database,
  regionId: RegionId,
  code: string,
): Promise<VisitBatch[]> {
  const { id, expiresOn, everyKth, endedAt, createdAt } = visitBatch
  return db
    .select({ id, expiresOn, everyKth, endedAt, createdAt, codes: count(), used: count(visitCode.usedAt) })
    .from(visitBatch)
    .innerJoin(
      visitCode,
      and(eq(visitCode.regionId, visitBatch.regionId), eq(visitCode.batchId, visitBatch.id)),
    )
    .where(and(eq(visitBatch.regionId, regionId), eq(visitBatch.code, code)))
    .groupBy(visitBatch.regionId, visitBatch.id)
    .orderBy(desc(createdAt), id)
}

/** Writes down a batch with the hashes of its codes. */
export async function insertVisitBatch(
  db: Database,
  batch: {
    regionId: RegionId
    id: string
    code: string
    expiresOn: string
    everyKth: number | null
    createdBy: PersonId | null
  },
  hashes: readonly string[],
): Promise<void> {
  const { regionId, id: batchId } = batch
  await db.insert(visitBatch).values(batch)
  await db.insert(visitCode).values(hashes.map((hash) => ({ regionId, hash, batchId })))
}

/** Ends a living batch of one of the innovation's survey codes; false when there is none. */
export async function endBatch(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; code: string },
  id: string,
  endedAt: Date,
): Promise<boolean> {
  const ours = db
    .select({ code: surveyCode.code })
    .from(surveyCode)
    .where(
      and(
        eq(surveyCode.regionId, scope.regionId),
        eq(surveyCode.innovationId, scope.innovationId),
        eq(surveyCode.code, scope.code),
      ),
    )
  const rows = await db
    .update(visitBatch)
    .set({ endedAt })
    .where(
      and(
        eq(visitBatch.regionId, scope.regionId),
        eq(visitBatch.id, id),
        isNull(visitBatch.endedAt),
        sql`${visitBatch.code} IN (${ours})`,
      ),
    )
    .returning({ id: visitBatch.id })
  return rows.length === 1
}

/** A visit code on its way to be spent by an answer. */
export type Spending = {
  readonly regionId: RegionId
  readonly hash: string
  /** The survey code that it was printed for. */
  readonly code: string
  readonly answerId: string
  readonly answeredAt: Date
  /** The day of the answer where the region is. */
  readonly answeredOn: string
}

/** Spends a visit code on an answer; false when there is none that may still be used. Others who try wait for the end. */
export async function spendVisitCode(db: Database, spending: Spending): Promise<boolean> {
  const { regionId, hash, code, answerId, answeredAt, answeredOn } = spending
  const rows = await db
    .update(visitCode)
    .set({ usedByAnswerId: answerId, usedAt: answeredAt })
    .from(visitBatch)
    .where(
      and(
        eq(visitCode.regionId, regionId),
        eq(visitCode.hash, hash),
        isNull(visitCode.usedAt),
        eq(visitBatch.regionId, visitCode.regionId),
        eq(visitBatch.id, visitCode.batchId),
        eq(visitBatch.code, code),
        sql`${visitBatch.expiresOn} >= ${answeredOn}`,
        sql`(${visitBatch.endedAt} IS NULL OR ${visitBatch.endedAt} > ${answeredAt.toISOString()}::timestamptz)`,
      ),
    )
    .returning({ hash: visitCode.hash })
  return rows.length === 1
}

/** What is known of a visit code that was not spent, for the sentence that tells it. */
export async function findVisitCode(
  db: Database,
  { regionId, hash, code }: Pick<Spending, 'regionId' | 'hash' | 'code'>,
): Promise<'used' | 'over' | 'unknown'> {
  const [row] = await db
    .select({ usedAt: visitCode.usedAt })
    .from(visitCode)
    .innerJoin(
      visitBatch,
      and(eq(visitBatch.regionId, visitCode.regionId), eq(visitBatch.id, visitCode.batchId)),
    )
    .where(and(eq(visitCode.regionId, regionId), eq(visitCode.hash, hash), eq(visitBatch.code, code)))
  if (!row) return 'unknown'
  return row.usedAt ? 'used' : 'over'
}

/** Whether this answer of the region is kept already. */
export async function isAnswerKept(db: Database, regionId: RegionId, id: string): Promise<boolean> {
  return (await db.$count(answer, and(eq(answer.regionId, regionId), eq(answer.id, id)))) > 0
}

/** Slips that were handed to every k-th visitor from a month on, and those of them that came back; null without any. */
export const readVisitSample = readTogether<
  { everyKth: number; handed: number; answered: number } | null,
  [from: string]
>(async (db, regionId, ids, from) => {
  const { rows } = await db.execute(
    ofEach(
      ids,
      (innovationId) => sql`
    SELECT max(b.every_kth)::int AS "everyKth", count(*)::int AS handed, count(v.used_at)::int AS answered
    FROM visit_batch b
    JOIN survey_code s ON s.region_id = b.region_id AND s.code = b.code AND s.innovation_id = ${innovationId}
    JOIN visit_code v ON v.region_id = b.region_id AND v.batch_id = b.id
    WHERE b.region_id = ${regionId} AND b.every_kth IS NOT NULL AND b.created_at >= ${`${from}-01`}::date`,
    ),
  )
  const of = rowsOfEach(rows)
  return (innovationId) => {
    const sample = of(innovationId)[0] as { everyKth: number | null; handed: number; answered: number }
    return sample.everyKth === null ? null : { ...sample, everyKth: sample.everyKth }
  }
})
