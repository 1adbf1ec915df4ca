import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { LearningActivity } from '../../domain/learning/hours.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agency } from '../schema/agency.ts'
import { certificate, learner, learningRecord, learningRecordEnd } from '../schema/learning.ts'

/** A record as the hours are counted from it, with whose it is and what stands on paper. */
export type RecordLine = LearningActivity & {
  readonly learnerId: string
  readonly learnerName: string
  readonly civilServantNumber: string | null
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly name: string
  readonly organiser: string
  readonly certificateNumber: string | null
}

/** More lines than a region's people fill in a year; beyond it the page says so. */
export const RECORDS_READ_MAX = 100_000

/** The records of everybody whose last day lies in a span; those of withdrawn certificates and those taken back are left out. */
export async function listRecords(
  db: Database,
  regionId: RegionId,
  { from, to }: { from: string; to: string },
): Promise<RecordLine[]> {
  return db
    .select({
      id: learningRecord.id,
      subject: learningRecord.subject,
      form: learningRecord.form,
      startsOn: learningRecord.startsOn,
      endsOn: learningRecord.endsOn,
      units: learningRecord.units,
      minutes: learningRecord.minutes,
      isAbroad: learningRecord.isAbroad,
      learnerId: learner.id,
      learnerName: learner.name,
      civilServantNumber: learner.civilServantNumber,
      agencyId: learner.agencyId,
      agencyName: agency.name,
      name: learningRecord.name,
      organiser: learningRecord.organiser,
      certificateNumber: certificate.number,
    })
    .from(learningRecord)
    .innerJoin(
      learner,
      and(eq(learner.regionId, learningRecord.regionId), eq(learner.id, learningRecord.learnerId)),
    )
    .leftJoin(agency, and(eq(agency.regionId, learner.regionId), eq(agency.id, learner.agencyId)))
    .leftJoin(
      certificate,
      and(
        eq(certificate.regionId, learningRecord.regionId),
        eq(certificate.id, learningRecord.certificateId),
      ),
    )
    .where(
      and(
        eq(learningRecord.regionId, regionId),
        gte(learningRecord.endsOn, from),
        lte(learningRecord.endsOn, to),
        or(isNull(learningRecord.certificateId), isNull(certificate.withdrawnAt)),
        sql`NOT EXISTS (SELECT FROM ${learningRecordEnd} e WHERE e.region_id = ${learningRecord.regionId} AND e.record_id = ${learningRecord.id})`,
      ),
    )
    .orderBy(asc(learner.name), asc(learner.id), asc(learningRecord.endsOn), asc(learningRecord.id))
    .limit(RECORDS_READ_MAX)
}

export async function insertRecord(
  transaction: Database,
  values: typeof learningRecord.$inferInsert,
): Promise<void> {
  await transaction.insert(learningRecord).values(values)
}

/** Takes records back: they give no hours any more. */
export async function endRecords(
  transaction: Database,
  regionId: RegionId,
  records: readonly string[],
  row: { reason: string; endedBy: PersonId | null; endedAt: Date },
): Promise<void> {
  if (records.length === 0) return
  await transaction
    .insert(learningRecordEnd)
    .values(records.map((recordId) => ({ ...row, regionId, recordId })))
    .onConflictDoNothing()
}
