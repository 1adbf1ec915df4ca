import { wilsonInterval } from '../verdict/heard.ts'
import { type Channel, channels } from './channel.ts'
import { peopleReached, type ReachRecord } from './reach.ts'

/** What a short link brought, added up over its days. */
export type LinkCounts = {
  readonly channel: Channel
  readonly scans: number
  readonly opens: number
  readonly repeats: number
  readonly robots: number
  /** Answers that came by the link's own survey code; null where it leads to the page. */
  readonly answers: number | null
}

/** What one channel did. */
export type ChannelFigures = {
  readonly channel: Channel
  /** People reached at least by its records. */
  readonly people: number | null
  /** What its records cost in rupiah; null where no record says so. */
  readonly cost: number | null
  /** Rupiah for each person reached at least: of the records that count and say what they cost. */
  readonly costPerPerson: number | null
  /** Scans and openings, without repeats and programs; null without a link. */
  readonly visits: number | null
  /** null where no link of the channel leads to a survey. */
  readonly answers: number | null
}

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** Rupiah for each person reached, when every record that counts says what it cost; null else, and without people. */
export function costPerPerson(records: readonly ReachRecord[], asOf: string): number | null {
  const priced = records.filter(({ isEnded, heldOn }) => !isEnded && heldOn <= asOf)
  const { people } = peopleReached(priced, asOf)
  const costs = priced.map(({ cost }) => cost)
  if (people === null || people === 0 || costs.includes(null)) return null
  return (sumOf(costs) ?? 0) / people
}

/** The channels that did something, those with most people first, then those with most visits. */
export function channelFigures(
  records: readonly ReachRecord[],
  links: readonly LinkCounts[],
  asOf: string,
): ChannelFigures[] {
  const figures = channels.flatMap((channel): ChannelFigures[] => {
    const own = records.filter((record) => record.channel === channel && !record.isEnded)
    const ownLinks = links.filter((link) => link.channel === channel)
    if (own.length === 0 && ownLinks.length === 0) return []
    return [
      {
        channel,
        people: peopleReached(own, asOf).people,
        cost: sumOf(own.map(({ cost }) => cost)),
        costPerPerson: costPerPerson(own, asOf),
        visits: sumOf(ownLinks.map(({ scans, opens }) => scans + opens)),
        answers: sumOf(ownLinks.map(({ answers }) => answers)),
      },
    ]
  })
  return figures.toSorted(
    (a, b) => (b.people ?? -1) - (a.people ?? -1) || (b.visits ?? -1) - (a.visits ?? -1),
  )
}

/** Those of a month who were asked whether they had known of it before, and those who had. */
export type AwarenessMonth = { readonly month: string; readonly asked: number; readonly knew: number }

export type Awareness = AwarenessMonth & {
  readonly share: number
  /** 95 % interval of the share (Wilson). */
  readonly lower: number
  readonly upper: number
}

/** Below this many asked the interval of a month spans most of what is possible, and the month is left out. */
export const AWARENESS_ASKED_MIN = 10

/** The share that knew before, month by month, with its interval; months with too few asked are left out. */
export function awarenessOverTime(months: readonly AwarenessMonth[]): Awareness[] {
  return months
    .filter(({ asked }) => asked >= AWARENESS_ASKED_MIN)
    .map((month) => ({
      ...month,
      share: month.knew / month.asked,
      ...wilsonInterval(month.knew, month.asked),
    }))
}

/**
 * Whether the share that knew rose or fell from the first month told to the last, beyond chance: their intervals do not touch.
 * Null while there are not two months. Few are asked by chance, so that it is said of those who answered alone.
 */
export function awarenessShift(months: readonly Awareness[]): 'rose' | 'fell' | 'unclear' | null {
  const [first] = months
  const last = months.at(-1)
  if (!first || !last || months.length < 2) return null
  if (last.lower > first.upper) return 'rose'
  return last.upper < first.lower ? 'fell' : 'unclear'
}
