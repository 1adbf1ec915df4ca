import type { Stage } from './stage.ts'

/** What somebody can be asked to do; each has a verb on the desk, and one button. */
export const deedKinds = [
  'answer-notes',
  'work-on-stage',
  'review-stage',
  'make-plan',
  'do-step',
  'bring-proof',
  'answer-doubts',
  'fill-values',
  'decide',
  'decide-again',
  'answer-late-complaints',
  'answer-complaints',
  'answer-coaching-requests',
  'do-coaching-step',
  'read-mention',
  'score-entries',
  'assign-coach',
  'sign-commitment',
  'answer-readiness',
  'fill-stand',
  'help-with-stall',
  'speak-about-stall',
  'hand-over-keeping',
  'name-keeper',
  'attend-session',
  'answer-follow-up',
  'send-follow-up',
  'remind',
  'follow-improvement',
  'answer-proposals',
  'check-values',
  'moderate',
  'look-into-unjudged',
  'add-agencies',
  'handle-data-matters',
  'mend-backups',
  'fill-holidays',
  'invite-people',
  'start-innovation',
  'see-agencies-without',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** One thing that is asked of a person now. Days are 'YYYY-MM-DD'. */
export type Deed = {
  readonly kind: DeedKind
  readonly innovation?: { readonly slug: string; readonly name: string }
  readonly stage?: Stage
  /** By which the thing is found that is no innovation. */
  readonly code?: string
  /** How many things it is about. */
  readonly count?: number
  /** What it says in the words of others: a step, names, a month. */
  readonly text?: string
  readonly dueOn?: string | null
  /** Working days since its day passed. */
  readonly daysLate?: number
}

const NEVER = '9999'

/** What is late goes first, the latest before all; then by day; then in the order in which kinds are listed here. */
export function inOrderOfUrgency(deeds: readonly Deed[]): Deed[] {
  return deeds.toSorted(
    (a, b) =>
      (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
      (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) ||
      deedKinds.indexOf(a.kind) - deedKinds.indexOf(b.kind),
  )
}
