import { dayAt } from '../../domain/calendar/working-days.ts'
import { type HeldTime, heldTime, STILL_AFTER_WORKING_DAYS } from '../../domain/lifecycle/deadline.ts'
import { countedFrom, gateDaysOf, kindOf, type WorkStart } from '../../domain/lifecycle/gate-limit.ts'
import { type GateState, type Holder, holderOf, type Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId } from '../../domain/scope.ts'
import {
  listGateLimits,
  listHeldBefore,
  listTeamStarts,
  listUnmoved,
} from '../../store/lifecycle/gate-limit.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { holidaysOf } from '../region/region-rows.ts'
import type { Services } from '../services.ts'

/** What lies with somebody: an innovation at a stage. */
export type HeldItem = {
  readonly id: InnovationId
  readonly stage: Stage
  readonly digital: boolean | null
  readonly gateState: GateState
  readonly heldSince: Date
  readonly isStopped: boolean
}

/** With nobody who could work yet, or of whom anything is asked, no time runs. */
const noTime: HeldTime = { days: 0, due: null, daysLate: 0 }

type Rules = {
  readonly heldOf: (item: HeldItem) => HeldTime
  /** The fewest working days after which anything of the region can be late. */
  readonly fewestDays: number
}

async function rulesIn(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  region: RegionScope,
): Promise<Rules> {
  const { db, clock } = services
  const [holidays, limits, unmoved, teams] = await Promise.all([
    holidaysOf(services, region.id),
    listGateLimits(db, region.id),
    listUnmoved(db, region.id),
    listTeamStarts(db, region.id),
  ])
  const today = dayAt(clock(), region.timeZone)
  const startOf = (item: HeldItem): WorkStart | undefined => {
    const start = item.gateState === 'draft' ? unmoved.get(item.id) : undefined
    if (!start) return undefined
    const team = teams.get(start.agencyId)
    return { opensOn: start.opensOn, teamFrom: team ? dayAt(team, region.timeZone) : null }
  }
  // Much of what a list brought came on one day, and working days are counted one by one.
  const counted = new Map<string, HeldTime>()
  const heldOf = (item: HeldItem): HeldTime => {
    const since = countedFrom(dayAt(item.heldSince, region.timeZone), startOf(item))
    if (since === null || item.isStopped) return noTime
    const of = { stage: item.stage, kind: kindOf(item.digital) }
    const days = gateDaysOf(limits, of, since, region.settings.gateDays)
    const holder = holderOf(item.gateState)
    const key = `${since} ${holder} ${days?.team} ${days?.coach} ${days === undefined}`
    const held = counted.get(key) ?? heldTime({ holder, since }, today, days, holidays)
    counted.set(key, held)
    return held
  }
  const forAll = region.settings.gateDays
  const terms = [...limits, { teamDays: forAll?.team, coachDays: forAll?.coach }]
    .flatMap(({ teamDays, coachDays }) => [teamDays, coachDays])
    .filter((days) => typeof days === 'number')
  return { heldOf, fewestDays: Math.min(STILL_AFTER_WORKING_DAYS, ...terms) }
}

/** How long items have been with their holders, by the calendar and the limits of a region. */
export async function heldTimesIn(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  region: RegionScope,
): Promise<(item: HeldItem) => HeldTime> {
  return (await rulesIn(services, region)).heldOf
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Whatever lies still in a region: with its team or its coach for longer than the limit of its stage and kind. */
export async function listStill(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  region: RegionScope,
): Promise<{ readonly id: InnovationId; readonly holder: Holder }[]> {
  const { heldOf, fewestDays } = await rulesIn(services, region)
  // So many working days are at least as many of the calendar: what came later need not be read.
  const before = new Date(services.clock().getTime() - fewestDays * DAY_MS)
  const held = await listHeldBefore(services.db, region.id, before)
  return held
    .filter((item) => heldOf({ ...item, isStopped: false }).daysLate > 0)
    .map(({ id, gateState }) => ({ id, holder: holderOf(gateState) }))
}
