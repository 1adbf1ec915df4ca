import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder } from '../adapters/data-folder.ts'
import { startEmbeddedPostgres } from '../adapters/embedded-postgres/embedded-postgres.ts'
import { heldByAnother, type InstanceLock, lockDataFolder } from '../adapters/instance-lock.ts'
import type { Log } from '../adapters/log.ts'
import type { Settings } from '../adapters/settings.ts'
import { progress } from './progress.ts'

export type OpenedDatabase = {
  readonly url: string
  readonly dataFolder: string
  /** Only with the embedded PostgreSQL: it belongs to one process, a PostgreSQL of one's own to any number. */
  readonly lock?: InstanceLock
  readonly close: () => Promise<void>
}

type Otherwise = (dataFolder: string) => OpenedDatabase

async function open(settings: Settings, log: Log, whenHeld: Otherwise): Promise<OpenedDatabase> {
  const dataFolder = openDataFolder(settings.LABINOV_DATA)
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, dataFolder, close: async () => {} }
  const lock = lockDataFolder(dataFolder)
  if (!lock) return whenHeld(dataFolder)
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, log, progress })
    const close = async () => {
      await postgres.stop()
      lock.release()
    }
    return { url: postgres.url, dataFolder, lock, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The database for a server: that of DATABASE_URL, or the embedded one, which it starts and has for itself.
 * @throws StartError when another server has the data folder.
 */
export function openDatabase(settings: Settings, log: Log): Promise<OpenedDatabase> {
  return open(settings, log, (dataFolder) => {
    throw heldByAnother(dataFolder)
  })
}

/** The database for a command: the running server's, if there is one, else as for a server. */
export function openDatabaseBesides(settings: Settings, log: Log): Promise<OpenedDatabase> {
  return open(settings, log, (dataFolder) => {
    const url = readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()
    return { url, dataFolder, close: async () => {} }
  })
}
