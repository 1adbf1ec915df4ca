import { allowed } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { showAuditPage, showCheckpoint } from './handlers.tsx'

/** What was changed, by whom. */
export const auditDeskAddresses: readonly Route[] = [
  get('/:region/desk/audit/checkpoint', allowed('audit.see'), showCheckpoint),
  get('/:region/desk/audit', allowed('audit.see'), showAuditPage),
]
