import type { ChangesState } from '../../domain/backup/change-line.ts'
import { changesStanding } from '../backup/change-folder.ts'
import type { Services } from '../services.ts'
import { type Finding, fine, look, wrong } from './finding.ts'

const NAME = 'Kept changes'

/** Whether each moment can be gone back to, and no more than a minute is lost with the machine. */
export async function examineChanges(
  services: Pick<Services, 'dataFolder' | 'backupsFolder' | 'clock'>,
  hasOwnServer: boolean,
): Promise<Finding> {
  if (hasOwnServer) return fine(NAME, 'an own PostgreSQL keeps them by its own tools (docs/operation.md)')
  const findings: Record<ChangesState, Finding> = {
    kept: fine(NAME, 'all that is older than a minute lies with the backups'),
    off: fine(
      NAME,
      'none: what came since the last backup would be lost with the machine (docs/operation.md)',
    ),
    beginning: look(NAME, 'there is no base yet: the running server makes one, or labinov backup --base'),
    behind: wrong(
      NAME,
      `changes wait for more than a minute: the server does not run, or ${services.backupsFolder} takes nothing`,
    ),
  }
  return findings[await changesStanding(services)]
}
