import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { page, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { IntakePage } from './intake-page.tsx'
import { lists } from './lists.ts'

/** The lists that this person may take in. */
export function showIntakePage(visit: Visit & { region: RegionScope; actor: Actor }): Response {
  const subject = { regionId: visit.region.id, agencyIds: [] }
  const offered = lists.filter(({ action }) => may(visit.actor, action, subject))
  return page(visit, <IntakePage view={viewOf(visit)} lists={offered} />)
}
