import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { REPEAT_MINUTES_MAX, type VisitKind } from '../../domain/message/visit.ts'
import { countVisit, findMessageLink, type LinkTarget } from '../../store/message/message-link.ts'
import type { Services } from '../services.ts'

const REPEAT_MS = REPEAT_MINUTES_MAX * 60_000
/** Beyond this many at once the oldest are forgotten, and their reload counts as a visit. */
const SEEN_MAX = 20_000
/** Of one network by one link within that time: an office, a class, a poster where people pass. What a program calls itself changes nothing. */
const NETWORK_VISITS_MAX = 100

// Kept by this process only, for half an hour, by a salted key of today from which no address can be found again.
const seen = new Map<string, number>()

function isRepeat(key: string, now: number): boolean {
  const until = seen.get(key)
  seen.delete(key)
  if (seen.size >= SEEN_MAX) seen.delete(seen.keys().next().value as string)
  seen.set(key, now + REPEAT_MS)
  return until !== undefined && until > now
}

// As many visits as each network made by each link in a running half hour; kept as the others are.
const crowds = new Map<string, number>()

function isCrowd(key: string, now: number): boolean {
  const window = `${key} ${Math.floor(now / REPEAT_MS)}`
  const visits = (crowds.get(window) ?? 0) + 1
  // The one that is in use goes to the end, where nothing is forgotten.
  crowds.delete(window)
  if (crowds.size >= SEEN_MAX) crowds.delete(crowds.keys().next().value as string)
  crowds.set(window, visits)
  return visits > NETWORK_VISITS_MAX
}

function kindOf(code: string, { isRobot, isScan, senderKey, networkKey }: Follower, now: number): VisitKind {
  if (isRobot) return 'robot'
  if (isRepeat(`${code} ${senderKey}`, now) || isCrowd(`${code} ${networkKey}`, now)) return 'repeat'
  return isScan ? 'scan' : 'open'
}

export type Follower = {
  /** A program by what it says of itself. */
  readonly isRobot: boolean
  /** It came by the picture on paper and not by the written address. */
  readonly isScan: boolean
  /** The sender of today, salted; see rate-limit.ts. It is compared and never kept with the visit. */
  readonly senderKey: string
  /** The same without what its browser says of itself: a sender chooses that. */
  readonly networkKey: string
}

/** Where a short link leads, or null; the request is counted as what it is. A count that fails turns nobody away. */
export async function followLink(
  services: Pick<Services, 'pool' | 'clock' | 'log'>,
  code: string,
  follower: Follower,
): Promise<LinkTarget | null> {
  const target = await findMessageLink(services.pool, code)
  if (!target) return null
  const now = services.clock()
  const kind = kindOf(code, follower, now.getTime())
  const day = dayAt(now, target.timeZone as RegionTimeZone)
  try {
    await countVisit(services.pool, { regionId: target.regionId, code, day, kind })
  } catch (error) {
    services.log.error({ event: 'message.visit', error }, 'A visit by a short link could not be counted')
  }
  return target
}
