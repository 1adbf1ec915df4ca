import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { nationalFilters } from '../../../../../domain/complaint/channel-state.ts'
import { showNational } from '../../../../../services/complaint/show-channel.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { pageOf } from '../../../../page-number.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { NationalPage } from './channel-page.tsx'

export type Desk = Visit & { region: RegionScope; actor: Actor }

/** The national channel's page. */
export async function showChannelPage(visit: Desk): Promise<Response> {
  const { services, actor, region, query } = visit
  const filter = nationalFilters.find((name) => name === query.get('filter')) ?? 'waiting'
  const number = pageOf(query)
  const mayDo = (action: Parameters<typeof may>[1]) =>
    may(actor, action, { regionId: region.id, agencyIds: [] })
  const props = {
    region,
    filter,
    page: number,
    mayImport: mayDo('complaint.import'),
    mayChoose: mayDo('complaint-setting.edit'),
    list: await showNational(services, actor, region, { filter, page: number }),
  }
  return page(visit, <NationalPage view={viewOf(visit)} {...props} />)
}
