import { newIdentifier } from './identifier.ts'
import { endsAfter } from './patience.ts'
import { forget, type KeptAnswer, keep, listWaiting } from './queue.ts'

/** What became of an answer: counted now, counted before, never to be taken, or still waiting for a signal. */
export type Outcome = 'new' | 'known' | 'refused' | 'waiting'

/** A weak signal that has not answered by now is treated as none; the same answer sent again counts once. */
const PATIENCE_MS = 10_000

const receipts: readonly unknown[] = ['new', 'known', 'refused']

/**
 * What Labinov itself says of an answer. Its receipt repeats the answer's identifier and a word that was made for this one
 * request: a portal, a proxy or a cache in between knows neither, whatever status it answers with. Without one, it waits.
 */
function outcomeIn(reply: unknown, answer: KeptAnswer, nonce: string): Outcome {
  const receipt = Object(reply) as { state?: Outcome; id?: unknown; nonce?: unknown }
  const isOurs = receipt.id === answer.id && receipt.nonce === nonce && receipts.includes(receipt.state)
  return isOurs && receipt.state ? receipt.state : 'waiting'
}

/** Sends one answer. Never throws: whatever goes wrong, the answer waits. */
export async function send(answer: KeptAnswer, waited = false): Promise<Outcome> {
  const fields = new URLSearchParams(answer.fields)
  const nonce = newIdentifier()
  fields.set('nonce', nonce)
  if (waited) {
    // By both moments the server knows how long it waited, whatever the clock of this phone says.
    fields.set('kept', answer.keptAt.toString(36))
    fields.set('sent', Date.now().toString(36))
  }
  try {
    const response = await fetch(answer.address, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      signal: endsAfter(PATIENCE_MS),
    })
    return outcomeIn(await response.json(), answer, nonce)
  } catch {
    return 'waiting'
  }
}

/** In their order, but from anywhere: one answer that nobody takes never stands in the way of all the others. */
function fromAnywhere(waiting: readonly KeptAnswer[]): KeptAnswer[] {
  const first = Math.floor(Math.random() * waiting.length)
  return [...waiting.slice(first), ...waiting.slice(0, first)]
}

/** Sends what waits on this phone; gives how many arrived. Stops at the first that must wait on. */
export async function sendWaiting(): Promise<number> {
  let sent = 0
  for (const answer of fromAnywhere(await listWaiting())) {
    const outcome = await send(answer, true)
    if (outcome === 'waiting') break
    if (outcome === 'refused') await keep({ ...answer, refused: true })
    else {
      await forget(answer.id)
      sent += 1
    }
  }
  return sent
}
