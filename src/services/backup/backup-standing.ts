import { type BackupJudgement, judgeBackups } from '../../domain/backup/backup-state.ts'
import { listBackups } from '../../store/backup/backup-record.ts'
import type { Services } from '../services.ts'

/** How it stands with the backups of this installation. */
export async function backupStanding({
  db,
  clock,
  backupsFolder,
}: Pick<Services, 'db' | 'clock' | 'backupsFolder'>): Promise<BackupJudgement> {
  return judgeBackups(await listBackups(db), clock(), { isOn: backupsFolder !== null })
}
