import { addressOf, type Limit, networkKey, saltOf, senderKey, within } from '../../../rate-limit.ts'
import type { Visit } from '../../../visit.ts'

/**
 * A hundred citizens with one phone, or a whole hall behind one address, stay far below this; a program that
 * floods does not. Whoever reaches it is asked to wait a minute and keeps what was typed.
 */
const answersOfDevice: Limit = { name: 'answer', usesMax: 120, windowSeconds: 60 }

/** Who sends an answer, as far as that may be known: coarse, of today alone, and salted; see rate-limit.ts. */
export type SurveySender = {
  /** The network and the kind of browser. */
  readonly deviceKey: string
  /** The network alone, behind the sign of its salt. */
  readonly networkKey: string
}

export async function surveySenderOf(visit: Visit): Promise<SurveySender> {
  const salt = await saltOf(visit)
  const address = addressOf(visit)
  return {
    deviceKey: senderKey(salt, address, visit.context.req.header('user-agent') ?? ''),
    networkKey: networkKey(salt, address),
  }
}

/** Counts one answer of this device; false when it sends as no person does. */
export function withinAnswers(visit: Visit, { deviceKey }: SurveySender): boolean {
  return within(answersOfDevice, deviceKey, visit.services.clock().getTime())
}
