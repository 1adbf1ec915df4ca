/** What a citizen who left an address is told. */
export const citizenNotices = [
  'received',
  'asked-back',
  'answered',
  'closed',
  'handed-over',
  'merged',
  'unmerged',
  'asked-better',
] as const
export type CitizenNotice = (typeof citizenNotices)[number]

/** What a colleague is told who has to act. */
export const staffNotices = ['assigned', 'reminded', 'escalated', 'reopened'] as const
export type StaffNotice = (typeof staffNotices)[number]

export type NoticeKind = CitizenNotice | StaffNotice

/** Whether the owner of an address wants letters about reports: not yet asked for an answer, or what was answered. */
export type AddressState = 'asked' | 'confirmed' | 'refused'

/** An address that did not answer is asked again after so many days, when somebody leaves it with another report. */
export const ASK_AGAIN_DAYS = 30
const DAY_MS = 86_400_000

/**
 * What becomes of a letter to an address that somebody typed into a report: it goes, its owner is asked first whether that is wanted, it waits for the
 * answer, or it never goes.
 */
export function letterTo(
  address: { readonly state: AddressState; readonly askedAt: Date } | null,
  now: Date,
): 'send' | 'ask' | 'wait' | 'never' {
  if (address === null) return 'ask'
  if (address.state === 'confirmed') return 'send'
  if (address.state === 'refused') return 'never'
  return now.getTime() - address.askedAt.getTime() > ASK_AGAIN_DAYS * DAY_MS ? 'ask' : 'wait'
}
