import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '../../domain/access/role.ts'
import type { ReportPace } from '../../domain/calendar/report-period.ts'
import type { Language } from '../../domain/language.ts'
import type { PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

export const SCHEDULED_KINDS = ['leader', 'region-year', 'cohort'] as const
export type ScheduledKind = (typeof SCHEDULED_KINDS)[number]

/** Which report goes to whom, and how often. */
export const reportSchedule = pgTable(
  'report_schedule',
  {
    regionId: regionId(),
    id: id(),
    kind: text('kind').$type<ScheduledKind>().notNull(),
    cohortId: uuid('cohort_id'),
    every: text('every').$type<ReportPace>().notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** The period in which it was set up: the first issue is that of the next one. */
    since: text('since').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/** The issue that was made for a period. */
export const reportScheduleIssue = pgTable(
  'report_schedule_issue',
  {
    regionId: regionId(),
    scheduleId: uuid('schedule_id').notNull(),
    period: text('period').notNull(),
    briefingId: uuid('briefing_id').notNull(),
    /** People to whom it went by e-mail. */
    letters: integer('letters').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.scheduleId, table.period] })],
)
