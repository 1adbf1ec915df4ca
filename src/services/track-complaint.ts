import { dayAt } from '../domain/government/working-days.ts'
import { ok, type Result, refused } from '../domain/result.ts'
import { type ComplaintState, daysLate, isAllowed, standingOf } from '../domain/voice/complaint.ts'
import type { ReportClass } from '../domain/voice/report-class.ts'
import { readTicket, type TicketRefusal } from '../domain/voice/ticket.ts'
import { type Author, change } from '../store/change.ts'
import {
  type Complaint,
  type ComplaintChanges,
  type ComplaintStepKind,
  findByTicket,
  listSteps,
} from '../store/complaint.ts'
import type { Database } from '../store/connect.ts'
import { listHolidays } from '../store/holiday.ts'
import { findRegionById, type RegionScope } from '../store/region.ts'
import { holdFor, writeMove } from './handle-complaint.ts'
import { dueDayOf } from './make-complaint.ts'
import type { Services } from './services.ts'

/**
 * What whoever knows the ticket may see: the way of the report and the words written for the citizen. Neither the
 * report's own text nor who made it is among it, because a slip with a ticket gets lost.
 */
export type TrackedComplaint = {
  readonly region: RegionScope
  readonly ticket: string
  readonly state: ComplaintState
  readonly reportClass: ReportClass
  readonly innovationName: string | null
  readonly agencyName: string | null
  readonly receivedAt: Date
  readonly dueOn: string | null
  readonly daysLate: number
  readonly nationalTrackingId: string | null
  readonly steps: readonly { kind: ComplaintStepKind; text: string | null; createdAt: Date }[]
  /** Whether further news also comes by e-mail; null when no address is known. */
  readonly newsByMail: boolean | null
  readonly mayReply: boolean
  readonly mayJudge: boolean
  readonly better: boolean | null
  readonly isExample: boolean
}

export type TrackRefusal = TicketRefusal | 'no-such-complaint'

/** Finds a complaint by the ticket as it was typed. */
export async function trackComplaint(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  typed: string,
): Promise<Result<TrackedComplaint, TrackRefusal>> {
  const ticket = readTicket(typed)
  if (!ticket.ok) return ticket
  const complaint = await findByTicket(services.db, ticket.value)
  const region = complaint ? await findRegionById(services.db, complaint.regionId) : null
  if (!complaint || !region) return refused('no-such-complaint')
  const steps = await listSteps(services.db, complaint.regionId, complaint.id)
  const holidays = await listHolidays(services.db, region.id)
  const today = dayAt(services.clock(), region.timeZone)
  const standing = standingOf(complaint, steps)
  return ok({
    region,
    ticket: complaint.ticket,
    state: complaint.state,
    reportClass: complaint.reportClass,
    innovationName: complaint.innovation?.name ?? null,
    agencyName: complaint.agency?.name ?? null,
    receivedAt: complaint.receivedAt,
    dueOn: complaint.dueOn,
    daysLate: daysLate(complaint, today, holidays),
    nationalTrackingId: complaint.nationalTrackingId,
    steps: steps
      .filter(({ visibleToCitizen }) => visibleToCitizen)
      .map(({ kind, text, createdAt }) => ({ kind, text: kind === 'replied' ? null : text, createdAt })),
    newsByMail: complaint.contactEmail === null ? null : services.mail !== undefined,
    mayReply: isAllowed(standing, 'reply'),
    mayJudge: isAllowed(standing, 'reopen'),
    better: complaint.better,
    isExample: complaint.isExample,
  })
}

/** What the citizen says on the tracking page. */
export type CitizenMove =
  | { readonly move: 'reply'; readonly text: string }
  | { readonly move: 'better' | 'reopen'; readonly text: string | null }

// Opened again, the report has a term of its own from the day on which the citizen said no.
async function changesOf(
  transaction: Database,
  complaint: Complaint,
  move: 'better' | 'reopen',
  now: Date,
): Promise<ComplaintChanges> {
  if (move === 'better') return { better: true }
  const region = await findRegionById(transaction, complaint.regionId)
  const dueOn = region ? await dueDayOf(transaction, region, complaint.reportClass, now) : null
  return { better: false, answeredAt: null, closedAt: null, dueOn, escalation: null, mergedIntoId: null }
}

/** Replies to a question asked back, or says after the close whether it is better now; a 'no' opens the report again. */
export async function speakAsCitizen(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  typed: string,
  input: CitizenMove,
): Promise<Result<null, TrackRefusal | 'move-not-allowed'>> {
  const ticket = readTicket(typed)
  if (!ticket.ok) return ticket
  const complaint = await findByTicket(services.db, ticket.value)
  if (!complaint) return refused('no-such-complaint')
  const now = services.clock()
  const scope = { regionId: complaint.regionId, complaintId: complaint.id }
  return change(services.db, author, `complaint.${input.move}`, async (transaction) => {
    const held = await holdFor(transaction, scope, input.move)
    if (!held.ok) return held
    const { complaint: found } = held.value
    const changes = input.move === 'reply' ? {} : await changesOf(transaction, found, input.move, now)
    await writeMove(
      services,
      transaction,
      author,
      held.value,
      { move: input.move, text: input.text, now },
      changes,
    )
    return ok(null)
  })
}
