import type { Actor } from '../../../../domain/access/role.ts'
import { showAudit } from '../../../../services/audit/show-audit.ts'
import type { AuditFilter } from '../../../../store/audit/audit-list.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { day } from '../../../forms/fields.ts'
import { page, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { AuditPage } from './audit-page.tsx'

const WORDS_CHARACTERS_MAX = 100

/** The filter of the address; what cannot be read narrows nothing. */
function filterIn(query: URLSearchParams): AuditFilter {
  const text = (name: string) =>
    (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX)
  const dayIn = (name: string) => (day.safeParse(query.get(name)).success ? query.get(name) : null)
  const before = query.get('before') ?? ''
  return {
    name: text('name'),
    action: text('action'),
    tableName: text('table'),
    from: dayIn('from'),
    until: dayIn('until'),
    beforeId: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

export async function showAuditPage(visit: Visit & { region: RegionScope; actor: Actor }): Promise<Response> {
  const filter = filterIn(visit.query)
  const audit = await showAudit(visit.services, visit.region, filter)
  const props = { timeZone: visit.region.timeZone, audit, filter }
  return page(visit, <AuditPage view={viewOf(visit)} {...props} />)
}
