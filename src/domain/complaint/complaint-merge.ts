import { ok, type Result, refused } from '../result.ts'
import { type ComplaintState, owesAnswer } from './complaint.ts'

type Mergeable = { readonly state: ComplaintState; readonly channel: 'own' | 'national' }

/** True when a report may be merged into another one: it still waits for an answer, and the national channel does not lead it. */
export function isDuplicate({ state, channel }: Mergeable): boolean {
  return owesAnswer(state) && channel === 'own'
}

/**
 * Whether a report may be merged into another one. The main one must still be handled here: a new report about what is closed
 * says that it happened again. What took in others is not merged itself, so that each merge leads to its case directly.
 */
export function mayMerge(
  duplicate: Mergeable,
  main: Mergeable,
  hasMerged: boolean,
): Result<null, 'not-mergeable' | 'main-not-open' | 'holds-merged'> {
  if (!isDuplicate(duplicate)) return refused('not-mergeable')
  if (!owesAnswer(main.state) && main.state !== 'answered') return refused('main-not-open')
  return hasMerged ? refused('holds-merged') : ok(null)
}
