import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { holderOf } from '../../domain/lifecycle/stage.ts'
import { type ListRow, readList } from '../../store/listing/read-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { showAgencyProgress } from '../lifecycle/show-agency-progress.ts'
import type { Services } from '../services.ts'
import type { ListDescriptor } from './lists.ts'

/** Every row of a list that this person may see, in batches, by the keys of its columns. */
export async function* readWholeList(
  services: Services,
  actor: Actor,
  region: RegionScope,
  { action, query }: ListDescriptor,
): AsyncGenerator<ListRow[]> {
  if (query === null) {
    yield await progressRows(services, region)
    return
  }
  const agencies = agenciesWithin(actor, action, region.id)
  yield* readList(services.db, query, { regionId: region.id, agencies })
}

/** The agencies of this year as their page shows them, one row an innovation, and one for an agency without any. */
async function progressRows(services: Services, region: RegionScope): Promise<ListRow[]> {
  const { rows, year } = await showAgencyProgress(services, region, { year: null, filter: 'all' })
  return rows.flatMap(({ agency, items }) =>
    items.length === 0
      ? [{ agency: agency.name, year }]
      : items.map(({ name, stage, gateState, heldSince, held }) => ({
          agency: agency.name,
          year,
          innovation: name,
          stage,
          'gate-state': gateState,
          holder: holderOf(gateState),
          'held-since': heldSince,
          'days-late': held.daysLate,
        })),
  )
}
