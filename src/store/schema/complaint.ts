import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Role } from '../../domain/access/role.ts'
import type { NationalState } from '../../domain/complaint/channel-state.ts'
import type { ComplaintState } from '../../domain/complaint/complaint.ts'
import type { EscalationLevel } from '../../domain/complaint/escalation.ts'
import type { AgencyId, ComplaintId, InnovationId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** A report of a citizen. Safe by default: identity and content are hidden until a person releases them. */
export const complaint = pgTable(
  'complaint',
  {
    regionId: regionId(),
    id: id().$type<ComplaintId>(),
    /** What the citizen tracks it by; unique everywhere because the tracking page knows no region. */
    ticket: text('ticket').notNull(),
    innovationId: uuid('innovation_id').$type<InnovationId>(),
    /** The survey code whose page led the citizen here, so that a counter sees what it caused. */
    code: text('code'),
    agencyId: uuid('agency_id').$type<AgencyId>(),
    reportClass: text('report_class').notNull(),
    /** What it is about, by the region's own list. */
    categoryKey: text('category_key'),
    anonymous: boolean('anonymous').notNull().default(true),
    confidential: boolean('confidential').notNull().default(true),
    /** Which words about their data stood beside the form; null for what came in by another door. */
    consentVersion: smallint('consent_version'),
    text: text('text').notNull(),
    place: text('place'),
    contactName: text('contact_name'),
    contactEmail: text('contact_email'),
    /** The language in which the citizen wrote to us, and is written to. */
    language: text('language').$type<'id' | 'en'>().notNull().default('id'),
    /** The door it came in by: ours, or the national channel's, from which it was imported. */
    channel: text('channel').$type<'own' | 'national'>().notNull().default('own'),
    /** Number in the national channel; one that was handed over there waits for it while it is null. */
    nationalTrackingId: text('national_tracking_id'),
    /** How it stands in the national channel, as an import said last, and when that was. */
    nationalState: text('national_state').$type<NationalState>(),
    nationalStateAt: moment('national_state_at'),
    /** The report as the national channel shows it after its editors; null when nobody said. */
    nationalText: text('national_text'),
    /** The national channel's own heading for it. */
    nationalCategory: text('national_category'),
    districtCode: text('district_code'),
    state: text('state').$type<ComplaintState>().notNull().default('received'),
    mergedIntoId: uuid('merged_into_id').$type<ComplaintId>(),
    receivedAt: moment('received_at').notNull(),
    /** Last working day to answer, by the rule in force on the day it came in; nothing when no rule is known. */
    dueOn: date('due_on'),
    answeredAt: moment('answered_at'),
    closedAt: moment('closed_at'),
    /** How far up an unanswered one was passed for being late; null again with a new deadline or an answer. */
    escalation: smallint('escalation').$type<EscalationLevel>(),
    /** When the citizen was asked whether it is better now, since it was last closed. */
    betterAskedAt: moment('better_asked_at'),
    better: boolean('better'),
    /** The same each time that one form is sent; null for what came in by another door. */
    sending: uuid('sending'),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('complaint_ticket').on(table.ticket),
    uniqueIndex('complaint_sending').on(table.regionId, table.sending).where(sql`sending IS NOT NULL`),
    // One report of the national channel is one complaint here, however often it is imported or handed over.
    unique('complaint_national_tracking').on(table.regionId, table.nationalTrackingId),
    index('complaint_by_channel').on(table.regionId, table.channel, table.receivedAt),
    index('complaint_innovation').on(table.regionId, table.innovationId, table.receivedAt),
    index('complaint_desk').on(table.regionId, table.state, table.dueOn),
    index('complaint_merged').on(table.regionId, table.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    // What the jobs look for each hour, and nothing of the years before.
    index('complaint_to_ask')
      .on(table.regionId, table.closedAt)
      .where(sql`state = 'closed' AND better_asked_at IS NULL AND better IS NULL`),
    index('complaint_contact')
      .on(table.regionId, table.id)
      .where(sql`contact_name IS NOT NULL OR contact_email IS NOT NULL`),
    index('complaint_agency').on(table.regionId, table.agencyId, table.state),
  ],
)

/** Each step of the handling, in order; what the citizen may read is marked. */
export const complaintStep = pgTable(
  'complaint_step',
  {
    regionId: regionId(),
    id: id(),
    complaintId: uuid('complaint_id').$type<ComplaintId>().notNull(),
    kind: text('kind')
      .$type<
        | 'received'
        | 'verified'
        | 'assigned'
        | 'answered'
        | 'asked-back'
        | 'replied'
        | 'closed'
        | 'reopened'
        | 'better'
        | 'note'
        | 'handed-over'
        | 'national-number'
        | 'national-state'
        | 'reminded'
        | 'escalated'
        | 'asked-better'
        | 'merged'
        | 'took-in'
        | 'unmerged'
        | 'gave-back'
        | 'contact-removed'
      >()
      .notNull(),
    text: text('text'),
    visibleToCitizen: boolean('visible_to_citizen').notNull(),
    personId: text('person_id').$type<PersonId>(),
    /** The agency, or the role, to which this step passes it. */
    agencyId: uuid('agency_id').$type<AgencyId>(),
    role: text('role').$type<Role>(),
    /** The deadline that a reminder or an escalation is about, and how far up it went. */
    dueOn: date('due_on'),
    escalation: smallint('escalation').$type<EscalationLevel>(),
    /** The other complaint of a merge, and the state to which its undoing returns. */
    otherId: uuid('other_id').$type<ComplaintId>(),
    stateBefore: text('state_before').$type<ComplaintState>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    // However often the job runs, and in however many processes: one reminder, and one escalation a level, per deadline.
    uniqueIndex('complaint_step_reminded')
      .on(table.regionId, table.complaintId, table.dueOn)
      .where(sql`kind = 'reminded'`),
    uniqueIndex('complaint_step_escalated')
      .on(table.regionId, table.complaintId, table.dueOn, table.escalation)
      .where(sql`kind = 'escalated'`),
    index('complaint_step_complaint').on(table.regionId, table.complaintId, table.createdAt),
  ],
)

/**
 * Who opened a report with everything that others see covered, and on which day of the region: one row a person, report and
 * day, so that the trail stays readable.
 */
export const complaintReading = pgTable(
  'complaint_reading',
  {
    regionId: regionId(),
    complaintId: uuid('complaint_id').$type<ComplaintId>().notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    readOn: date('read_on').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.complaintId, table.personId, table.readOn] })],
)
