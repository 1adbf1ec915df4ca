import { commandFor } from '../../../../adapters/data-folder.ts'
import { judgeBackups } from '../../../../domain/backup/backup-state.ts'
import { areBackupsBeside } from '../../../../services/backup/backup-place.ts'
import { changesStanding } from '../../../../services/backup/change-folder.ts'
import { listBackups } from '../../../../store/backup/backup-record.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { page, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { BackupsPage } from './backups-page.tsx'

export async function showBackups(visit: Visit & { region: RegionScope }): Promise<Response> {
  const { db, clock, backupsFolder } = visit.services
  const backups = await listBackups(db)
  const judgement = judgeBackups(backups, clock(), { isOn: backupsFolder !== null })
  return page(
    visit,
    <BackupsPage
      view={viewOf(visit)}
      backups={backups}
      judgement={judgement}
      changes={await changesStanding(visit.services)}
      isBeside={await areBackupsBeside(visit.services)}
      command={(words) => commandFor(visit.services.dataFolder, words)}
      timeZone={visit.region.timeZone}
    />,
  )
}
