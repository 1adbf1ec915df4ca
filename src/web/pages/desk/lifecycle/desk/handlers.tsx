import { type Action, may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { showDesk } from '../../../../../services/lifecycle/show-desk.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { DeskPage } from './desk-page.tsx'

export async function showDeskPage(visit: Visit & { region: RegionScope; actor: Actor }): Promise<Response> {
  const { actor, region } = visit
  const desk = await showDesk(visit.services, actor, region)
  const mayDo = (action: Action) => may(actor, action, { regionId: region.id, agencyIds: [] })
  const can = {
    start: mayDo('innovation.create'),
    seeBoard: mayDo('board.see'),
    seeAudit: mayDo('audit.see'),
    editPeople: mayDo('member.edit'),
    editAgencies: mayDo('agency.edit'),
  }
  const complaints = visit.waiting?.complaints ?? null
  return page(
    visit,
    <DeskPage
      view={viewOf(visit)}
      desk={desk}
      can={can}
      complaints={complaints}
      timeZone={region.timeZone}
    />,
  )
}
