import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  type Awareness,
  awarenessOverTime,
  type ChannelFigures,
  channelFigures,
  costPerPerson,
} from '../../domain/message/message-figures.ts'
import type { Audience } from '../../domain/message/message-plan.ts'
import { type WeakPoint, weakPoints } from '../../domain/message/next-step.ts'
import { type HeardFrom, heardFrom } from '../../domain/message/origin.ts'
import { peopleReached, type Reached, type Uncounted, uncounted } from '../../domain/message/reach.ts'
import type { ReachFigures } from '../../domain/message/reach-figures.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { findInnovationRecord, type InnovationRecord } from '../../store/lifecycle/innovation.ts'
import { listIndicators } from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import { readAwarenessMonths } from '../../store/message/awareness.ts'
import { readHeardFrom } from '../../store/message/heard-from.ts'
import { listMessageLinks, type MessageLink } from '../../store/message/message-link.ts'
import { listMessageSteps, readAudience, type StoredStep } from '../../store/message/message-plan.ts'
import { listReachRecords, type StoredReach } from '../../store/message/reach-record.ts'
import { listDecisions } from '../../store/verdict/decision.ts'
import { readPolicyInForce } from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'
import { measuredOf } from '../verdict/measured.ts'
import { readReach } from '../verdict/read-reach.ts'

type Scope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly timeZone: RegionTimeZone
  /** Below so many people nothing is told of them. */
  readonly smallNumberLimit: number
}

export type ShownMessage = {
  readonly today: string
  /** What its public page says of it. */
  readonly about: InnovationRecord | null
  readonly audience: Audience
  readonly steps: readonly StoredStep[]
  readonly records: readonly (StoredReach & { readonly uncounted: Uncounted | null })[]
  readonly links: readonly MessageLink[]
  readonly reached: Reached
  /** What the condition "heard" of the verdict counts: the same numbers, with what says so. */
  readonly reach: ReachFigures
  /** Of those meant; null while one of both numbers is missing. */
  readonly share: number | null
  readonly shareMin: number
  readonly costPerPerson: number | null
  readonly channels: readonly ChannelFigures[]
  readonly awareness: readonly Awareness[]
  /** From where those who knew of it before had it. */
  readonly heardFrom: HeardFrom
  readonly weak: readonly WeakPoint[]
  /** The leader ordered an improvement, so that what is weak can go into its plan. */
  readonly isImproving: boolean
}

/** How an innovation is told of: the plan, what was done, what came of it, and what is weak. */
export async function showMessage(
  services: Pick<Services, 'db' | 'clock'>,
  { regionId, innovationId, timeZone, smallNumberLimit }: Scope,
): Promise<ShownMessage> {
  const { db } = services
  const today = dayAt(services.clock(), timeZone)
  const [audience, steps, records, links, months, origins, policy, about, decisions, reach] =
    await Promise.all([
      readAudience(db, regionId, innovationId),
      listMessageSteps(db, regionId, innovationId),
      listReachRecords(db, regionId, innovationId),
      listMessageLinks(db, regionId, innovationId),
      readAwarenessMonths(db, regionId, innovationId),
      readHeardFrom(db, regionId, innovationId),
      readPolicyInForce(db, regionId),
      findInnovationRecord(db, regionId, innovationId),
      listDecisions(db, regionId, innovationId, 1),
      reachAsJudged(db, regionId, innovationId, today),
    ])
  const channels = channelFigures(records, links, today)
  const { intended, people } = reach
  const { reachShareMin: shareMin, knewAskedMin: askedMin } = policy
  const living = links.filter(({ endedAt }) => endedAt === null)
  const heard = heardFrom(origins, smallNumberLimit)
  const measured = { audience, steps, records, reach, links: living, channels, awareness: months }
  const state = { ...measured, origins: heard.told, shareMin, askedMin, asOf: today }
  return {
    today,
    about,
    audience,
    steps,
    records: records.map((record) => ({ ...record, uncounted: uncounted(record, today) })),
    links,
    reached: peopleReached(records, today),
    reach,
    share: intended !== null && people !== null ? people / intended : null,
    shareMin,
    costPerPerson: costPerPerson(records, today),
    channels,
    awareness: awarenessOverTime(months),
    heardFrom: heard,
    weak: weakPoints(state),
    isImproving: decisions[0]?.kind === 'improve',
  }
}

async function reachAsJudged(
  db: Services['db'],
  regionId: RegionId,
  innovationId: InnovationId,
  today: string,
): Promise<ReachFigures> {
  const indicators = await listIndicators(db, regionId, innovationId)
  const measurements = await listCurrentMeasurements(db, regionId, innovationId)
  return readReach(db, { regionId, innovationId }, measuredOf(indicators, measurements), today)
}
