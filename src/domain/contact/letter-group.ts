import type { Deed, DeedKind } from '../lifecycle/deed.ts'

/** What letters tell of, as people turn it on and off on their own page. */
export const letterGroups = [
  'work',
  'reviews',
  'values',
  'decisions',
  'complaints',
  'coaching',
  'learning',
  'laboratory',
] as const
export type LetterGroup = (typeof letterGroups)[number]

const groupOf: Partial<Record<DeedKind, LetterGroup>> = {
  'review-stage': 'reviews',
  'answer-proposals': 'reviews',
  moderate: 'reviews',
  'fill-values': 'values',
  'answer-doubts': 'values',
  'check-values': 'reviews',
  'bring-proof': 'values',
  decide: 'decisions',
  'decide-again': 'decisions',
  'answer-late-complaints': 'complaints',
  'answer-complaints': 'complaints',
  'answer-coaching-requests': 'coaching',
  'do-coaching-step': 'coaching',
  'read-mention': 'coaching',
  'assign-coach': 'coaching',
  'help-with-stall': 'coaching',
  'speak-about-stall': 'coaching',
  'attend-session': 'learning',
  'answer-follow-up': 'learning',
  'send-follow-up': 'learning',
  remind: 'laboratory',
  'follow-improvement': 'laboratory',
  'look-into-unjudged': 'laboratory',
  'add-agencies': 'laboratory',
  'fill-holidays': 'laboratory',
  'invite-people': 'laboratory',
  'see-agencies-without': 'laboratory',
}

/** What is told at once, on any day and at any hour: personal data is owed within hours, and a backup that failed may be the last. */
const urgentKinds: readonly DeedKind[] = ['handle-data-matters', 'mend-backups']

/** Whether a deed cannot wait for the letter of the next morning. Nobody turns these off. */
export const isUrgent = ({ kind }: Deed): boolean => urgentKinds.includes(kind)

/** What is told of the deeds of a day to somebody who wants nothing of some groups. */
export function toldDeeds(deeds: readonly Deed[], muted: readonly string[]): Deed[] {
  return deeds.filter((deed) => isUrgent(deed) || !muted.includes(groupOf[deed.kind] ?? 'work'))
}

/** What an urgent deed is remembered by: more of the same is news again. */
export const urgentAbout = ({ kind, count = 1 }: Deed): string => `${kind} ${count}`

/** The letter of the day goes from this hour of the region's clocks on. */
export const DIGEST_HOUR = 7
