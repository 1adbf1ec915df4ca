import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { nationalFilters } from '../../../../../domain/complaint/channel-state.ts'
import { showNational } from '../../../../../services/complaint/show-channel.ts'
import { listBatches } from '../../../../../store/intake/intake-batch.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { pageOf } from '../../../../page-number.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { NationalPage } from './channel-page.tsx'

export type Desk = Visit & { region: RegionScope; actor: Actor }

export async function showChannelPage(visit: Desk): Promise<Response> {
  return answerNational(visit)
}

/** The national channel's page, with what is wrong with a file that was sent. */
export async function answerNational(visit: Desk, error?: string): Promise<Response> {
  const { services, actor, region, query } = visit
  const filter = nationalFilters.find((name) => name === query.get('filter')) ?? 'waiting'
  const number = pageOf(query)
  const mayDo = (action: Parameters<typeof may>[1]) =>
    may(actor, action, { regionId: region.id, agencyIds: [] })
  const mayImport = mayDo('complaint.import')
  const props = {
    region,
    filter,
    page: number,
    mayImport,
    error,
    mayChoose: mayDo('complaint-setting.edit'),
    list: await showNational(services, actor, region, { filter, page: number }),
    batches: mayImport ? await listBatches(services.db, region.id, 'complaints') : [],
  }
  return page(visit, <NationalPage view={viewOf(visit)} {...props} />, error ? 422 : 200)
}
