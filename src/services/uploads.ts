import { join } from 'node:path'
import { type FileStore, fileStore } from '../adapters/files.ts'
import type { Services } from './services.ts'

/** Where uploads lie: beside the database, in a folder that no address leads to. */
export function uploadsOf(services: Pick<Services, 'dataFolder'>): FileStore {
  return fileStore(join(services.dataFolder, 'uploads'))
}
