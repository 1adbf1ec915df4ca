import { showNotWorked } from '../../../../../services/verdict/show-not-worked.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { NotWorkedPage } from './not-worked-page.tsx'

export async function showWhatDidNotWork(visit: Visit & { region: RegionScope }): Promise<Response> {
  const shown = await showNotWorked(visit.services, visit.region.id)
  return page(visit, <NotWorkedPage view={viewOf(visit)} region={visit.region} shown={shown} />)
}
