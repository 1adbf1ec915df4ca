import type { Actor } from '../../../../../domain/access/role.ts'
import { cohortFilters, showCohort } from '../../../../../services/lifecycle/show-agency-progress.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { CohortPage } from './agency-progress-page.tsx'

export async function showCohortPage(
  visit: Visit & { region: RegionScope; actor: Actor },
): Promise<Response> {
  const { query, services, region } = visit
  const year = query.get('year') ?? ''
  const cohort = await showCohort(services, region, {
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
    filter: cohortFilters.find((filter) => filter === query.get('show')) ?? 'all',
  })
  return page(visit, <CohortPage view={viewOf(visit)} cohort={cohort} />)
}
