import type { Typed } from '../../../forms/parse-form.ts'
import type { Visit } from '../../../visit.ts'

/** Set on every page of the survey, so that a phone never takes a portal's page for a copy of ours. */
export const ownPageHeader = 'Labinov-Page'

/** An identifier has 36 signs; what is longer was not made by our page, and need not come back in full. */
const ECHOED_CHARACTERS_MAX = 64

type Said = {
  readonly state: 'new' | 'known' | 'refused'
  /** The phone's clock ran ahead, and the answer counts from its arrival. */
  readonly clock?: 'ahead'
  readonly errors?: Readonly<Record<string, string>>
}

/** A phone that kept answers sends them by script, and reads no page. */
export function wantsReceipt(visit: Visit): boolean {
  return visit.context.req.header('accept') === 'application/json'
}

/**
 * Says to a phone what became of its answer. It repeats the answer's identifier and the word that the phone made for this
 * request: only what has read the form can do so, and until then the phone keeps the answer. No key is needed, because
 * pages of an office network come without encryption and may not use any.
 */
export function receipt(visit: Visit, typed: Typed, said: Said, status: 200 | 404 | 409 | 422): Response {
  const echoed = (name: string) => typed[name]?.slice(0, ECHOED_CHARACTERS_MAX)
  visit.context.header('Cache-Control', 'no-store')
  return visit.context.json({ ...said, id: echoed('id'), nonce: echoed('nonce') }, status)
}
