import { type SQL, sql } from 'drizzle-orm'
import type { ReportFigure } from '../../domain/complaint/report-figure.ts'
import { outcomesOn, type RegionDay } from './report-outcome.ts'

/**
 * Each figure about reports as a condition on rows of complaint named `one`. The same condition counts the figure and finds
 * its rows, so that both can only say the same.
 */
export function figuresOn(at: RegionDay): Record<ReportFigure, SQL> {
  const outcome = outcomesOn(at)
  const here = sql`one.state <> 'handed-over'`
  const open = sql`(one.answered_at IS NULL AND one.state NOT IN ('answered', 'closed', 'handed-over'))`
  const age = sql`(${at.today}::date - (one.received_at AT TIME ZONE ${at.timeZone})::date)`
  const asked = sql`(one.better_asked_at IS NOT NULL OR one.better IS NOT NULL)`
  return {
    received: sql`true`,
    'in-time': sql`(${here} AND ${outcome['in-time']})`,
    'answered-late': sql`(${here} AND one.answered_at IS NOT NULL AND ${outcome.late})`,
    'open-late': sql`(${here} AND one.answered_at IS NULL AND ${outcome.late})`,
    waiting: sql`(${here} AND ${outcome.waiting})`,
    'without-limit': sql`(${here} AND one.answered_at IS NOT NULL AND one.due_on IS NULL)`,
    elsewhere: sql`one.state = 'handed-over'`,
    due: sql`(${here} AND (${outcome['in-time']} OR ${outcome.late}))`,
    handled: sql`one.state IN ('received', 'verified', 'assigned')`,
    reopened: sql`one.state = 'reopened'`,
    answered: sql`one.state = 'answered'`,
    closed: sql`one.state = 'closed'`,
    'open-week': sql`(${open} AND ${age} <= 7)`,
    'open-month': sql`(${open} AND ${age} > 7 AND ${age} <= 30)`,
    'open-longer': sql`(${open} AND ${age} > 30)`,
    asked,
    better: sql`coalesce(one.better, false)`,
    'not-better': sql`NOT coalesce(one.better, true)`,
    replied: sql`one.better IS NOT NULL`,
    'no-reply': sql`(${asked} AND one.better IS NULL)`,
  }
}
