import { dayAt } from '../../domain/calendar/working-days.ts'
import { daysLate, isAllowed, standingOf } from '../../domain/complaint/complaint.ts'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import { readTicket, type TicketRefusal } from '../../domain/complaint/ticket.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { ComplaintId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Complaint,
  type ComplaintChanges,
  type ComplaintStep,
  type ComplaintStepKind,
  findByTicket,
  insertStep,
  listSteps,
} from '../../store/complaint/complaint.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import { findRegionById, type RegionScope } from '../../store/region/region.ts'
import { abusiveTexts, holdTexts, recallAbusePattern } from '../moderation/hold-abuse.ts'
import type { Services } from '../services.ts'
import { followsChanges } from './follow-changes.ts'
import { holdFor, writeMove } from './handle-complaint.ts'
import { dueDayOf } from './make-complaint.ts'
import { ruleOf } from './watch-complaints.ts'

/**
 * What whoever knows the ticket may see: the way of the report and the words written for the citizen. Neither the
 * report's own text nor who made it is among it, because a slip with a ticket gets lost.
 */
export type TrackedComplaint = {
  readonly region: RegionScope
  readonly ticket: string
  readonly reportClass: ReportClass
  readonly innovationName: string | null
  /** The report itself, or the main one of its case: where that stands, who has it, and until when. */
  readonly handled: Pick<
    Complaint,
    | 'state'
    | 'reportClass'
    | 'receivedAt'
    | 'dueOn'
    | 'agency'
    | 'nationalTrackingId'
    | 'nationalState'
    | 'nationalStateAt'
  >
  /** True when it was merged and is handled together with a similar report. */
  readonly isMerged: boolean
  readonly daysLate: number
  readonly steps: readonly TrackedStep[]
  /** Whether further news also comes by e-mail; null when no address is known. */
  readonly newsByMail: boolean | null
  /** Whether the same address is told of changes at the innovation; null where it cannot be. */
  readonly hearsOfChanges: boolean | null
  readonly mayReply: boolean
  readonly mayJudge: boolean
  readonly better: boolean | null
  /** Weeks after the close until the citizen is asked whether it is better now. */
  readonly askBetterWeeks: number
  readonly isExample: boolean
}

export type TrackedStep = {
  readonly kind: ComplaintStepKind
  readonly text: string | null
  readonly agencyName: string | null
  readonly createdAt: Date
}

/** Steps whose words a citizen wrote. They are not shown back on the tracking page: a slip with a ticket gets lost. */
export const saidByCitizens: readonly ComplaintStepKind[] = ['replied', 'reopened', 'better']

/** What those whose report was merged learn of the main one: what was done, and nothing of the talk with its citizen. */
const sharedSteps: readonly ComplaintStepKind[] = [
  ...(['assigned', 'answered', 'closed', 'reopened', 'escalated'] as const),
  ...(['handed-over', 'national-number', 'national-state'] as const),
]

function publicOf(complaint: Complaint): TrackedComplaint['handled'] {
  const { state, reportClass, receivedAt, dueOn, agency } = complaint
  const { nationalTrackingId, nationalState, nationalStateAt } = complaint
  return { state, reportClass, receivedAt, dueOn, agency, nationalTrackingId, nationalState, nationalStateAt }
}

function trackedOf(steps: readonly ComplaintStep[]): TrackedStep[] {
  return steps
    .filter(({ visibleToCitizen }) => visibleToCitizen)
    .map(({ kind, text, agencyName, createdAt }) => ({
      kind,
      agencyName,
      createdAt,
      text: saidByCitizens.includes(kind) ? null : text,
    }))
}

/** The own steps, and since the merge those of the main one, in their order. */
function withMainSteps(own: readonly ComplaintStep[], main: readonly ComplaintStep[]): TrackedStep[] {
  const merged = own.findLast(({ kind }) => kind === 'merged')
  const shared = main.filter(
    ({ kind, createdAt }) => merged && sharedSteps.includes(kind) && createdAt >= merged.createdAt,
  )
  return [...trackedOf(own), ...trackedOf(shared)].sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime(),
  )
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
  const main = complaint.mergedInto && (await findByTicket(services.db, complaint.mergedInto.ticket))
  const holidays = await listHolidays(services.db, region.id)
  const today = dayAt(services.clock(), region.timeZone)
  const standing = standingOf(complaint, steps)
  const handled = publicOf(main ?? complaint)
  return ok({
    region,
    ticket: complaint.ticket,
    reportClass: complaint.reportClass,
    innovationName: complaint.innovation?.name ?? null,
    handled,
    isMerged: main !== null,
    daysLate: daysLate(handled, today, holidays),
    steps: main ? withMainSteps(steps, await listSteps(services.db, region.id, main.id)) : trackedOf(steps),
    newsByMail: complaint.contactEmail === null ? null : services.mail !== undefined,
    hearsOfChanges:
      services.mail && complaint.innovation && complaint.contactEmail !== null
        ? await followsChanges(services, region.id, complaint.id)
        : null,
    mayReply: isAllowed(standing, 'reply'),
    mayJudge: isAllowed(standing, 'reopen'),
    better: complaint.better,
    askBetterWeeks: (await ruleOf(services, region)).askBetterWeeks,
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

const stepOf = { reply: 'replied', better: 'better', reopen: 'reopened' } as const

/** Whether the citizen's last word was this very one: a second tap on a slow line says nothing new. */
async function isSaid(
  transaction: Database,
  { regionId, complaintId }: { regionId: RegionId; complaintId: ComplaintId },
  { move, text }: CitizenMove,
): Promise<boolean> {
  const steps = await listSteps(transaction, regionId, complaintId)
  const last = steps.findLast(({ kind }) => saidByCitizens.includes(kind))
  return last?.kind === stepOf[move] && last.text === text
}

/** Replies to a question asked back, or says after the close whether it is better now; a 'no' opens the report again. */
export async function speakAsCitizen(
  services: Pick<Services, 'db' | 'clock' | 'mail' | 'memory'>,
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
  const region = await findRegionById(services.db, complaint.regionId)
  const pattern = region && (await recallAbusePattern(services, region))
  const abuse = abusiveTexts(pattern, [{ field: 'text', text: input.text }])
  return change(services.db, author, `complaint.${input.move}`, async (transaction) => {
    const held = await holdFor(transaction, scope, input.move)
    if (!held.ok) return (await isSaid(transaction, scope, input)) ? ok(null) : held
    const { complaint: found } = held.value
    const changes = input.move === 'reply' ? {} : await changesOf(transaction, found, input.move, now)
    const subjectId = await writeMove(
      services,
      transaction,
      author,
      held.value,
      { move: input.move, text: input.text, now },
      changes,
    )
    await holdTexts(transaction, scope.regionId, { subject: 'complaint-step', subjectId }, abuse, now)
    if (input.move === 'reopen' && found.mergedInto) {
      const main = { regionId: found.regionId, complaintId: found.mergedInto.id }
      await insertStep(transaction, main, {
        kind: 'gave-back',
        text: null,
        visibleToCitizen: false,
        otherId: found.id,
        personId: author.personId,
        createdAt: now,
      })
    }
    return ok(null)
  })
}
