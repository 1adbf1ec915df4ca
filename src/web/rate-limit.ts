import { createHmac, randomBytes } from 'node:crypto'
import { type BlockList, isIP } from 'node:net'
import type { Visit } from './visit.ts'

/** How often one place may do something: `uses_max` in a window of so many seconds. */
export type Limit = { readonly name: string; readonly uses_max: number; readonly window_seconds: number }

// Counts are kept by this process only and forgotten with it: they guard against floods, they prove nothing.
const counts = new Map<string, { uses: number; until: number }>()
// Beyond this many keys at once the oldest are dropped, so that a flood of addresses cannot fill the memory.
const keys_max = 50_000

let salt = randomBytes(32)
let saltDay = 0

/**
 * The sender's network, salted anew each day and cut to 64 bits: no address is kept, and none can be found again.
 * `device` tells apart what shares a network, as far as its browser says of itself.
 */
export function senderKey(address: string, now: number, device = ''): string {
  const today = Math.floor(now / 86_400_000)
  if (today !== saltDay) {
    salt = randomBytes(32)
    saltDay = today
  }
  const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
  return createHmac('sha256', salt).update(`${network} ${device}`).digest('base64url').slice(0, 11)
}

const loopback = /^(127\.|::1$|::ffff:127\.)/

const versionFour = /^::ffff:(?=\d+\.)/

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
  const heard = (forwarded ?? '').split(',').map((part) => part.trim().replace(versionFour, ''))
  let address = remote.replace(versionFour, '')
  while (isTrusted(address, proxies)) {
    const before = heard.pop()
    if (!before || isIP(before) === 0) break
    address = before
  }
  return address
}

/** The address the request came from. */
export function addressOf(visit: Visit): string {
  const incoming = (visit.context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming
  return senderAddress(
    incoming?.socket?.remoteAddress,
    visit.context.req.header('x-forwarded-for'),
    visit.services.trustedProxies,
  )
}

/** Counts one use; false when the limit is reached. */
export function within(limit: Limit, key: string, now: number): boolean {
  const full = `${limit.name}:${key}`
  const found = counts.get(full)
  if (found && found.until > now) {
    found.uses += 1
    return found.uses <= limit.uses_max
  }
  if (counts.size >= keys_max) counts.delete(counts.keys().next().value as string)
  counts.delete(full)
  counts.set(full, { uses: 1, until: now + limit.window_seconds * 1000 })
  return true
}
