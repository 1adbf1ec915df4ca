import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { MeetingKind, RequestKind, RequestOutcome } from '../../domain/coaching/coaching.ts'
import type { MentionPlace } from '../../domain/coaching/mention.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** Who coaches an innovation, or all of a cohort. */
export const coachAssignment = pgTable(
  'coach_assignment',
  {
    regionId: regionId(),
    id: id(),
    coachId: text('coach_id').$type<PersonId>().notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>(),
    cohortId: uuid('cohort_id'),
    assignedBy: text('assigned_by').$type<PersonId>(),
    assignedAt: moment('assigned_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('coach_assignment_coach').on(table.regionId, table.coachId),
  ],
)

/** What a team asks its coach for, and what came of it. */
export const coachingRequest = pgTable(
  'coaching_request',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    kind: text('kind').$type<RequestKind>().notNull(),
    text: text('text').notNull(),
    wantedOn: date('wanted_on'),
    askedBy: text('asked_by').$type<PersonId>(),
    askedAt: moment('asked_at').notNull(),
    outcome: text('outcome').$type<RequestOutcome>(),
    answer: text('answer'),
    answeredBy: text('answered_by').$type<PersonId>(),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('coaching_request_innovation').on(table.regionId, table.innovationId, table.askedAt),
  ],
)

/** A visit, a clinic or a call with a coach, and what was said there. */
export const coachingMeeting = pgTable(
  'coaching_meeting',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    kind: text('kind').$type<MeetingKind>().notNull(),
    heldOn: date('held_on').notNull(),
    minutes: integer('minutes').notNull(),
    place: text('place').notNull(),
    coachId: text('coach_id').$type<PersonId>().notNull(),
    notes: text('notes').notNull(),
    recordedBy: text('recorded_by').$type<PersonId>(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('coaching_meeting_innovation').on(table.regionId, table.innovationId, table.heldOn),
    index('coaching_meeting_coach').on(table.regionId, table.coachId, table.heldOn),
  ],
)

/** A meeting that was written down by mistake. */
export const coachingMeetingEnd = pgTable(
  'coaching_meeting_end',
  {
    regionId: regionId(),
    meetingId: uuid('meeting_id').notNull(),
    reason: text('reason').notNull(),
    endedBy: text('ended_by').$type<PersonId>(),
    endedAt: moment('ended_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.meetingId] })],
)

/** Who took part, with the record from which their hours are counted. */
export const coachingParticipant = pgTable(
  'coaching_participant',
  {
    regionId: regionId(),
    meetingId: uuid('meeting_id').notNull(),
    learnerId: uuid('learner_id').notNull(),
    name: text('name').notNull(),
    recordId: uuid('record_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.meetingId, table.learnerId] })],
)

/** What was agreed at a meeting: what, who, until when. */
export const coachingStep = pgTable(
  'coaching_step',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    meetingId: uuid('meeting_id').notNull(),
    text: text('text').notNull(),
    holder: text('holder').notNull(),
    dueOn: date('due_on').notNull(),
    doneAt: moment('done_at'),
    doneBy: text('done_by').$type<PersonId>(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('coaching_step_innovation').on(table.regionId, table.innovationId, table.dueOn),
  ],
)

/** That somebody was named in a text on an innovation. */
export const mention = pgTable(
  'mention',
  {
    regionId: regionId(),
    id: id(),
    personId: text('person_id').$type<PersonId>().notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    place: text('place').$type<MentionPlace>().notNull(),
    text: text('text').notNull(),
    authorId: text('author_id').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('mention_unread').on(table.regionId, table.personId, table.createdAt),
  ],
)
