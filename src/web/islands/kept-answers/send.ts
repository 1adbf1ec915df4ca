import { forget, type KeptAnswer, keep, listWaiting } from './queue.ts'

/** What became of an answer: counted now, counted before, never to be taken, or still waiting for a signal. */
export type Outcome = 'new' | 'known' | 'refused' | 'waiting'

/** A weak signal that has not answered by now is treated as none; the same answer sent again counts once. */
const patience_milliseconds = 10_000

/** Sends one answer. Never throws: whatever goes wrong, the answer waits. */
export async function send(answer: KeptAnswer, waited = false): Promise<Outcome> {
  const fields = new URLSearchParams(answer.fields)
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
      signal: AbortSignal.timeout(patience_milliseconds),
    })
    if (response.ok) return ((await response.json()) as { state: Outcome }).state
    // Too many at once, or trouble on the other side: later. Any other refusal stays one.
    return response.status === 429 || response.status >= 500 ? 'waiting' : 'refused'
  } catch {
    return 'waiting'
  }
}

/** Sends what waits on this phone; gives how many arrived. Stops at the first that must wait on. */
export async function sendWaiting(): Promise<number> {
  let sent = 0
  for (const answer of await listWaiting()) {
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
