import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { countWaiting } from '../../store/complaint/complaint-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Complaints that wait for an answer, and how many of them are late. */
export type WaitingComplaints = { readonly waiting: number; readonly late: number }

const keyOf = (region: RegionScope) => `waiting complaints ${region.id} `

/**
 * What waits for a person: for a handler all that their agencies or the laboratory owe, for those who only look on what was
 * passed up. Null for whom complaints are no business. Remembered for a minute at most, because every page of the desk asks.
 */
export async function waitingComplaints(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  actor: Actor,
  region: RegionScope,
): Promise<WaitingComplaints | null> {
  const handled = agenciesWithin(actor, 'complaint.handle', region.id)
  const passedUpOnly = handled !== 'all' && handled.length === 0
  const reach = passedUpOnly ? agenciesWithin(actor, 'complaint.see', region.id) : handled
  if (reach !== 'all' && reach.length === 0) return null
  const agencyIds = reach === 'all' ? null : [...reach].sort()
  const today = dayAt(services.clock(), region.timeZone)
  const key = `${keyOf(region)}${passedUpOnly} ${today} ${agencyIds?.join() ?? 'all'}`
  return services.memory.remember(region.id, key, () =>
    countWaiting(services.db, region.id, { agencyIds, today, passedUpOnly }),
  )
}

/** After somebody acted: the counts in the menu are right at once, at least in this process. */
export function forgetWaiting({ memory }: Pick<Services, 'memory'>, region: RegionScope): void {
  memory.forget(keyOf(region))
}
