import { countWorkingDays, type Day } from '../calendar/working-days.ts'
import { ok, type Result, refused } from '../result.ts'

/** Where a report stands. 'merged' and 'handed-over' live on elsewhere: in another report, in the national channel. */
export const complaintStates = [
  'received',
  'verified',
  'assigned',
  'answered',
  'closed',
  'reopened',
  'merged',
  'handed-over',
] as const
export type ComplaintState = (typeof complaintStates)[number]

/** What somebody does to a report; the last three are the citizen's. */
export const complaintMoves = [
  'verify',
  'assign',
  'ask-back',
  'answer',
  'close',
  'hand-over',
  'record-number',
  'note',
  'reply',
  'better',
  'reopen',
] as const
export type ComplaintMove = (typeof complaintMoves)[number]

/**
 * What decides about a move: the state, whether a question to the citizen waits for its reply, and whether the citizen was
 * asked since the close if it is better now and has not said so yet.
 */
export type ComplaintStanding = {
  readonly state: ComplaintState
  readonly asked: boolean
  readonly askedBetter: boolean
}

type Rule = { readonly from: readonly ComplaintState[]; readonly to?: ComplaintState }

const open: readonly ComplaintState[] = ['received', 'verified', 'assigned', 'reopened', 'answered']

/**
 * From where each move is allowed, and where it leads. A report is verified before an agency gets it, and nothing is
 * closed that was not answered. A report that the citizen opened again needs a new answer. What was handed over to the
 * national channel waits there; here only its number is recorded, also once more when it was mistyped.
 */
const rules: Readonly<Record<ComplaintMove, Rule>> = {
  verify: { from: ['received'], to: 'verified' },
  assign: { from: ['verified', 'assigned', 'reopened'], to: 'assigned' },
  'ask-back': { from: ['verified', 'assigned', 'reopened'] },
  answer: { from: ['verified', 'assigned', 'reopened'], to: 'answered' },
  close: { from: ['answered'], to: 'closed' },
  'hand-over': { from: ['received', 'verified', 'assigned', 'reopened'], to: 'handed-over' },
  'record-number': { from: ['handed-over'] },
  note: { from: [...open, 'closed', 'handed-over', 'merged'] },
  reply: { from: ['verified', 'assigned', 'reopened'] },
  better: { from: ['closed', 'merged'] },
  reopen: { from: ['closed', 'merged'], to: 'reopened' },
}

/** True when the move is allowed now. A second question waits for the reply to the first; a reply needs a question. */
export function isAllowed({ state, asked, askedBetter }: ComplaintStanding, move: ComplaintMove): boolean {
  if (!rules[move].from.includes(state)) return false
  if (move === 'reply') return asked
  if (move === 'better' || move === 'reopen') return askedBetter
  return move !== 'ask-back' || !asked
}

/** The state after a move, or 'move-not-allowed' with what was tried from where. */
export function stateAfter(
  standing: ComplaintStanding,
  move: ComplaintMove,
): Result<ComplaintState, 'move-not-allowed'> {
  if (!isAllowed(standing, move)) return refused('move-not-allowed', { ...standing, move })
  return ok(rules[move].to ?? standing.state)
}

/** True while somebody here still owes the citizen an answer. */
export function owesAnswer(state: ComplaintState): boolean {
  return ['received', 'verified', 'assigned', 'reopened'].includes(state)
}

/** How a complaint stands towards the next move. Its steps are in their order. */
export function standingOf(
  complaint: Pick<ComplaintStanding, 'state'> & { betterAskedAt: Date | null; better: boolean | null },
  steps: readonly { readonly kind: string }[],
): ComplaintStanding {
  const { state, betterAskedAt, better } = complaint
  return { state, asked: hasOpenQuestion(steps), askedBetter: betterAskedAt !== null && better === null }
}

/** True when the last of the steps that ask or reply is a question. Steps are in their order. */
export function hasOpenQuestion(steps: readonly { readonly kind: string }[]): boolean {
  return steps.findLast(({ kind }) => kind === 'asked-back' || kind === 'replied')?.kind === 'asked-back'
}

/** Working days by which an answer is late today; 0 when it is not, or when no answer is owed any more. */
export function daysLate(
  complaint: { readonly state: ComplaintState; readonly dueOn: Day | null },
  today: Day,
  holidays: ReadonlySet<Day>,
): number {
  const { state, dueOn } = complaint
  return dueOn !== null && dueOn < today && owesAnswer(state) ? countWorkingDays(dueOn, today, holidays) : 0
}

/** Which complaints a list shows: what is still owed, what waits for the citizen's verdict, or what is over. */
export const complaintFilters = ['open', 'late', 'escalated', 'answered', 'closed', 'all'] as const
export type ComplaintFilter = (typeof complaintFilters)[number]
