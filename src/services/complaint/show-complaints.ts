import { type Action, agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { addWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import type { ComplaintFilter } from '../../domain/complaint/complaint.ts'
import {
  type ComplaintMove,
  complaintMoves,
  daysLate,
  isAllowed,
  owesAnswer,
  standingOf,
} from '../../domain/complaint/complaint.ts'
import { firstWords } from '../../domain/complaint/first-words.ts'
import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import type { ComplaintId } from '../../domain/scope.ts'
import type { Author } from '../../store/base/change.ts'
import {
  type Complaint,
  type ComplaintStep,
  findByTicket,
  listSteps,
} from '../../store/complaint/complaint.ts'
import {
  type ComplaintNarrowing,
  countComplaints,
  type ListedComplaint,
  listComplaints,
} from '../../store/complaint/complaint-list.ts'
import { findComplaintPhoto } from '../../store/complaint/complaint-photo.ts'
import { readDecisions } from '../../store/moderation/text-review.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { noteReading } from './note-reading.ts'
import { ruleOf } from './watch-complaints.ts'

/** Enough for a morning's look; the filters and the pager do the rest. */
export const COMPLAINTS_OF_PAGE = 50

export type ComplaintLine = Complaint & { readonly daysLate: number }
/** `dueSoon` from the day on which its holder is reminded. */
export type ListedLine = ListedComplaint & {
  readonly daysLate: number
  readonly dueSoon: boolean
  /** Its first words with personal data covered; null when it is secret and this person does not handle it. */
  readonly title: string | null
}

export type ComplaintList = {
  readonly rows: readonly ListedLine[]
  readonly counts: Record<ComplaintFilter, number>
  readonly pages: number
}

function reachOf(actor: Actor, action: Action, region: RegionScope) {
  const agencies = agenciesWithin(actor, action, region.id)
  return agencies === 'all' ? null : agencies
}

/** The complaints that somebody may see, what is late first. */
export async function showComplaints(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  wish: { filter: ComplaintFilter; narrowing?: ComplaintNarrowing; page: number },
  maskLabel: MaskLabel,
): Promise<ComplaintList> {
  const agencyIds = reachOf(actor, 'complaint.see', region)
  const today = dayAt(services.clock(), region.timeZone)
  const [rows, counts, holidays, rule] = await Promise.all([
    listComplaints(services.db, region.id, {
      filter: wish.filter,
      narrowing: wish.narrowing,
      timeZone: region.timeZone,
      agencyIds,
      today,
      limit: COMPLAINTS_OF_PAGE,
      offset: (wish.page - 1) * COMPLAINTS_OF_PAGE,
    }),
    countComplaints(services.db, region.id, {
      agencyIds,
      today,
      narrowing: wish.narrowing,
      timeZone: region.timeZone,
    }),
    listHolidays(services.db, region.id),
    ruleOf(services, region),
  ])
  const soon = addWorkingDays(today, rule.remindDaysBefore, holidays)
  const isSoon = ({ dueOn, state }: Complaint) =>
    dueOn !== null && dueOn >= today && dueOn <= soon && owesAnswer(state)
  const decisionOf = await readDecisions(
    services.db,
    region.id,
    rows.map(({ id }) => id),
  )
  // Opening a report is written down, reading its first words is not: so they are covered for its handlers too.
  const handled = reachOf(actor, 'complaint.handle', region)
  const isHandler = handled === null || handled.length > 0
  const titleOf = ({ id, text, confidential }: Complaint) =>
    isHandler || !confidential ? firstWords(shownText(text, decisionOf(id), maskLabel)) : null
  return {
    rows: rows.map((row) => ({
      ...row,
      daysLate: daysLate(row, today, holidays),
      dueSoon: isSoon(row),
      title: titleOf(row),
    })),
    counts,
    pages: Math.max(1, Math.ceil(counts[wish.filter] / COMPLAINTS_OF_PAGE)),
  }
}

/** The texts of a report: its own words, its place, and what the national channel made of it. */
const reportFields = ['text', 'place', 'national-text'] as const
export type ReportField = (typeof reportFields)[number]

export type ComplaintFile = {
  readonly complaint: ComplaintLine
  readonly steps: readonly ComplaintStep[]
  /** What this person may do with it now; empty for those who only look on. */
  readonly moves: readonly ComplaintMove[]
  /** True for those who handle it, here or in the agency that has it. */
  readonly isHandler: boolean
  /**
   * The report, with personal data covered for everybody but its handlers. Null when it is secret and this person does not
   * handle it: to the head of the region it opens once it was passed up to them.
   */
  readonly text: string | null
  readonly place: string | null
  /** The report as the national channel shows it after its editors. */
  readonly nationalText: string | null
  readonly isMasked: boolean
  /** Which of its texts wait for a moderator or are hidden; others than the handlers do not see them. */
  readonly heldFields: readonly ReportField[]
  /** Null when this person must not know, or when nothing was given. */
  readonly contact: { readonly name: string | null; readonly email: string | null } | null
  /** True when the citizen gave a name or an address that this person must not see. */
  readonly contactHidden: boolean
  readonly hasPhoto: boolean
}

const citizenMoves: readonly ComplaintMove[] = ['reply', 'better', 'reopen']
const laboratoryMoves: readonly ComplaintMove[] = ['verify', 'hand-over', 'record-number']

function handles(actor: Actor, region: RegionScope, complaint: Complaint, agencyIds: readonly string[]) {
  const within = agenciesWithin(actor, 'complaint.handle', region.id)
  if (within === 'all') return 'laboratory'
  return complaint.agency && within.some((id) => agencyIds.includes(id)) ? 'agency' : null
}

/**
 * One complaint as this person may see it. The guard has found that they may come near it; `maskLabel` is what stands
 * where personal data is covered, in the reader's language. That a handler reads it uncovered is written down first.
 */
export async function showComplaint(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  actor: Actor,
  region: RegionScope,
  scope: { id: ComplaintId; ticket: string; agencyIds: readonly string[] },
  maskLabel: MaskLabel,
): Promise<ComplaintFile | null> {
  const complaint = await findByTicket(services.db, scope.ticket)
  if (!complaint || complaint.regionId !== region.id) return null
  const [steps, holidays, photo] = await Promise.all([
    listSteps(services.db, region.id, scope.id),
    listHolidays(services.db, region.id),
    findComplaintPhoto(services.db, region.id, scope.id),
  ])
  const handler = handles(actor, region, complaint, scope.agencyIds)
  if (handler !== null) await noteReading(services, author, region, scope.id)
  const standing = standingOf(complaint, steps)
  const moves = complaintMoves.filter((move) => {
    if (handler === null || citizenMoves.includes(move)) return false
    // What came in from the national channel is known by its number there.
    if (move === 'record-number' && complaint.channel === 'national') return false
    return (handler === 'laboratory' || !laboratoryMoves.includes(move)) && isAllowed(standing, move)
  })
  const subjects = [scope.id, ...steps.filter(({ text }) => text).map(({ id }) => id)]
  const decisionOf = await readDecisions(services.db, region.id, subjects)
  // The named handler reads at once, since handling must not wait for a moderator.
  const mask = (words: string, subjectId: string, field = 'text') =>
    handler === null ? shownText(words, decisionOf(subjectId, field), maskLabel) : words
  const passedUp = steps.some(({ kind, role }) => kind === 'escalated' && role === 'leader')
  const mayRead = handler !== null || !complaint.confidential || passedUp
  const text = mayRead ? mask(complaint.text, scope.id) : null
  const shown = (words: string | null, field: ReportField) =>
    mayRead && words ? mask(words, scope.id, field) : null
  const { contactName: name, contactEmail: email } = complaint
  const given = Boolean(name || email)
  // The office that is reported learns the name only when the citizen did not mind.
  const mayKnow = handler === 'laboratory' || (handler === 'agency' && !complaint.anonymous)
  return {
    complaint: {
      ...complaint,
      daysLate: daysLate(complaint, dayAt(services.clock(), region.timeZone), holidays),
    },
    steps: steps.map((step) => ({ ...step, text: mayRead && step.text ? mask(step.text, step.id) : null })),
    moves,
    isHandler: handler !== null,
    text,
    place: shown(complaint.place, 'place'),
    nationalText: shown(complaint.nationalText, 'national-text'),
    isMasked: text !== null && text !== complaint.text,
    heldFields: reportFields.filter(
      (field) => (decisionOf(scope.id, field)?.state ?? 'released') !== 'released',
    ),
    contact: mayKnow && given ? { name, email } : null,
    contactHidden: given && !mayKnow,
    hasPhoto: photo !== null && handler !== null,
  }
}
