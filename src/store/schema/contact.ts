import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Matter } from '../../domain/contact/matter.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Where messages reach an agency or a person; the trail holds that it changed, and never the number. */
export const telephone = pgTable(
  'telephone',
  {
    regionId: regionId(),
    id: id(),
    /** Whose it is: one of both. */
    agencyId: uuid('agency_id').$type<AgencyId>(),
    personId: text('person_id').$type<PersonId>(),
    /** Who answers at an agency, where nobody has an account. */
    name: text('name'),
    /** As `+62812…`. */
    number: text('number').notNull(),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/** That an agency was reminded on a day, of what and in which words. */
export const reminder = pgTable(
  'reminder',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    day: date('day').notNull(),
    way: text('way').$type<'mail' | 'hand'>().notNull(),
    matters: jsonb('matters').$type<readonly Matter[]>().notNull(),
    text: text('text').notNull(),
    madeBy: text('made_by').$type<PersonId>(),
    madeAt: moment('made_at').notNull(),
    /** When somebody said that the text had been sent by hand. */
    handedAt: moment('handed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('reminder_region_id_agency_id_day_key').on(table.regionId, table.agencyId, table.day),
    index('reminder_day').on(table.regionId, table.day),
  ],
)

/** A letter to a colleague, in the outbox. */
export const staffLetter = pgTable(
  'staff_letter',
  {
    regionId: regionId(),
    id: id(),
    personId: text('person_id').$type<PersonId>().notNull(),
    kind: text('kind').$type<'reminder' | 'digest' | 'urgent' | 'report'>().notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When it is tried; null once it went or was given up. */
    nextAttemptAt: moment('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: moment('sent_at'),
    failure: text('failure'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('staff_letter_person').on(table.personId),
  ],
)

/** Kinds of work of which somebody wants no letter. */
export const letterWish = pgTable('letter_wish', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  muted: text('muted').array().notNull().default([]),
  savedAt: moment('saved_at').notNull(),
})

/** That somebody was told of something on a day. */
export const toldDay = pgTable(
  'told_day',
  {
    regionId: regionId(),
    personId: text('person_id').$type<PersonId>().notNull(),
    day: date('day').notNull(),
    about: text('about').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.personId, table.day, table.about] }),
    index('told_day_person').on(table.personId),
  ],
)

/** The address under which a calendar reads somebody's deadlines, by a hash of its secret part. */
export const calendarFeed = pgTable('calendar_feed', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  madeAt: moment('made_at').notNull(),
})
