import { allowed } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { showAuditPage } from './handlers.tsx'

/** What was changed, by whom. */
export const auditDeskAddresses: readonly Route[] = [
  get('/:region/desk/audit', allowed('audit.see'), showAuditPage),
]
