import { type SQL, sql } from 'drizzle-orm'

type ReportOutcome = 'in-time' | 'late' | 'waiting'

/** A day of the region. */
export type RegionDay = { readonly today: string; readonly timeZone: string }

/**
 * How a report stands on a day, as conditions on rows of complaint: answered within its limit, answered after it or overdue,
 * or still within it. One that was answered and had no limit is none of these.
 */
export function outcomesOn({ today, timeZone }: RegionDay): Record<ReportOutcome, SQL> {
  const answeredOn = sql`(answered_at AT TIME ZONE ${timeZone})::date`
  const overdue = sql`coalesce(due_on < ${today}::date, false)`
  return {
    'in-time': sql`coalesce(${answeredOn} <= due_on, false)`,
    late: sql`coalesce(${answeredOn} > due_on, answered_at IS NULL AND ${overdue})`,
    waiting: sql`(answered_at IS NULL AND state NOT IN ('answered', 'closed') AND NOT ${overdue})`,
  }
}
