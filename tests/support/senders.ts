import { elementKeys } from '../../src/domain/survey/survey.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'

/** Where to send to now; another address after a restart. */
export type Target = { address: string; readonly path: string }

export type Sending = {
  /** Identifiers of the answers that the server said it had kept, in the order in which it said so. */
  readonly acknowledged: readonly string[]
  /** How often something was sent again, because nobody said that it was kept. */
  readonly retries: () => number
  /** Resolves when all are acknowledged. @throws when the server refuses one for good. */
  readonly done: Promise<void>
}

// Each attempt counts at the limit of a device, also those that failed; so many stay below it.
const ATTEMPTS_OF_DEVICE = 100
const RETRY_AFTER_MS = 50

/**
 * What the server in front says of where a device is: each has a network of its own, of those that are for documentation and tests (RFC 2544), since of one
 * network only so many answers a day are kept as rows.
 */
const addressOf = (device: number) => `198.${18 + (device >> 16)}.${(device >> 8) & 255}.${device & 255}`

/** A score of 1 to 4 for each element, another pattern for each answer. */
function scoresOf(serial: number): Record<string, string> {
  return Object.fromEntries(elementKeys.map((key, index) => [key, String(1 + ((serial + index * 7) % 4))]))
}

/** What became of one attempt: kept, or to be sent again because the server or the database was away. */
async function attempt(
  { address, path }: Target,
  answer: Readonly<Record<string, string>>,
  device: number,
): Promise<boolean> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { origin: address, 'user-agent': `device ${device}`, 'x-forwarded-for': addressOf(device) },
    body: new URLSearchParams(answer),
    redirect: 'manual',
  }).catch(() => null)
  await response?.arrayBuffer().catch(() => null)
  if (!response || response.status === 503) return false
  if (response.status === 303) return true
  throw new Error(`The answer ${answer.id} was refused with ${response.status}`)
}

/**
 * Sends so many answers from parallel senders, each again under the same identifier until it is acknowledged. Labinov has to trust
 * 127.0.0.1 as the server in front (`LABINOV_TRUSTED_PROXIES`).
 */
export function sendAnswers(target: Target, answers: number, senders: number): Sending {
  const acknowledged: string[] = []
  let begun = 0
  let attempts = 0
  let retries = 0
  const nextDevice = () => {
    attempts += 1
    return Math.floor(attempts / ATTEMPTS_OF_DEVICE)
  }
  const sender = async () => {
    while (begun < answers) {
      const scores = scoresOf(begun)
      begun += 1
      const id = newIdentifier()
      while (!(await attempt(target, { id, ...scores }, nextDevice()))) {
        retries += 1
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      }
      acknowledged.push(id)
    }
  }
  const done = Promise.all(Array.from({ length: senders }, sender)).then(() => {})
  // Whoever awaits it later still hears of it; until then it is nobody's unhandled error.
  done.catch(() => {})
  return { acknowledged, retries: () => retries, done }
}
