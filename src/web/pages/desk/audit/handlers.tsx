import type { Actor } from '../../../../domain/access/role.ts'
import { makeCheckpoint } from '../../../../services/audit/checkpoint.ts'
import { showAudit } from '../../../../services/audit/show-audit.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { page, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { filterIn } from './audit-filter.ts'
import { AuditPage } from './audit-page.tsx'
import { CheckpointPage } from './checkpoint-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }

export async function showAuditPage(visit: Desk): Promise<Response> {
  const filter = filterIn(visit.query)
  const audit = await showAudit(visit.services, visit.region, filter)
  const props = { timeZone: visit.region.timeZone, audit, filter }
  return page(visit, <AuditPage view={viewOf(visit)} {...props} />)
}

export async function showCheckpoint(visit: Desk): Promise<Response> {
  const checkpoint = await makeCheckpoint(visit.services, visit.region)
  const props = { timeZone: visit.region.timeZone, now: visit.services.clock(), checkpoint }
  return page(visit, <CheckpointPage view={viewOf(visit)} {...props} />)
}
