import { join } from 'node:path'
import { type FileStore, type FolderState, fileStore, stateOfFolder } from '../adapters/files.ts'
import { isRefused } from '../domain/result.ts'
import { isDatabaseUnreachable } from '../store/base/connect.ts'
import type { Services } from './services.ts'

const folderOf = (dataFolder: string) => join(dataFolder, 'uploads')

/** Whoever asks more often is told the same again: each look writes to the disk. */
const LOOK_EACH_MS = 2_000
const looks = new Map<string, { readonly atMs: number; readonly state: Promise<FolderState> }>()

/** How it stands with the folder of uploads, as it was seen some seconds ago at most. */
export function stateOfUploads({ dataFolder }: Pick<Services, 'dataFolder'>): Promise<FolderState> {
  const now = performance.now()
  const last = looks.get(dataFolder)
  if (last && now - last.atMs < LOOK_EACH_MS) return last.state
  const state = stateOfFolder(folderOf(dataFolder))
  looks.set(dataFolder, { atMs: now, state })
  return state
}

/** Where uploads lie: beside the database, in a folder that no address leads to. */
export function uploadsOf(services: Pick<Services, 'dataFolder'>): FileStore {
  return fileStore(folderOf(services.dataFolder))
}

/**
 * Does the work that writes the rows of files which lie on disk already, so that a row never leads nowhere. When it refuses
 * or fails there are no rows, and the files are taken away again.
 */
export async function orTakeBack<T>(
  uploads: FileStore,
  keys: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const takeBack = () => Promise.all(keys.map((key) => uploads.remove(key)))
  try {
    const outcome = await work()
    if (isRefused(outcome)) await takeBack()
    return outcome
  } catch (error) {
    // Where the connection broke, the rows may be there all the same; a file without one is tidied away at night.
    if (!isDatabaseUnreachable(error)) await takeBack()
    throw error
  }
}
