import { showAgency } from '../../../../../services/gallery/show-agency.ts'
import { publishedReach } from '../../../../../services/region/count-agencies.ts'
import { regionOverview } from '../../../../../services/region/region-overview.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { notFound, publicPage, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { AgenciesPage } from './agencies-page.tsx'
import { AgencyPage } from './agency-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** All agencies of the region. */
export async function showAgencies(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const overview = await regionOverview(services, region.id)
  const [reach] = await publishedReach(services, region)
  if (!reach) return notFound(visit)
  const props = { region, overview, reach }
  return publicPage(visit, <AgenciesPage view={viewOf(visit)} {...props} />)
}

/** One agency by the key in the address. */
export async function showAgencyPage(visit: InRegion): Promise<Response> {
  const figures = await showAgency(visit.services, visit.region.id, visit.parameters.agency ?? '')
  if (!figures) return notFound(visit)
  return publicPage(visit, <AgencyPage view={viewOf(visit)} region={visit.region} figures={figures} />)
}
