import { wilsonInterval } from '../verdict/heard.ts'
import { channels as allChannels, type Channel } from './channel.ts'
import type { AwarenessMonth, ChannelFigures, LinkCounts } from './message-figures.ts'
import { type Audience, audienceSize, lateSteps, type MessageStep } from './message-plan.ts'
import type { OriginCount } from './origin.ts'
import { type ReachRecord, uncounted } from './reach.ts'
import type { ReachFigures } from './reach-figures.ts'

export type Weakness =
  | 'no-audience'
  | 'no-steps'
  | 'no-link'
  | 'claims-without-source'
  | 'figure-without-source'
  | 'steps-late'
  | 'link-unused'
  | 'visits-without-answers'
  | 'nothing-counted'
  | 'reach-below'
  | 'channel-unheard'
  | 'known-by-too-few'

/**
 * What is weak, with the numbers behind it; `channel` is where the next step is cheapest, when that is known, or the channel that
 * is weak itself: then `instead` is the one that people name most.
 */
export type WeakPoint = {
  readonly code: Weakness
  readonly numbers: Readonly<Record<string, number>>
  readonly channel: Channel | null
  readonly instead?: Channel
}

export type MessageState = {
  readonly audience: Audience
  readonly steps: readonly MessageStep[]
  readonly records: readonly ReachRecord[]
  /** What the condition "heard" counts. */
  readonly reach: ReachFigures
  readonly links: readonly LinkCounts[]
  readonly channels: readonly ChannelFigures[]
  /** Those asked whether they had known of it, in every month. */
  readonly awareness: readonly AwarenessMonth[]
  /** The policy's number of people asked from which their share is judged. */
  readonly askedMin: number
  /** From where people say they knew of it, the most frequent first. */
  readonly origins: readonly OriginCount[]
  /** The policy's share of those meant that shall be reached. */
  readonly shareMin: number
  readonly asOf: string
}

/** Visits after which a link that leads to a survey should have brought an answer. */
const VISITS_FOR_ANSWER_MIN = 30

/** People who said from where they know it, after which a channel that hardly any of them names is told as unheard. */
const NAMED_MIN = 30

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
    when(state.reach.isClaimOnly, 'figure-without-source'),
    when(steps.length === 0, 'no-steps'),
    when(links.length === 0, 'no-link'),
    whenSome(unusedLinks(links), 'link-unused'),
    silentLinks(links),
    whenSome(lateSteps(steps, asOf).length, 'steps-late'),
    unheardChannel(state),
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

/** The channel whose links brought most people and not one answer. */
function silentLinks(links: readonly LinkCounts[]): WeakPoint | null {
  const silent = allChannels.flatMap((channel) => {
    const asking = links.filter((link) => link.channel === channel && link.answers !== null)
    const visits = asking.reduce((sum, { scans, opens }) => sum + scans + opens, 0)
    const answers = asking.reduce((sum, link) => sum + (link.answers ?? 0), 0)
    return visits >= VISITS_FOR_ANSWER_MIN && answers === 0 ? [{ channel, visits }] : []
  })
  const [most] = silent.toSorted((a, b) => b.visits - a.visits)
  return most
    ? { code: 'visits-without-answers', numbers: { visits: most.visits }, channel: most.channel }
    : null
}

const namedChannels = (origins: readonly OriginCount[]): Channel[] =>
  origins.flatMap(({ origin }) => allChannels.filter((channel) => channel === origin))

/**
 * A channel on which something was done, and which next to nobody names as the place from which they know it; the dearest of
 * them. `origins` holds only what enough people named, so that it is never told how many the others were.
 */
function unheardChannel({ steps, records, origins, asOf }: MessageState): WeakPoint | null {
  const named = origins.reduce((sum, { answers }) => sum + answers, 0)
  const heard = namedChannels(origins)
  const [instead] = heard
  if (named < NAMED_MIN || instead === undefined) return null
  const unheard = allChannels.flatMap((channel) => {
    const held = records.filter((one) => one.channel === channel && !one.isEnded && one.heldOn <= asOf)
    const isDone = held.length > 0 || steps.some((step) => step.channel === channel && step.doneOn !== null)
    const cost = held.reduce((sum, record) => sum + (record.cost ?? 0), 0)
    // "Another channel" is no place of its own that people could name.
    return isDone && channel !== 'other' && !heard.includes(channel) ? [{ channel, cost }] : []
  })
  const [dearest] = unheard.toSorted((a, b) => b.cost - a.cost)
  if (!dearest) return null
  const { channel, cost } = dearest
  return { code: 'channel-unheard', numbers: { named, cost }, channel, instead }
}

/** The channel that reached a person for the least money so far. */
function cheapest(channels: readonly ChannelFigures[]): ChannelFigures | null {
  const priced = channels.filter(({ costPerPerson }) => costPerPerson !== null)
  return priced.toSorted((a, b) => (a.costPerPerson ?? 0) - (b.costPerPerson ?? 0))[0] ?? null
}

function reachPoint({ reach, channels, shareMin }: MessageState): WeakPoint | null {
  const { intended, people } = reach
  if (people === null) return when(true, 'nothing-counted')
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
function knownPoint({ awareness, origins, channels, shareMin, askedMin }: MessageState): WeakPoint | null {
  const asked = awareness.reduce((sum, month) => sum + month.asked, 0)
  const knew = awareness.reduce((sum, month) => sum + month.knew, 0)
  if (asked === 0 || asked < askedMin || wilsonInterval(knew, asked).upper >= shareMin) return null
  const numbers = { asked, knew, share: knew / asked, shareMin }
  const channel = namedChannels(origins)[0] ?? cheapest(channels)?.channel ?? null
  return { code: 'known-by-too-few', numbers, channel }
}
