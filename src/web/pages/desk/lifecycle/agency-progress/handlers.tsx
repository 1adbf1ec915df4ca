import type { Actor } from '../../../../../domain/access/role.ts'
import {
  agencyProgressFilters,
  showAgencyProgress,
} from '../../../../../services/lifecycle/show-agency-progress.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { AgencyProgressPage } from './agency-progress-page.tsx'

export async function showAgencyProgressPage(
  visit: Visit & { region: RegionScope; actor: Actor },
): Promise<Response> {
  const { query, services, region } = visit
  const year = query.get('year') ?? ''
  const progress = await showAgencyProgress(services, region, {
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
    filter: agencyProgressFilters.find((filter) => filter === query.get('show')) ?? 'all',
  })
  return page(visit, <AgencyProgressPage view={viewOf(visit)} progress={progress} />)
}
