import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { Language } from '../../domain/language.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { cohort } from '../schema/cohort.ts'
import { reportSchedule, reportScheduleIssue } from '../schema/report-schedule.ts'

type Row = typeof reportSchedule.$inferSelect

/** A report that comes by itself, with the period of its latest issue. */
export type ReportSchedule = Pick<
  Row,
  'id' | 'kind' | 'cohortId' | 'every' | 'roles' | 'language' | 'since'
> & {
  readonly cohortName: string | null
  /** Null before the first one. */
  readonly latest: string | null
}

/** What a region gets by itself, in the order in which it was set up. */
export async function listSchedules(db: Database, regionId: RegionId): Promise<ReportSchedule[]> {
  const latest = sql<string | null>`(SELECT max(i.period) FROM report_schedule_issue i
    WHERE i.region_id = report_schedule.region_id AND i.schedule_id = report_schedule.id)`
  const { id, kind, cohortId, every, roles, language, since } = reportSchedule
  return db
    .select({ id, kind, cohortId, every, roles, language, since, cohortName: cohort.name, latest })
    .from(reportSchedule)
    .leftJoin(
      cohort,
      and(eq(cohort.regionId, reportSchedule.regionId), eq(cohort.id, reportSchedule.cohortId)),
    )
    .where(and(eq(reportSchedule.regionId, regionId), isNull(reportSchedule.endedAt)))
    .orderBy(asc(reportSchedule.createdAt), asc(reportSchedule.id))
}

/** How many reports come by themselves, held until the transaction ends, so that two do not pass a limit together. */
export async function countSchedules(transaction: Database, regionId: RegionId): Promise<number> {
  await transaction.execute(sql`SELECT FROM region WHERE id = ${regionId} FOR UPDATE`)
  const [row] = await transaction
    .select({ schedules: count() })
    .from(reportSchedule)
    .where(and(eq(reportSchedule.regionId, regionId), isNull(reportSchedule.endedAt)))
  return row?.schedules ?? 0
}

export async function insertSchedule(
  transaction: Database,
  row: typeof reportSchedule.$inferInsert,
): Promise<void> {
  await transaction.insert(reportSchedule).values(row)
}

/** Ends a schedule; false where there is none that goes on. */
export async function endSchedule(
  transaction: Database,
  regionId: RegionId,
  id: string,
  endedAt: Date,
): Promise<boolean> {
  const ended = await transaction
    .update(reportSchedule)
    .set({ endedAt })
    .where(
      and(eq(reportSchedule.regionId, regionId), eq(reportSchedule.id, id), isNull(reportSchedule.endedAt)),
    )
    .returning({ id: reportSchedule.id })
  return ended.length > 0
}

/** Takes the issue of a period for one writer alone; false when it was made, or is being made, or the schedule was ended. */
export async function takePeriod(
  transaction: Database,
  row: typeof reportScheduleIssue.$inferInsert,
): Promise<boolean> {
  const { rows } = await transaction.execute(sql`
    SELECT FROM report_schedule WHERE region_id = ${row.regionId} AND id = ${row.scheduleId} AND ended_at IS NULL FOR UPDATE`)
  if (rows.length === 0) return false
  const taken = await transaction
    .insert(reportScheduleIssue)
    .values(row)
    .onConflictDoNothing()
    .returning({ period: reportScheduleIssue.period })
  return taken.length > 0
}

export type Reader = { readonly personId: PersonId; readonly language: Language }

/** Who holds one of the roles in a region now, each once, with their language. Addresses of examples are nobody's. */
export async function listReaders(
  db: Database,
  regionId: RegionId,
  roles: readonly Role[],
): Promise<Reader[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT p.id AS "personId", p.language FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL AND m.role = ANY(${sql.param([...roles])}::text[])
      AND p.email NOT LIKE '%.invalid' ORDER BY 1`)
  return rows as Reader[]
}
