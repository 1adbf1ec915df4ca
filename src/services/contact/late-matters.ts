import { firstOfMonthBefore } from '../../domain/calendar/month.ts'
import { countWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import { inOrderOfMatters, type Matter } from '../../domain/contact/matter.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { lateSince } from '../../domain/verdict/improvement-plan.ts'
import { countLateByAgency } from '../../store/complaint/complaint-list.ts'
import { listMissingValues, listWork } from '../../store/lifecycle/desk.ts'
import { listOwedReadiness } from '../../store/readiness/readiness.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listOpenOrders } from '../../store/verdict/improvement-plan.ts'
import { heldTimesIn } from '../lifecycle/held-times.ts'
import { agenciesAndOwners, type YearReach, yearReach } from '../region/count-agencies.ts'
import { holidaysOf } from '../region/region-rows.ts'
import type { Services } from '../services.ts'

/** Of each source; a region has some hundred innovations under way. */
const ROWS_MAX = 2_000

export type LateMatters = {
  readonly reach: YearReach
  readonly ownerOf: (id: AgencyId) => AgencyId | null
  /** What each agency that counts is late with, its units' matters with it; in order. */
  readonly matters: ReadonlyMap<AgencyId, readonly Matter[]>
  /** The agencies and units to which those matters belong. */
  readonly holders: ReadonlyMap<AgencyId, ReadonlySet<AgencyId>>
}

/** What every agency of a region is late with now, as desks and board count it. */
export async function lateMatters(services: Services, region: RegionScope): Promise<LateMatters> {
  const { db, clock } = services
  const today = dayAt(clock(), region.timeZone)
  const year = Number(today.slice(0, 4))
  const page = { order: 'held-longest' as const, rowsMax: ROWS_MAX }
  const [reach, { ownerOf }, heldOf, work, orders, missing, complaints, readiness, holidays] =
    await Promise.all([
      yearReach(db, region.id, year),
      agenciesAndOwners(db, region.id, year),
      heldTimesIn(services, region),
      listWork(db, region.id, { agencies: 'all', gateStates: ['draft', 'returned'] }, page),
      listOpenOrders(db, region.id, 'all', ROWS_MAX),
      listMissingValues(db, region.id, 'all', firstOfMonthBefore(today), ROWS_MAX),
      countLateByAgency(db, region.id, today),
      listOwedReadiness(db, region.id, year, 'all'),
      holidaysOf(services, region.id),
    ])
  const matters = new Map<AgencyId, Matter[]>()
  const holders = new Map<AgencyId, Set<AgencyId>>()
  const add = (agencyId: AgencyId, matter: Matter) => {
    const owner = ownerOf(agencyId) ?? agencyId
    matters.set(owner, [...(matters.get(owner) ?? []), matter])
    holders.set(owner, (holders.get(owner) ?? new Set()).add(agencyId))
  }
  for (const item of work.items) {
    const { daysLate } = heldOf(item)
    if (daysLate > 0) add(item.agencyId, { kind: 'stage', name: item.name, stage: item.stage, daysLate })
  }
  for (const order of orders) {
    const { agencyId, name } = order
    const daysLate = countWorkingDays(lateSince(order, today), today, holidays)
    if (daysLate > 0) add(agencyId, { kind: 'improvement', name, daysLate })
  }
  for (const { agencyId, name, since } of missing) add(agencyId, { kind: 'values', name, since })
  for (const { agencyId, count } of complaints) add(agencyId, { kind: 'complaints', count })
  for (const { agencyId, dueOn } of readiness) {
    const daysLate = dueOn !== null && dueOn < today ? countWorkingDays(dueOn, today, holidays) : 0
    if (daysLate > 0) add(agencyId, { kind: 'readiness', year, daysLate })
  }
  for (const { id, innovations } of reach.agencies)
    if (innovations === 0) add(id, { kind: 'no-innovation', year })
  const ordered = new Map([...matters].map(([id, list]) => [id, inOrderOfMatters(list)]))
  return { reach, ownerOf, matters: ordered, holders }
}
