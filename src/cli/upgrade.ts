import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findDataFolder } from '../adapters/data-folder.ts'
import { ownMajor } from '../adapters/embedded-postgres/binaries.ts'
import { adviceForMajor, clusterMajor } from '../adapters/embedded-postgres/cluster.ts'
import { keepCluster, putAsideCluster, takeBackCluster } from '../adapters/embedded-postgres/kept-cluster.ts'
import { fileStore } from '../adapters/files.ts'
import { createLog, type Log } from '../adapters/log.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import { readSecret } from '../adapters/secret.ts'
import { backupsFolderOf, readSettings, type Settings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { version } from '../adapters/version.ts'
import { nameOfBackup } from '../services/backup/back-up-nightly.ts'
import { makeBackup } from '../services/backup/make-backup.ts'
import { proveBackup } from '../services/backup/prove-backup.ts'
import { restoreBackup } from '../services/backup/restore-backup.ts'
import { countPending, countVisitors, holdsNothing } from '../store/base/migrate.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { migrateTables } from './migrate.ts'
import { type ReservedDatabase, reserveDatabase } from './open-database.ts'
import { readOptions } from './options.ts'
import { progress } from './progress.ts'

const usage = '[--back] [--old-postgres FOLDER]'
const migrationsFolder = join(projectFolder, 'migrations')

/** Backs up before, and tries the upgrade on what the backup gives back: if it fails there, nothing was touched. */
async function backUpAndTry(settings: Settings, log: Log, dataFolder: string, url: string): Promise<string> {
  const folder = backupsFolderOf(settings, dataFolder) ?? join(dataFolder, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [key] = readBackupKeys(undefined, settings)
  // Open while the upgrade is tried, so that no key is needed; beside the database, which is open too.
  const file = join(folder, `before-upgrade-${nameOfBackup(new Date(), false)}`)
  const secret = readSecret(settings.LABINOV_SECRET, dataFolder)
  const uploads = fileStore(join(dataFolder, 'uploads'))
  progress('Backing up')
  await makeBackup({ url, uploads, secret, file, keys: [], region: null, now: new Date() })
  progress('Trying the upgrade on a copy')
  await proveBackup({ file, keys: [], migrationsFolder, dataFolder, log })
  if (key) progress(`This backup is open: close it or remove it when the upgrade has proven itself (${file})`)
  return file
}

/** From which PostgreSQL to which the embedded database has to be brought; null where it is of the one that Labinov brings. */
function majorsOf(settings: Settings, dataFolder: string): { from: string; to: string } | null {
  if (settings.DATABASE_URL) return null
  const [from, to] = [clusterMajor(join(dataFolder, 'postgres')), ownMajor()]
  return from === null || to === null || from === to ? null : { from, to }
}

/**
 * Brings the embedded database from an earlier PostgreSQL here: backed up by the programs that made it, and put back into a new cluster
 * of this one, with tables brought up to date. Uploads stay where they are; the old cluster is kept.
 */
async function upgradeCluster(
  settings: Settings,
  log: Log,
  database: ReservedDatabase,
  majors: { from: string; to: string },
  programsFolder: string | undefined,
): Promise<number> {
  const { dataFolder } = database
  if (!programsFolder)
    throw new StartError(
      `this database is of PostgreSQL ${majors.from}, whose programs are needed once more. Have them with: ${adviceForMajor(majors.from)}`,
    )
  const file = await backUpAndTry(settings, log, dataFolder, await database.start(log, programsFolder))
  progress(`Moving from PostgreSQL ${majors.from} to ${majors.to}`)
  await database.pause(() => putAsideCluster(dataFolder))
  const copies = join(dataFolder, 'uploads.upgrading')
  try {
    const url = await database.start(log)
    await restoreBackup({
      file,
      keys: [],
      url,
      migrationsFolder,
      uploadsFolder: copies,
      keepSecret: () => {},
    })
  } catch (error) {
    await database.pause(() => takeBackCluster(dataFolder))
    throw error
  } finally {
    rmSync(copies, { recursive: true, force: true })
  }
  console.log(`\nUpgraded to Labinov ${version} on PostgreSQL ${majors.to}. The backup from before: ${file}`)
  console.log(wayBack)
  return 0
}

const wayBack =
  'The way back, which gives up what comes from now on: labinov upgrade --back, then start the Labinov from before.'

async function upgrade(
  settings: Settings,
  log: Log,
  database: ReservedDatabase,
  programsFolder: string | undefined,
): Promise<number> {
  const { dataFolder } = database
  const majors = majorsOf(settings, dataFolder)
  if (majors) return upgradeCluster(settings, log, database, majors, programsFolder)
  const url = await database.start(log)
  const pending = await countPending(url, migrationsFolder)
  if (pending === 0) {
    console.log(`Everything is as Labinov ${version} needs it.`)
    return 0
  }
  if (await holdsNothing(url)) {
    await migrateTables(url)
    console.log('The tables are made; there was nothing to keep.')
    return 0
  }
  const visitors = await countVisitors(url)
  if (visitors > 0)
    throw new StartError(`${visitors} connections of a running Labinov use the database. Stop it first.`)
  const file = await backUpAndTry(settings, log, dataFolder, url)
  if (!settings.DATABASE_URL) {
    progress('Keeping the database as it is')
    await database.pause(() => keepCluster(dataFolder))
  }
  progress(`Changing the tables: ${pending} steps`)
  await migrateTables(settings.DATABASE_URL ?? (await database.start(log)))
  console.log(`\nUpgraded to Labinov ${version}. The backup from before: ${file}`)
  console.log(
    settings.DATABASE_URL
      ? 'The way back: restore that backup into an empty database, with the Labinov from before.'
      : wayBack,
  )
  return 0
}

/** The database as it was before the last upgrade, for the program of before. */
function goBack(settings: Settings, dataFolder: string): number {
  if (settings.DATABASE_URL)
    throw new StartError(
      'an own PostgreSQL goes back by restoring the backup from before into an empty database.',
    )
  console.log(
    `The database is as it was before the upgrade. What came since is kept in ${takeBackCluster(dataFolder)}`,
  )
  console.log('Start the Labinov from before now; this one would upgrade it again.')
  return 0
}

export const upgradeCommand: Command = {
  name: 'upgrade',
  usage,
  summary:
    'bring a data folder or database of an earlier version here: tried on a copy, backed up first; --back undoes it',
  async run(words) {
    const options = readOptions(words, {
      words: 0,
      withValue: ['--old-postgres'],
      flags: ['--back'],
      usage: `upgrade ${usage}`,
    })
    const settings = readSettings(process.env)
    const log = createLog(settings.LOG_LEVEL)
    // What is upgraded was started before; in a wrong folder an empty one would be upgraded with success.
    if (!settings.DATABASE_URL) findDataFolder(settings.LABINOV_DATA)
    const database = reserveDatabase(settings)
    try {
      if (options.has('--back')) return goBack(settings, database.dataFolder)
      return await upgrade(settings, log, database, options.value('--old-postgres'))
    } finally {
      await database.close()
    }
  },
}
