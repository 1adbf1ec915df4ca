import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { holderNow } from '../../domain/lifecycle/stage.ts'
import type { AuditFilter } from '../../store/audit/audit-list.ts'
import { type ListRow, readList } from '../../store/listing/read-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { showAgencyProgress } from '../lifecycle/show-agency-progress.ts'
import type { Services } from '../services.ts'
import type { ListDescriptor } from './lists.ts'

/** Every row of a list that this person may see, or those that a filter leaves, in batches, by the keys of its columns. */
export async function* readWholeList(
  services: Services,
  actor: Actor,
  region: RegionScope,
  { action, query, narrowed }: ListDescriptor,
  filter: AuditFilter | null = null,
): AsyncGenerator<ListRow[]> {
  if (query === null) {
    yield await progressRows(services, region)
    return
  }
  const agencies = agenciesWithin(actor, action, region.id)
  const left = filter && narrowed ? narrowed(filter, region.timeZone) : query
  yield* readList(services.db, left, { regionId: region.id, agencies })
}

/** The agencies of this year as their page shows them, one row an innovation, and one for an agency without any. */
async function progressRows(services: Services, region: RegionScope): Promise<ListRow[]> {
  const { rows, year } = await showAgencyProgress(services, region, { year: null, filter: 'all' })
  return rows.flatMap(({ agency, items }) =>
    items.length === 0
      ? [{ agency: agency.name, year }]
      : items.map((item) => ({
          agency: agency.name,
          year,
          innovation: item.name,
          stage: item.stage,
          'gate-state': item.gateState,
          holder: holderNow(item),
          'held-since': item.heldSince,
          'days-late': item.held.daysLate,
        })),
  )
}
