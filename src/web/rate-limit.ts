import { createHmac } from 'node:crypto'
import { type BlockList, isIP } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { networkOf, readNetworkAddress } from '../adapters/network-address.ts'
import { aside } from '../adapters/turns.ts'
import type { Visit } from './visit.ts'

/** How often one place may do something: `usesMax` in a window of so many seconds. */
export type Limit = { readonly name: string; readonly usesMax: number; readonly windowSeconds: number }

/**
 * A limit that slows down: beyond `usesMax` in the window, one after the other, so many milliseconds apart. A whole office
 * or the customers of a provider can stand behind one address, and none of them is refused for the others.
 */
export type Pace = Limit & { readonly spacingMs: number }

/** Whoever would wait longer than this is asked to come again, so that a flood cannot hold connections without end. */
const PACE_WAIT_MS_MAX = 20_000

type Count = { uses: number; readonly until: number; nextAt: number }

// Counts are kept by this process only and forgotten with it: they guard against floods, they prove nothing.
const counts = new Map<string, Count>()
// Beyond this many keys at once the oldest are dropped, so that a flood of addresses cannot fill the memory.
const KEYS_MAX = 20_000

/** The salt of today, which all processes share. */
export function saltOf({ services }: Visit): Promise<Buffer> {
  return services.deviceSalt(services.clock().getTime())
}

/**
 * The sender's network behind four signs that tell the salt: keys are compared within one salt alone, because a process that could not
 * reach the database for a moment had one of its own.
 */
export function networkKey(salt: Buffer, address: string): string {
  const tag = createHmac('sha256', salt).update('salt').digest('base64url').slice(0, 4)
  return tag + senderKey(salt, address)
}

/**
 * The sender's network, salted anew each day and cut to 64 bits: no address is kept, and none can be found again.
 * `device` tells apart what shares a network, as far as its browser says of itself.
 */
export function senderKey(salt: Buffer, address: string, device = ''): string {
  return createHmac('sha256', salt)
    .update(`${networkOf(address)} ${device}`)
    .digest('base64url')
    .slice(0, 11)
}

const loopback = /^(127\.|0000:0000:0000:0000:0000:0000:0000:0001$)/

function isTrusted(address: string, proxies: BlockList | undefined): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return loopback.test(address) || (proxies?.check(address, family === 4 ? 'ipv4' : 'ipv6') ?? false)
}

/**
 * The address of the sender. This machine itself and the proxies of the setting each add to X-Forwarded-For whom they heard,
 * so the sender is the last one there who is none of them; from anywhere else that header is anybody's word and is not read.
 */
export function senderAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies?: BlockList,
): string {
  if (!remote) return 'unknown'
  const heard = (forwarded ?? '').split(',')
  let address = readNetworkAddress(remote) ?? remote
  while (isTrusted(address, proxies)) {
    const before = readNetworkAddress(heard.pop() ?? '')
    if (before === null) break
    address = before
  }
  return address
}

let isStrangerTold = false

/** Says once that a server in front of us is not named: all who come through it look like one sender, and share each limit. */
function tellOfStranger(
  { services }: Visit,
  remote: string | undefined,
  forwarded: string | undefined,
): void {
  if (isStrangerTold || !remote || !forwarded) return
  const address = readNetworkAddress(remote) ?? remote
  if (isTrusted(address, services.trustedProxies)) return
  isStrangerTold = true
  services.log.warn(
    { event: 'proxy.unnamed', server: address },
    'Requests say on whose behalf they come (X-Forwarded-For), from a server that LABINOV_TRUSTED_PROXIES does not name. ' +
      'They are not believed. If this server is yours, name it there.',
  )
}

/** The address the request came from. */
export function addressOf(visit: Visit): string {
  const incoming = (visit.context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming
  const remote = incoming?.socket?.remoteAddress
  const forwarded = visit.context.req.header('x-forwarded-for')
  tellOfStranger(visit, remote, forwarded)
  return senderAddress(remote, forwarded, visit.services.trustedProxies)
}

function countOne(limit: Limit, key: string, now: number): Count {
  const full = `${limit.name}:${key}`
  const found = counts.get(full)
  if (found && found.until > now) {
    found.uses += 1
    return found
  }
  if (counts.size >= KEYS_MAX) counts.delete(counts.keys().next().value as string)
  counts.delete(full)
  const count = { uses: 1, until: now + limit.windowSeconds * 1000, nextAt: now }
  counts.set(full, count)
  return count
}

/** Counts one use; false when the limit is reached. */
export function within(limit: Limit, key: string, now: number): boolean {
  return countOne(limit, key, now).uses <= limit.usesMax
}

/** Counts one use; how many milliseconds it has to wait for its turn, or null when too many wait already. */
export function waitOf(pace: Pace, key: string, now: number): number | null {
  const count = countOne(pace, key, now)
  if (count.uses <= pace.usesMax) return 0
  const turnAt = Math.max(count.nextAt, now) + pace.spacingMs
  if (turnAt - now > PACE_WAIT_MS_MAX) return null
  count.nextAt = turnAt
  return turnAt - now
}

/** Counts one use of a visitor's network and lets it wait for its turn; false when it cannot have one. */
export async function paced(visit: Visit, pace: Pace): Promise<boolean> {
  const now = visit.services.clock().getTime()
  const waitMs = waitOf(pace, senderKey(await saltOf(visit), addressOf(visit)), now)
  if (waitMs === null) return false
  if (waitMs > 0) await aside(() => setTimeout(waitMs))
  return true
}

/**
 * Looks for what stands behind a secret that somebody typed. A network that missed more often than the pace lets it waits for each turn, also with
 * a right one; only misses count. Null where nothing is found, 'too-many' when there is no turn.
 */
export async function unguessed<Found>(
  visit: Visit,
  pace: Pace,
  find: () => Promise<Found | null>,
): Promise<Found | null | 'too-many'> {
  const key = senderKey(await saltOf(visit), addressOf(visit))
  // Counted before the look, and taken back when it was right: however many come at once, no more than these are free.
  const misses = countOne({ ...pace, name: `${pace.name}-miss` }, key, visit.services.clock().getTime())
  if (misses.uses > pace.usesMax && !(await paced(visit, { ...pace, usesMax: 0 }))) return 'too-many'
  const found = await find()
  if (found !== null) misses.uses -= 1
  return found
}

/**
 * The same for a room full of people who send their right ones in the same minute: `turn` lets a few look at once, and only what was
 * wrong counts, so that five hundred who wait in line are no guesses of anybody.
 */
export async function unguessedInLine<Found>(
  visit: Visit,
  pace: Pace,
  turn: <T>(work: () => Promise<T>) => Promise<T>,
  find: () => Promise<Found | null>,
): Promise<Found | null | 'too-many'> {
  const key = senderKey(await saltOf(visit), addressOf(visit))
  const misses = countOne({ ...pace, name: `${pace.name}-miss` }, key, visit.services.clock().getTime())
  misses.uses -= 1
  const isFree = () => misses.uses < pace.usesMax
  const look = async () => {
    const found = await find()
    if (found === null) misses.uses += 1
    return { found }
  }
  // Asked again when its turn comes: those before it may all have been wrong.
  const looked = isFree() ? await turn(async () => (isFree() ? look() : null)) : null
  if (looked) return looked.found
  if (!(await paced(visit, { ...pace, usesMax: 0 }))) return 'too-many'
  return (await turn(look)).found
}

/** How many senders are remembered now: never more than `KEYS_MAX`. */
export function countedSenders(): number {
  return counts.size
}
