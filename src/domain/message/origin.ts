import { wilsonInterval } from '../verdict/heard.ts'
import { type Channel, channels } from './channel.ts'

/** From where somebody knew of a service, beside the channels of a plan: what no plan makes happen. */
const furtherOrigins = ['acquaintance', 'officer'] as const

/** Every answer to "from where"; 'other' stays the last. */
export const origins = [
  ...channels.filter((channel) => channel !== 'other'),
  ...furtherOrigins,
  'other',
] as const satisfies readonly Origin[]

export type Origin = Channel | (typeof furtherOrigins)[number]

export const isOrigin = (text: string): text is Origin => origins.some((origin) => origin === text)

/**
 * What is offered under "from where": the channels by which the plan tells of the innovation, and what happens without one. Where
 * there is no plan yet, all.
 */
export function originsOffered(planned: readonly string[]): Origin[] {
  const isFurther = (origin: Origin) => origin === 'other' || furtherOrigins.some((one) => one === origin)
  return origins.filter((origin) => planned.length === 0 || isFurther(origin) || planned.includes(origin))
}

/**
 * The origin of an answer as it is kept: nothing for who had not known of it, and nothing for what is no origin, such as one that
 * an older or a newer page offered.
 */
export function originOf(text: string | null | undefined, knewBefore: boolean | null): Origin | null {
  return text && knewBefore !== false && isOrigin(text) ? text : null
}

export type OriginCount = { readonly origin: Origin; readonly answers: number }

export type HeardFrom = {
  /** Those that may be told, the most frequent first, with their share of all that are told and its 95 % interval (Wilson). */
  readonly told: readonly (OriginCount & {
    readonly share: number
    readonly lower: number
    readonly upper: number
  })[]
  /** Origins named by fewer people than the limit: that there are some, and never how many said so. */
  readonly hasFew: boolean
}

/** How people came to know of it, origin by origin, none told that fewer than `limit` people named. */
export function heardFrom(counts: readonly OriginCount[], limit: number): HeardFrom {
  const known = counts.filter(({ answers }) => answers > 0)
  const told = known.filter(({ answers }) => answers >= limit).toSorted((a, b) => b.answers - a.answers)
  const all = told.reduce((sum, { answers }) => sum + answers, 0)
  return {
    told: told.map((one) => ({ ...one, share: one.answers / all, ...wilsonInterval(one.answers, all) })),
    hasFew: told.length < known.length,
  }
}
