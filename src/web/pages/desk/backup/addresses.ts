import { allowed } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { showBackups } from './handlers.tsx'

/** How old the newest backup is, and whether it was proven. */
export const backupDeskAddresses: readonly Route[] = [
  get('/:region/desk/backups', allowed('backup.see'), showBackups),
]
