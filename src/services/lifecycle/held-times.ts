import { dayAt } from '../../domain/calendar/working-days.ts'
import { type HeldTime, heldTime } from '../../domain/lifecycle/deadline.ts'
import { countedFrom, gateDaysOf, kindOf, type WorkStart } from '../../domain/lifecycle/gate-limit.ts'
import { type GateState, holderOf, type Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { listGateLimits, listTeamStarts, listUnmoved } from '../../store/lifecycle/gate-limit.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** What lies with somebody: an innovation at a stage. */
export type HeldItem = {
  readonly id: InnovationId
  readonly stage: Stage
  readonly digital: boolean | null
  readonly gateState: GateState
  readonly heldSince: Date
}

/** With nobody who could work yet, no time runs. */
const notYet: HeldTime = { days: 0, due: null, daysLate: 0 }

/** How long items have been with their holders, by the calendar and the limits of a region. */
export async function heldTimesIn(
  services: Services,
  region: RegionScope,
): Promise<(item: HeldItem) => HeldTime> {
  const { db, clock } = services
  const [holidays, limits, unmoved, teams] = await Promise.all([
    listHolidays(db, region.id),
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
  return (item) => {
    const since = countedFrom(dayAt(item.heldSince, region.timeZone), startOf(item))
    if (since === null) return notYet
    const of = { stage: item.stage, kind: kindOf(item.digital) }
    const days = gateDaysOf(limits, of, since, region.settings.gateDays)
    return heldTime({ holder: holderOf(item.gateState), since }, today, days, holidays)
  }
}
