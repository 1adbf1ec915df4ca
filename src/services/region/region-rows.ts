import type { RegionId } from '../../domain/scope.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { Services } from '../services.ts'

type With = Pick<Services, 'db' | 'memory'>

/** The holidays of a region, remembered until something changes in it: a page of the desk counts days in several places. */
export function holidaysOf({ db, memory }: With, regionId: RegionId): Promise<ReadonlySet<string>> {
  return memory.remember(regionId, `holidays ${regionId}`, () => listHolidays(db, regionId))
}

/** The agencies of a region with those that ended, remembered until something changes in it. */
export function agenciesOf({ db, memory }: With, regionId: RegionId): Promise<readonly AgencyRow[]> {
  return memory.remember(regionId, `agencies ${regionId}`, () => listAgencies(db, regionId))
}
