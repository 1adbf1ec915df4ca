import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Services } from '../services.ts'

/** The disk of a folder, or of the nearest above it that is there. */
async function diskOf(folder: string): Promise<number> {
  const found = await stat(folder).catch(() => null)
  const above = dirname(folder)
  if (found) return found.dev
  return above === folder ? -1 : diskOf(above)
}

/** Whether the backups are lost together with the data: they lie inside the data folder, or on the same disk. */
export async function areBackupsBeside({
  dataFolder,
  backupsFolder,
}: Pick<Services, 'dataFolder' | 'backupsFolder'>): Promise<boolean> {
  if (backupsFolder === null) return false
  const [data, backups] = [resolve(dataFolder), resolve(backupsFolder)]
  if (!relative(data, backups).startsWith('..') && join(data, relative(data, backups)) === backups)
    return true
  return (await diskOf(data)) === (await diskOf(backups))
}
