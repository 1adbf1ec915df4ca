import { createHash, createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { aside } from '../../adapters/turns.ts'
import {
  ACCOUNT_LIMIT,
  ACCOUNT_WAIT_MS,
  ATTEMPTS_WAITING_MAX,
  DEVICE_LIMIT,
  NETWORK_LIMIT,
  NETWORK_SPACING_MS,
  NETWORK_WAIT_MS_MAX,
  PAIR_LIMIT,
} from '../../domain/access/sign-in-limit.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { isKnownDevice } from '../../store/access/known-device.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { countFailures, uncountFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change, system } from '../../store/base/change.ts'
import type { Services } from '../services.ts'

/** Who tries: the network that the request came from, in the one spelling of `networkOf`, and what its device's cookie holds. */
export type Sender = { readonly network: string; readonly device: string | null }

/** What is tried: an account by its e-mail address, and whose it is, if anybody's. */
export type Tried = { readonly email: string; readonly personId: PersonId | null }

export type Attempt = {
  /** Right: it never counted. */
  readonly succeeded: () => Promise<void>
  /** Wrong: it stands in the log and, within the limits, in the trail. */
  readonly failed: () => Promise<void>
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** The account's part of each key: not the address itself, which may be anybody's. */
export const accountKey = (email: string) => `account ${digest(email.trim().toLowerCase()).slice(0, 22)}`

export const deviceHashOf = digest

/** Keyed, so that an address cannot be found again by trying all there are. */
const networkKey = ({ secret }: Services, network: string) =>
  createHmac('sha256', secret).update(`network ${network}`).digest('base64url').slice(0, 16)

/** Writes a line into the trail of each region where somebody works, or of the installation. */
async function noteAttempt(
  services: Services,
  action: 'sign-in.fail' | 'sign-in.lock',
  personId: PersonId | null,
  network: string,
): Promise<void> {
  const memberships = personId === null ? [] : await membershipsOf(services.db, personId)
  const regionIds =
    memberships.length > 0 ? [...new Set(memberships.map(({ regionId }) => regionId))] : [0 as const]
  await change(services.db, system('POST /sign-in'), action, async (transaction) => {
    for (const regionId of regionIds) {
      await noteInAudit(transaction, 'session', { person: personId ?? 'unknown', network }, regionId)
    }
  })
}

// When the next attempt of a network may go that guesses at many accounts; of this process alone, because it only slows.
const turns = new Map<string, number>()
const TURNS_MAX = 10_000
let waiting = 0

/** Waits; false when too many wait already. */
async function waited(waitMs: number): Promise<boolean> {
  if (waitMs <= 0) return true
  if (waiting >= ATTEMPTS_WAITING_MAX) return false
  waiting += 1
  try {
    await aside(() => setTimeout(waitMs))
    return true
  } finally {
    waiting -= 1
  }
}

function turnOf(network: string, nowMs: number): number | null {
  const turnAt = Math.max(turns.get(network) ?? 0, nowMs) + NETWORK_SPACING_MS
  if (turnAt - nowMs > NETWORK_WAIT_MS_MAX) return null
  if (turns.size >= TURNS_MAX) turns.delete(turns.keys().next().value as string)
  turns.set(network, turnAt)
  return turnAt - nowMs
}

type Counted = { readonly count: number; readonly endsAt: Date }

/** Who is not known is bounded by account and network together; many failures on either alone slow down and refuse nobody. */
async function admitStranger(
  services: Services,
  { personId }: Tried,
  network: string,
  [pair, ofAccount, ofNetwork]: readonly Counted[],
): Promise<Result<null, 'too-many-attempts'>> {
  const now = services.clock()
  const waitSeconds = Math.max(1, Math.ceil(((pair?.endsAt.getTime() ?? 0) - now.getTime()) / 1000))
  if (pair !== undefined && pair.count > PAIR_LIMIT.failuresMax) {
    services.log.warn({ event: 'sign-in.refused', person: personId, network }, 'Too many failures to sign in')
    if (pair.count === PAIR_LIMIT.failuresMax + 1)
      await noteAttempt(services, 'sign-in.lock', personId, network)
    return refused('too-many-attempts', { waitSeconds: waitSeconds })
  }
  const isGuessedAt = (ofAccount?.count ?? 0) > ACCOUNT_LIMIT.failuresMax
  const isGuessing = (ofNetwork?.count ?? 0) > NETWORK_LIMIT.failuresMax
  const turnMs = isGuessing ? turnOf(network, Date.now()) : 0
  const waitMs = Math.max(turnMs ?? 0, isGuessedAt ? ACCOUNT_WAIT_MS : 0)
  if (turnMs === null || !(await waited(waitMs))) return refused('too-many-attempts', { waitSeconds: 60 })
  return ok(null)
}

/**
 * Begins an attempt on an account: with a password (`kind` sign-in) or a code that was read out. It is counted before it is
 * checked, so that a thousand at once are not one, and taken back when it was right. A device that signed in as this person
 * before is counted by itself, whatever strangers do.
 */
export async function beginAttempt(
  services: Services,
  kind: 'sign-in' | 'code',
  tried: Tried,
  sender: Sender,
): Promise<Result<Attempt, 'too-many-attempts'>> {
  const { db, log } = services
  const now = services.clock()
  const { personId } = tried
  const account = `${accountKey(tried.email)} ${kind}`
  const network = networkKey(services, sender.network)
  const deviceHash = sender.device === null ? null : deviceHashOf(sender.device)
  const isKnown =
    personId !== null && deviceHash !== null && (await isKnownDevice(db, personId, deviceHash, now))
  const limits = isKnown
    ? [{ key: `${account} device ${deviceHash}`, ...DEVICE_LIMIT }]
    : [
        { key: `${account} network ${network}`, ...PAIR_LIMIT },
        { key: account, ...ACCOUNT_LIMIT },
        { key: `network ${network}`, ...NETWORK_LIMIT },
      ]
  const counted = await countFailures(db, limits, now)
  if (!isKnown) {
    const admitted = await admitStranger(services, tried, network, counted)
    if (!admitted.ok) return admitted
  } else if ((counted[0]?.count ?? 0) > DEVICE_LIMIT.failuresMax) {
    log.warn({ event: 'sign-in.refused', person: personId, device: 'known' }, 'Too many failures to sign in')
    return refused('too-many-attempts', { waitSeconds: DEVICE_LIMIT.windowSeconds })
  }
  const isWorthNoting = isKnown || (counted[2]?.count ?? 0) <= NETWORK_LIMIT.failuresMax
  return ok({
    succeeded: () =>
      uncountFailures(
        db,
        limits.map(({ key }) => key),
      ),
    failed: async () => {
      log.warn({ event: 'sign-in.failed', kind, person: personId, network }, 'A failure to sign in')
      if (isWorthNoting) await noteAttempt(services, 'sign-in.fail', personId, network)
    },
  })
}

/** Writes down a wrong code of a second factor, after the right password: somebody may have it who should not. */
export async function noteFailure(
  services: Services,
  kind: 'second-factor' | 'passkey',
  personId: PersonId,
  from: string,
): Promise<void> {
  const network = networkKey(services, from)
  services.log.warn({ event: 'sign-in.failed', kind, person: personId, network }, 'A failure to sign in')
  await noteAttempt(services, 'sign-in.fail', personId, network)
}
