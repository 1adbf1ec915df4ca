import { dayAt } from '../../domain/calendar/working-days.ts'
import { type HeldTime, heldTime } from '../../domain/lifecycle/deadline.ts'
import { type GateState, holderOf } from '../../domain/lifecycle/stage.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** How long items have been with their holders, by the calendar and the rule of a region. */
export async function heldTimesIn(
  services: Services,
  region: RegionScope,
): Promise<(item: { gateState: GateState; heldSince: Date }) => HeldTime> {
  const holidays = await listHolidays(services.db, region.id)
  const today = dayAt(services.clock(), region.timeZone)
  return ({ gateState, heldSince }) => {
    const held = { holder: holderOf(gateState), since: dayAt(heldSince, region.timeZone) }
    return heldTime(held, today, region.settings.gateDays, holidays)
  }
}
