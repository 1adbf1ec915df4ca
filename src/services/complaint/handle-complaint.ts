import { readTrackingId, type TrackingRefusal } from '../../domain/complaint/channel-state.ts'
import {
  type ComplaintMove,
  type ComplaintState,
  standingOf,
  stateAfter,
} from '../../domain/complaint/complaint.ts'
import type { CitizenNotice, StaffNotice } from '../../domain/complaint/notice.ts'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, ComplaintId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  type Complaint,
  type ComplaintChanges,
  type ComplaintStepKind,
  findByTrackingId,
  holdComplaint,
  insertStep,
  listSteps,
  updateComplaint,
} from '../../store/complaint/complaint.ts'
import { listCategories } from '../../store/complaint/complaint-category.ts'
import { copyReview } from '../../store/moderation/text-review.ts'
import { listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { dueDayOf } from './make-complaint.ts'
import { notifyCitizen, notifyStaff } from './notify.ts'

/** What staff do to a complaint. A note is for colleagues alone; everything else the citizen can read. */
export type StaffMove =
  | { readonly move: 'verify'; readonly reportClass: ReportClass; readonly categoryKey?: string | null }
  | { readonly move: 'assign'; readonly agencyId: AgencyId }
  | { readonly move: 'ask-back' | 'answer' | 'note'; readonly text: string }
  | { readonly move: 'close'; readonly text: string | null }
  /** Without a number yet, it is recorded once the national channel gave one. */
  | { readonly move: 'hand-over'; readonly trackingId: string | null }
  | { readonly move: 'record-number'; readonly trackingId: string }

export type MoveRefusal =
  | 'move-not-allowed'
  | 'no-such-complaint'
  | 'no-such-agency'
  | 'number-taken'
  | TrackingRefusal

const stepKinds: Readonly<Record<ComplaintMove, ComplaintStepKind>> = {
  verify: 'verified',
  assign: 'assigned',
  'ask-back': 'asked-back',
  answer: 'answered',
  close: 'closed',
  'hand-over': 'handed-over',
  'record-number': 'national-number',
  note: 'note',
  reply: 'replied',
  better: 'better',
  reopen: 'reopened',
}

type Held = { readonly complaint: Complaint; readonly next: ComplaintState }

/** Holds a complaint and asks the domain whether the move is allowed now. */
export async function holdFor(
  transaction: Database,
  scope: { regionId: RegionId; complaintId: ComplaintId },
  move: ComplaintMove,
): Promise<Result<Held, 'move-not-allowed' | 'no-such-complaint'>> {
  const complaint = await holdComplaint(transaction, scope.regionId, scope.complaintId)
  if (!complaint) return refused('no-such-complaint')
  const steps = await listSteps(transaction, scope.regionId, scope.complaintId)
  const next = stateAfter(standingOf(complaint, steps), move)
  return next.ok ? ok({ complaint, next: next.value }) : next
}

/** Writes a move down: the step, and what changes of the complaint; its innovation is judged again. Gives the step's identifier. */
export async function writeMove(
  services: Pick<Services, 'mail'>,
  transaction: Database,
  author: Author,
  held: Held,
  step: { move: ComplaintMove; text: string | null; now: Date },
  changes: ComplaintChanges = {},
): Promise<string> {
  const { regionId, id } = held.complaint
  const stepId = newIdentifier()
  await updateComplaint(transaction, regionId, id, { state: held.next, ...changes })
  await insertStep(
    transaction,
    { regionId, complaintId: id },
    {
      id: stepId,
      kind: stepKinds[step.move],
      text: step.text,
      visibleToCitizen: step.move !== 'note',
      personId: author.personId,
      agencyId: changes.agencyId ?? null,
      createdAt: step.now,
    },
  )
  await tell(services, transaction, { regionId, complaintId: id }, step)
  const innovationId = held.complaint.innovation?.id ?? changes.innovationId
  if (innovationId) {
    await judgeWithin(transaction, { regionId, innovationId, cause: 'complaint', now: step.now })
  }
  return stepId
}

const citizenNoticeOf: Partial<Record<ComplaintMove, CitizenNotice>> = {
  'ask-back': 'asked-back',
  answer: 'answered',
  close: 'closed',
  'hand-over': 'handed-over',
}
const staffNoticeOf: Partial<Record<ComplaintMove, StaffNotice>> = { assign: 'assigned', reopen: 'reopened' }

async function tell(
  services: Pick<Services, 'mail'>,
  transaction: Database,
  scope: { regionId: RegionId; complaintId: ComplaintId },
  { move, now }: { move: ComplaintMove; now: Date },
): Promise<void> {
  const toCitizen = citizenNoticeOf[move]
  if (toCitizen) await notifyCitizen(services, transaction, scope, { kind: toCitizen, now })
  const toStaff = staffNoticeOf[move]
  if (toStaff) await notifyStaff(services, transaction, scope, { kind: toStaff, to: 'holder', now })
}

/**
 * The number that the national channel gave. One report there is one complaint here: where an import brought it before its
 * number was recorded, what it told moves over to this complaint, and the imported one is merged into it.
 */
async function numberOf(
  transaction: Database,
  author: Author,
  complaint: Complaint,
  typed: string,
  now: Date,
): Promise<ComplaintChanges | Refused<MoveRefusal>> {
  // What came in from the national channel is known by its number, which therefore stays.
  if (complaint.channel === 'national') return refused('move-not-allowed')
  const number = readTrackingId(typed)
  if (!number.ok) return number
  const nationalTrackingId = number.value
  const other = await findByTrackingId(transaction, complaint.regionId, nationalTrackingId)
  if (!other || other.id === complaint.id) return { nationalTrackingId }
  if (other.channel === 'own') return refused('number-taken', { ticket: other.ticket })
  const { regionId, nationalState, nationalStateAt, nationalText } = other
  await updateComplaint(transaction, regionId, other.id, {
    state: 'merged',
    mergedIntoId: complaint.id,
    nationalTrackingId: null,
  })
  await insertStep(
    transaction,
    { regionId, complaintId: other.id },
    {
      kind: 'merged',
      text: null,
      visibleToCitizen: true,
      personId: author.personId,
      createdAt: now,
      otherId: complaint.id,
      stateBefore: other.state,
    },
  )
  const told = { subject: 'complaint', subjectId: other.id, field: 'national-text' } as const
  await copyReview(transaction, regionId, told, complaint.id, now)
  const innovationId = complaint.innovation?.id ?? other.innovation?.id ?? null
  // Its own is judged with the move; that which the imported one named has a complaint less.
  if (other.innovation && other.innovation.id !== innovationId) {
    await judgeWithin(transaction, { regionId, innovationId: other.innovation.id, cause: 'complaint', now })
  }
  return { nationalTrackingId, nationalState, nationalStateAt, nationalText, innovationId }
}

async function changesOf(
  transaction: Database,
  author: Author,
  region: RegionScope,
  { complaint }: Held,
  input: StaffMove,
  now: Date,
): Promise<ComplaintChanges | Refused<MoveRefusal>> {
  switch (input.move) {
    case 'verify': {
      const { reportClass, categoryKey } = input
      // The class decides the term; the day that counts stays the one on which the report came in.
      const dueOn = await dueDayOf(transaction, region, reportClass, complaint.receivedAt)
      const categories = await listCategories(transaction, region.id)
      const isKnown = categories.some(({ key }) => key === categoryKey)
      return { reportClass, dueOn, escalation: null, ...(isKnown && { categoryKey }) }
    }
    case 'assign': {
      const agencies = await listAgencies(transaction, region.id)
      const found = agencies.some((agency) => agency.id === input.agencyId && goesOn(agency))
      return found ? { agencyId: input.agencyId } : refused('no-such-agency')
    }
    case 'answer':
      return { answeredAt: now, escalation: null }
    case 'close':
      return { closedAt: now, better: null, betterAskedAt: null }
    case 'hand-over': {
      // Our own deadline ends with our own handling.
      const over = { closedAt: now, dueOn: null }
      if (input.trackingId === null) return over
      const numbered = await numberOf(transaction, author, complaint, input.trackingId, now)
      return 'ok' in numbered ? numbered : { ...over, ...numbered }
    }
    case 'record-number':
      return numberOf(transaction, author, complaint, input.trackingId, now)
    default:
      return {}
  }
}

/** Does what a handler decided, if the complaint allows it now. Two at once act one after the other. */
export async function handleComplaint(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  scope: { region: RegionScope; complaintId: ComplaintId },
  input: StaffMove,
): Promise<Result<null, MoveRefusal>> {
  const now = services.clock()
  return change(services.db, author, `complaint.${input.move}`, async (transaction) => {
    const { region, complaintId } = scope
    const held = await holdFor(transaction, { regionId: region.id, complaintId }, input.move)
    if (!held.ok) return held
    const changes = await changesOf(transaction, author, region, held.value, input, now)
    if ('ok' in changes) return changes as Refused<MoveRefusal>
    const text = 'text' in input ? input.text : (changes.nationalTrackingId ?? null)
    await writeMove(services, transaction, author, held.value, { move: input.move, text, now }, changes)
    return ok(null)
  })
}
