import { showRegion } from '../../../../services/show-region.ts'
import type { RegionScope } from '../../../../store/region.ts'
import { publicPage, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { FrontPage } from './front-page.tsx'

/** The region's front page. */
export async function showFront(visit: Visit & { region: RegionScope }): Promise<Response> {
  const front = await showRegion(visit.services, visit.region.id)
  return publicPage(visit, <FrontPage view={viewOf(visit)} region={visit.region} front={front} />)
}
