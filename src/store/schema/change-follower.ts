import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ComplaintId, InnovationId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Somebody who asked to hear of what changes at an innovation. */
export const changeFollower = pgTable(
  'change_follower',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    /** The report whose address is used. */
    complaintId: uuid('complaint_id').$type<ComplaintId>(),
    /** The address that was left after a survey; gone when it ends. */
    email: text('email'),
    language: text('language').$type<'id' | 'en'>().notNull(),
    askedAt: moment('asked_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('change_follower_innovation').on(table.regionId, table.innovationId),
  ],
)

/** A letter that waits, went, or was given up. */
export const changeLetter = pgTable(
  'change_letter',
  {
    regionId: regionId(),
    id: id(),
    followerId: uuid('follower_id').notNull(),
    /** What changed; null for the first letter, which asks whether letters are wanted. */
    improvementId: uuid('improvement_id'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at'),
    sentAt: moment('sent_at'),
    failure: text('failure'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('change_letter_region_id_follower_id_improvement_id_key')
      .on(table.regionId, table.followerId, table.improvementId)
      .nullsNotDistinct(),
  ],
)
