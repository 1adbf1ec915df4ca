import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDataFolder, openDataFolder } from '../adapters/data-folder.ts'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../adapters/embedded-postgres/embedded-postgres.ts'
import { heldByAnother, lockDataFolder } from '../adapters/instance-lock.ts'
import type { Log } from '../adapters/log.ts'
import { daysOfChanges, type Settings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { findPrimary } from '../store/base/hosts.ts'
import { progress } from './progress.ts'

/** A database that this process may use from now on, and starts when it needs it. */
export type ReservedDatabase = {
  readonly dataFolder: string
  /** Notes, for another server that is refused, where this one answers. */
  readonly announce: (address: string) => void
  /** @returns the connection string. */
  readonly start: (log: Log, programsFolder?: string) => Promise<string>
  /** Does something to the data folder while the database is stopped; `start` begins again. */
  readonly pause: (work: () => void) => Promise<void>
  readonly close: () => Promise<void>
}

/** A database that somebody else starts and stops. */
function borrowed(dataFolder: string, url: string): ReservedDatabase {
  return {
    dataFolder,
    announce: () => {},
    start: () => findPrimary(url),
    pause: async () => {},
    close: async () => {},
  }
}

function reserve(
  settings: Settings,
  dataFolder: string,
  whenHeld: (dataFolder: string) => ReservedDatabase,
): ReservedDatabase {
  if (settings.DATABASE_URL) return borrowed(dataFolder, settings.DATABASE_URL)
  const lock = lockDataFolder(dataFolder)
  if (!lock) return whenHeld(dataFolder)
  let started: Promise<EmbeddedPostgres> | undefined
  return {
    dataFolder,
    announce: lock.announce,
    async start(log, programsFolder) {
      const programs = programsFolder === undefined ? {} : { programsFolder }
      // Whatever starts it keeps its log: a command that did not would leave a gap.
      const keepsChanges = daysOfChanges(settings) > 0 && programsFolder === undefined
      started = startEmbeddedPostgres({ dataFolder, log, progress, keepsChanges, ...programs })
      return (await started).url
    },
    async pause(work) {
      // One that did not start need not be stopped.
      const postgres = await started?.catch(() => undefined)
      await postgres?.stop()
      started = undefined
      work()
    },
    async close() {
      // Also when it is still starting: a server that nobody waits for any more would be left behind.
      const postgres = await started?.catch(() => undefined)
      await postgres?.stop()
      lock.release()
    },
  }
}

/**
 * The database for a server: that of DATABASE_URL, or the embedded one, which is then its own.
 * @throws StartError when another server has the data folder.
 */
export function reserveDatabase(settings: Settings): ReservedDatabase {
  return reserve(settings, openDataFolder(settings.LABINOV_DATA), (dataFolder) => {
    throw heldByAnother(dataFolder)
  })
}

function urlOfRunning(dataFolder: string): string {
  const file = join(dataFolder, 'database-url')
  if (!existsSync(file)) {
    throw new StartError(
      `the Labinov in ${dataFolder} is just starting. Try again when it says that it is ready.`,
    )
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * The database for a command: the running server's, if there is one, else as for a server. A command begins no database of its
 * own: in a wrong folder it would seem to work, and nobody would find what it did.
 * @throws StartError where no Labinov was started before.
 */
export function shareDatabase(settings: Settings): ReservedDatabase {
  const { DATABASE_URL, LABINOV_DATA } = settings
  const dataFolder = DATABASE_URL ? openDataFolder(LABINOV_DATA) : findDataFolder(LABINOV_DATA)
  return reserve(settings, dataFolder, (held) => borrowed(held, urlOfRunning(held)))
}
