import { join } from 'node:path'
import { type FileStore, fileStore } from '../adapters/files.ts'
import { isRefused } from '../domain/result.ts'
import type { Services } from './services.ts'

/** Where uploads lie: beside the database, in a folder that no address leads to. */
export function uploadsOf(services: Pick<Services, 'dataFolder'>): FileStore {
  return fileStore(join(services.dataFolder, 'uploads'))
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
    await takeBack()
    throw error
  }
}
