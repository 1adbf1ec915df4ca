import { addressOf, type Limit, networkKey, senderKey, within } from '../../../rate-limit.ts'
import type { Visit } from '../../../visit.ts'

/**
 * A hundred citizens with one phone, or a whole hall behind one address, stay far below this; a program that
 * floods does not. Whoever reaches it is asked to wait a minute and keeps what was typed.
 */
const answersOfDevice: Limit = { name: 'answer', uses_max: 120, window_seconds: 60 }

/** Coarse and only of today: the network and the kind of browser, salted; see rate-limit.ts. */
export function deviceKeyOf(visit: Visit): string {
  return senderKey(
    addressOf(visit),
    visit.services.clock().getTime(),
    visit.context.req.header('user-agent') ?? '',
  )
}

/** The network alone, of today and within the salt of this process. */
export function networkKeyOf(visit: Visit): string {
  return networkKey(addressOf(visit), visit.services.clock().getTime())
}

/** Counts one answer of this device; false when it sends as no person does. */
export function withinAnswers(visit: Visit): boolean {
  return within(answersOfDevice, deviceKeyOf(visit), visit.services.clock().getTime())
}
