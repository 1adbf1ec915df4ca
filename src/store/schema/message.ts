import { bigint, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Channel } from '../../domain/message/channel.ts'
import type { ReachBasis } from '../../domain/message/reach.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

const rupiah = (name: string) => bigint(name, { mode: 'number' })

/** Who should know of an innovation. */
export const messagePlan = pgTable(
  'message_plan',
  {
    regionId: regionId(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    audience: text('audience'),
    audienceSize: integer('audience_size'),
    audienceSource: text('audience_source'),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.innovationId] })],
)

/** One thing that shall be done to tell them. */
export const messageStep = pgTable(
  'message_step',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    title: text('title').notNull(),
    dueOn: date('due_on').notNull(),
    doer: text('doer').notNull(),
    /** Planned, in rupiah. */
    cost: rupiah('cost'),
    doneOn: date('done_on'),
    droppedAt: moment('dropped_at'),
    dropReason: text('drop_reason'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('message_step_innovation').on(table.regionId, table.innovationId, table.dueOn),
  ],
)

/** A short link of one channel. The code is one for all regions, because it is typed from paper. */
export const messageLink = pgTable(
  'message_link',
  {
    regionId: regionId(),
    code: text('code').notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    label: text('label').notNull(),
    /** The survey that it leads to; null for the innovation's page. */
    surveyCode: text('survey_code'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.code] }),
    unique('message_link_code_key').on(table.code),
    index('message_link_innovation').on(table.regionId, table.innovationId, table.createdAt),
  ],
)

/** Visits by a link on a day of its region: counters, and nothing of who came. */
export const messageVisit = pgTable(
  'message_visit',
  {
    regionId: regionId(),
    code: text('code').notNull(),
    day: date('day').notNull(),
    scans: integer('scans').notNull().default(0),
    opens: integer('opens').notNull().default(0),
    repeats: integer('repeats').notNull().default(0),
    robots: integer('robots').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.code, table.day] })],
)

/** An event, an article, a broadcast, with the people it reached and where that number can be looked up. */
export const reachRecord = pgTable(
  'reach_record',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    title: text('title').notNull(),
    place: text('place').notNull(),
    heldOn: date('held_on').notNull(),
    people: integer('people').notNull(),
    basis: text('basis').$type<ReachBasis>().notNull(),
    source: text('source'),
    /** Spent, in rupiah. */
    cost: rupiah('cost'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('reach_record_innovation').on(table.regionId, table.innovationId, table.heldOn),
  ],
)

/** That a record counts no more: its team took it back, or a second person doubts it. */
export const reachRecordEnd = pgTable(
  'reach_record_end',
  {
    regionId: regionId(),
    recordId: uuid('record_id').notNull(),
    kind: text('kind').$type<'withdrawn' | 'doubted'>().notNull(),
    note: text('note').notNull(),
    endedBy: text('ended_by').$type<PersonId>(),
    endedAt: moment('ended_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.recordId] })],
)
