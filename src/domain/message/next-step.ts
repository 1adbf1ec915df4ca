import { wilsonInterval } from '../verdict/heard.ts'
import { channels as allChannels } from './channel.ts'
import type { AwarenessMonth, ChannelFigures, LinkCounts } from './message-figures.ts'
import { type Audience, audienceSize, lateSteps, type MessageStep } from './message-plan.ts'
import type { OriginCount } from './origin.ts'
import { peopleReached, type ReachRecord, uncounted } from './reach.ts'

export type Weakness =
  | 'no-audience'
  | 'no-steps'
  | 'no-link'
  | 'claims-without-source'
  | 'steps-late'
  | 'link-unused'
  | 'visits-without-answers'
  | 'nothing-counted'
  | 'reach-below'
  | 'known-by-too-few'

/** What is weak, with the numbers behind it; `channel` is where the next step is cheapest, when that is known. */
export type WeakPoint = {
  readonly code: Weakness
  readonly numbers: Readonly<Record<string, number>>
  readonly channel: ChannelFigures['channel'] | null
}

export type MessageState = {
  readonly audience: Audience
  readonly steps: readonly MessageStep[]
  readonly records: readonly ReachRecord[]
  readonly links: readonly LinkCounts[]
  readonly channels: readonly ChannelFigures[]
  /** Those asked whether they had known of it, in months with enough of them. */
  readonly awareness: readonly AwarenessMonth[]
  /** From where people say they knew of it, the most frequent first. */
  readonly origins: readonly OriginCount[]
  /** The policy's share of those meant that shall be reached. */
  readonly shareMin: number
  readonly asOf: string
}

/** Visits after which a link that leads to a survey should have brought an answer. */
const VISITS_FOR_ANSWER_MIN = 30

/**
 * What is weak, the cheapest to mend first: what is only to be written down, what is only to be hung up or sent, what has to be
 * done by somebody, and last what has to be organised. The first is the next step.
 */
export function weakPoints(state: MessageState): WeakPoint[] {
  const { audience, steps, records, links, asOf } = state
  const found: (WeakPoint | null)[] = [
    when(audienceSize(audience) === null, 'no-audience'),
    whenSome(
      records.filter((record) => uncounted(record, asOf) === 'no-source').length,
      'claims-without-source',
    ),
    when(steps.length === 0, 'no-steps'),
    when(links.length === 0, 'no-link'),
    whenSome(unusedLinks(links), 'link-unused'),
    silentLinks(links),
    whenSome(lateSteps(steps, asOf).length, 'steps-late'),
    reachPoint(state),
    knownPoint(state),
  ]
  return found.filter((point) => point !== null)
}

function when(isWeak: boolean, code: Weakness): WeakPoint | null {
  return isWeak ? { code, numbers: {}, channel: null } : null
}

function whenSome(count: number, code: Weakness): WeakPoint | null {
  return count > 0 ? { code, numbers: { count }, channel: null } : null
}

function unusedLinks(links: readonly LinkCounts[]): number {
  return links.filter(({ scans, opens }) => scans + opens === 0).length
}

function silentLinks(links: readonly LinkCounts[]): WeakPoint | null {
  const asking = links.filter(({ answers }) => answers !== null)
  const visits = asking.reduce((sum, { scans, opens }) => sum + scans + opens, 0)
  const answers = asking.reduce((sum, link) => sum + (link.answers ?? 0), 0)
  if (visits < VISITS_FOR_ANSWER_MIN || answers > 0) return null
  return { code: 'visits-without-answers', numbers: { visits }, channel: null }
}

/** The channel that reached a person for the least money so far. */
function cheapest(channels: readonly ChannelFigures[]): ChannelFigures | null {
  const priced = channels.filter(({ costPerPerson }) => costPerPerson !== null)
  return priced.toSorted((a, b) => (a.costPerPerson ?? 0) - (b.costPerPerson ?? 0))[0] ?? null
}

function reachPoint({ audience, records, channels, shareMin, asOf }: MessageState): WeakPoint | null {
  const intended = audienceSize(audience)
  const { people } = peopleReached(records, asOf)
  if (people === null) return records.length > 0 ? when(true, 'nothing-counted') : null
  if (intended === null || people >= intended * shareMin) return null
  const least = cheapest(channels)
  const more = Math.ceil(intended * shareMin) - people
  const numbers = { people, intended, share: people / intended, shareMin, more }
  const perPerson = least?.costPerPerson
  return {
    code: 'reach-below',
    numbers: perPerson === null || perPerson === undefined ? numbers : { ...numbers, perPerson },
    channel: least?.channel ?? null,
  }
}

/**
 * That too few of those asked had known of it, beyond chance: the whole 95 % interval lies below the share. The channel is the one
 * from which most of them had it, because there people listen already, else the cheapest.
 */
function knownPoint({ awareness, origins, channels, shareMin }: MessageState): WeakPoint | null {
  const asked = awareness.reduce((sum, month) => sum + month.asked, 0)
  const knew = awareness.reduce((sum, month) => sum + month.knew, 0)
  if (asked === 0 || wilsonInterval(knew, asked).upper >= shareMin) return null
  const named = origins.flatMap(({ origin }) => allChannels.filter((channel) => channel === origin))
  const numbers = { asked, knew, share: knew / asked, shareMin }
  return { code: 'known-by-too-few', numbers, channel: named[0] ?? cheapest(channels)?.channel ?? null }
}
