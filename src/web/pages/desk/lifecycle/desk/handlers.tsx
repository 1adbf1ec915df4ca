import { type Action, may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { showDeeds } from '../../../../../services/desk/show-deeds.ts'
import { showDesk } from '../../../../../services/lifecycle/show-desk.ts'
import { showFirstSteps } from '../../../../../services/region/first-steps.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { DeskPage } from './desk-page.tsx'

export async function showDeskPage(visit: Visit & { region: RegionScope; actor: Actor }): Promise<Response> {
  const { actor, region, services } = visit
  const desk = await showDesk(services, actor, region)
  const { deeds, tallies } = await showDeeds(services, actor, region, desk)
  const steps = may(actor, 'region.open-page', { regionId: region.id, agencyIds: [] })
    ? await showFirstSteps(services, region)
    : null
  const mayDo = (action: Action) => may(actor, action, { regionId: region.id, agencyIds: [] })
  return page(
    visit,
    <DeskPage
      view={viewOf(visit)}
      desk={desk}
      deeds={deeds}
      all={visit.query.get('show') === 'all'}
      tallies={tallies}
      firstSteps={steps?.isAway === false ? { steps, mayDo } : null}
      can={{ start: mayDo('innovation.create'), import: mayDo('innovation.import') }}
      timeZone={region.timeZone}
    />,
  )
}
