import { date, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { AddressState, NoticeKind } from '../../domain/complaint/notice.ts'
import type { AnswerTemplateId, ComplaintId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** When a region reminds, escalates, asks again and forgets, from a day on until the next row's day. */
export const complaintRule = pgTable(
  'complaint_rule',
  {
    regionId: regionId(),
    validFrom: date('valid_from').notNull(),
    remindDaysBefore: smallint('remind_days_before').notNull(),
    escalateDaysAfter: smallint('escalate_days_after').notNull(),
    escalateToHeadDaysAfter: smallint('escalate_to_head_days_after').notNull(),
    askBetterWeeks: smallint('ask_better_weeks').notNull(),
    forgetContactDays: smallint('forget_contact_days').notNull(),
    duplicateWeeks: smallint('duplicate_weeks').notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.validFrom] })],
)

/** What complaints are about, in the region's own words. One that ended stays for the complaints that have it. */
export const complaintCategory = pgTable(
  'complaint_category',
  {
    regionId: regionId(),
    key: text('key').notNull(),
    nameId: text('name_id').notNull(),
    nameEn: text('name_en').notNull(),
    position: smallint('position').notNull(),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.key] })],
)

/** Words for answers that come up again and again, with placeholders. English may be missing. */
export const answerTemplate = pgTable(
  'answer_template',
  {
    regionId: regionId(),
    id: id().$type<AnswerTemplateId>(),
    title: text('title').notNull(),
    textId: text('text_id').notNull(),
    textEn: text('text_en'),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/**
 * The outbox of e-mail about complaints, written with the step that it tells of. It holds neither address nor words: both are
 * read when it is sent, so that an address that was removed meanwhile is written to no more.
 */
export const complaintNotice = pgTable(
  'complaint_notice',
  {
    regionId: regionId(),
    id: id(),
    complaintId: uuid('complaint_id').$type<ComplaintId>().notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** The colleague it is for; null is the citizen. */
    personId: text('person_id').$type<PersonId>(),
    attempts: smallint('attempts').notNull().default(0),
    /** When it is tried next; null when it was sent or given up. */
    nextAttemptAt: moment('next_attempt_at'),
    sentAt: moment('sent_at'),
    /** Why it is not sent: a code of the mail server or of ours, never an address. */
    failure: text('failure'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('complaint_notice_complaint').on(table.regionId, table.complaintId),
  ],
)

/** Whether the owner of an address that somebody left with a report wants letters there; found by a key and never by the address. */
export const complaintAddress = pgTable(
  'complaint_address',
  {
    regionId: regionId(),
    addressKey: text('address_key').notNull().unique(),
    state: text('state').$type<AddressState>().notNull(),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.addressKey] })],
)
