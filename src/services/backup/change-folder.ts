import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { currentLine, waitingFolder } from '../../adapters/embedded-postgres/change-log.ts'
import {
  type ChangeLine,
  type ChangesState,
  isSegment,
  judgeChanges,
  readLine,
} from '../../domain/backup/change-line.ts'
import type { Services } from '../services.ts'

/** What lies in the folder of a line; nothing where there is none yet. */
export async function readLineFolder(folder: string): Promise<ChangeLine> {
  const names = await readdir(folder).catch(() => [])
  const files: { name: string; bytes: number }[] = []
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found?.isFile()) files.push({ name, bytes: found.size })
  }
  return readLine(files)
}

/** The pieces of the log that wait to be carried away, the earliest first. */
export async function listWaiting(dataFolder: string): Promise<string[]> {
  return (await readdir(waitingFolder(dataFolder)).catch(() => [])).filter(isSegment).toSorted()
}

/** How it stands with the log of changes of this installation. */
export async function changesStanding({
  dataFolder,
  backupsFolder,
  clock,
}: Pick<Services, 'dataFolder' | 'backupsFolder' | 'clock'>): Promise<ChangesState> {
  const name = currentLine(dataFolder)
  if (name === null || backupsFolder === null) return judgeChanges(null, null, clock())
  const [first] = await listWaiting(dataFolder)
  const oldest = first ? await stat(join(waitingFolder(dataFolder), first)).catch(() => null) : null
  return judgeChanges(await readLineFolder(join(backupsFolder, name)), oldest?.mtime ?? null, clock())
}
