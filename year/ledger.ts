/**
 * What the script did, written down by itself: plain arrays of plain words, from which everything is counted a second time
 * without a function of the product.
 */
export type AgencyNote = {
  readonly name: string
  readonly kind: 'office' | 'district' | 'health-centre'
  readonly counts: boolean
  /** The agency above it. */
  parent: string | null
  /** Merged into another one in the year that is played. */
  mergedInto: string | null
  key: string
  id: string
}

export type PersonNote = {
  readonly name: string
  readonly email: string
  readonly role: string
  /** Name of the agency. */
  agency: string | null
  id: string
  hasLeft: boolean
}

export type Move = {
  readonly stage: string
  readonly from: string
  readonly to: string
  readonly on: string
}

/** What a leader said about a stage. */
export type ApprovalNote = {
  readonly innovation: string
  readonly stage: string
  readonly outcome: 'approved' | 'declined'
}

export type ValueNote = { readonly month: string; readonly value: number; readonly isCorrection: boolean }

export type AnswerNote = { readonly elements: readonly number[]; readonly knew: boolean }

export type InnovationNote = {
  readonly name: string
  readonly origin: 'diagnosis' | 'list' | 'earlier'
  id: string
  slug: string
  /** Whose it is now, and whose it was in each of its years. */
  agency: string
  readonly years: Map<number, string>
  inCohort: boolean
  stage: string
  gate: string
  readonly madeOn: string
  digital: boolean | null
  readonly moves: Move[]
  launchedOn: string | null
  isPublished: boolean
  stoppedOn: string | null
  readonly values: ValueNote[]
  indicatorKey: string | null
  hasPlan: boolean
  surveyCode: string | null
  readonly answers: AnswerNote[]
  coach: string | null
}

export type ComplaintNote = {
  readonly innovation: string | null
  ticket: string
  state: string
  agency: string | null
  readonly receivedOn: string
  dueOn: string | null
}

/** One thing that somebody learned by: the days it had, or a session of coaching on a day. */
export type LearningNote = {
  readonly learner: string
  readonly agency: string | null
  readonly kind: 'workshop' | 'guidance' | 'coaching'
  readonly subject: string
  readonly endsOn: string
  readonly days: number
  readonly minutes: number
  isWithdrawn: boolean
}

export type SheetNote = {
  readonly entry: string
  readonly judge: string
  readonly scores: Readonly<Record<string, number>>
}

export type ReachNote = {
  readonly innovation: string
  readonly people: number
  readonly counts: boolean
  readonly cost: number
}

/** Working days of each side at a stage, from the first day of the year. */
export type LimitNote = {
  readonly stage: string
  readonly digital: boolean | null
  readonly team: number | null
  readonly coach: number | null
}

export type Ledger = {
  readonly agencies: AgencyNote[]
  readonly people: PersonNote[]
  readonly innovations: InnovationNote[]
  readonly complaints: ComplaintNote[]
  readonly approvals: ApprovalNote[]
  readonly limits: LimitNote[]
  readonly holidays: string[]
  readonly decisions: { readonly innovation: string; readonly kind: string }[]
  readonly learning: LearningNote[]
  readonly sheets: SheetNote[]
  readonly reach: ReachNote[]
  readonly visits: { readonly code: string; readonly kind: 'scan' | 'open' | 'repeat' | 'robot' }[]
  readonly problems: {
    agency: string
    readonly scores: readonly (readonly number[])[]
    readonly passes: boolean
    readonly id: string
  }[]
  readonly ideas: { agency: string; readonly name: string }[]
  readonly meetings: { readonly coach: string; readonly innovation: string; readonly on: string }[]
  /** What was tried against the rules, and the code with which it was refused. */
  readonly refusals: { readonly what: string; readonly code: string }[]
  readonly readiness: { readonly agency: string }[]
  readonly steps: { readonly innovation: string; readonly cost: number; readonly outcome: string }[]
}

export function emptyLedger(): Ledger {
  const empty = { agencies: [], people: [], innovations: [], complaints: [], decisions: [], learning: [] }
  const lifecycle = { approvals: [], limits: [], holidays: [] }
  const further = { sheets: [], reach: [], visits: [], problems: [], ideas: [], meetings: [], refusals: [] }
  return { ...empty, ...lifecycle, ...further, readiness: [], steps: [] }
}
