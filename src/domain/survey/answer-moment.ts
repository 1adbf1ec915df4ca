/**
 * What became of the moment at which a phone says an answer was given: taken as it is ('kept'); the phone's clock ran ahead, or the moment
 * lies too far back, and the answer counts from its arrival; it lay before the page was served, and counts from then; or it lies before the end of a
 * code that has ended meanwhile, and nothing but the phone says so.
 */
export type AnswerClaim = 'kept' | 'ahead' | 'too-old' | 'before-page' | 'after-end'

/** What is known of a moment that a sender claims. Moments are in milliseconds. */
export type ClaimedMoment = {
  readonly claimed: number | null
  readonly arrivedAt: number
  /** When the page was served whose signed identifier came along; null without one. */
  readonly pageServedAt: number | null
  /** When the code ended; null while it runs. */
  readonly codeEndedAt: number | null
  /** Brought in by somebody who is signed in, who is believed about the moment at any age. */
  readonly isBatch: boolean
}

const DAY_MS = 86_400_000
/** An answer kept on a phone longer than this counts from its arrival: the phone's clock is no proof. */
const KEPT_DAYS_MAX = 30

/**
 * The moment from which an answer counts, and what became of the one that was claimed. Null when the code had ended by then: the end of a code is
 * compared with that moment, and never with the mere claim that an answer waited.
 */
export function momentOfAnswer(moment: ClaimedMoment): { at: number; claim: AnswerClaim | null } | null {
  const { at, claim } = believedMoment(moment)
  const { codeEndedAt, arrivedAt, pageServedAt, isBatch } = moment
  if (codeEndedAt === null || arrivedAt < codeEndedAt) return { at, claim }
  if (at >= codeEndedAt) return null
  const hasProof = isBatch || (pageServedAt !== null && pageServedAt < codeEndedAt)
  return { at, claim: hasProof ? claim : 'after-end' }
}

/**
 * The moment by which it is asked whether many answers came at once. Answers that a device kept without a signal arrive together, though people gave
 * them one after the other: they are asked by the moments that the device wrote down, where a page that was served before proves that it had begun by
 * then. Nobody gains by it: each window of time holds as many as if they had been sent in it. Anything else is asked by its arrival.
 */
export function crowdMoment(answer: {
  readonly at: number
  readonly arrivedAt: number
  readonly claim: AnswerClaim | null
  readonly hasPage: boolean
}): number {
  return answer.claim === 'kept' && answer.hasPage ? answer.at : answer.arrivedAt
}

function believedMoment(moment: ClaimedMoment): { at: number; claim: AnswerClaim | null } {
  const { claimed, arrivedAt, pageServedAt, isBatch } = moment
  if (claimed === null) return { at: arrivedAt, claim: null }
  if (claimed > arrivedAt) return { at: arrivedAt, claim: 'ahead' }
  if (isBatch) return { at: claimed, claim: 'kept' }
  if (arrivedAt - claimed > KEPT_DAYS_MAX * DAY_MS) return { at: arrivedAt, claim: 'too-old' }
  if (pageServedAt !== null && claimed < pageServedAt) return { at: pageServedAt, claim: 'before-page' }
  return { at: claimed, claim: 'kept' }
}
