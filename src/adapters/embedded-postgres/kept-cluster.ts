import { constants, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { databaseAccount, giveTo } from './account.ts'
import { endLine } from './change-log.ts'

const placesIn = (dataFolder: string) => ({
  cluster: join(dataFolder, 'postgres'),
  before: join(dataFolder, 'postgres.before-upgrade'),
  after: join(dataFolder, 'postgres.after-upgrade'),
  // With the password of the cluster; the next start sets another one where it is gone.
  url: join(dataFolder, 'database-url'),
})

/** Puts a cluster that is not running aside, in place of an earlier one, so that the next start makes a new one. */
export function putAsideCluster(dataFolder: string): void {
  const { cluster, before, url } = placesIn(dataFolder)
  rmSync(before, { recursive: true, force: true })
  renameSync(cluster, before)
  rmSync(url, { force: true })
}

/** Keeps a copy of a cluster that is not running, in place of an earlier one; on file systems that can, it takes no room of its own. */
export function keepCluster(dataFolder: string): void {
  const { cluster, before } = placesIn(dataFolder)
  const account = databaseAccount(cluster)
  const unfinished = `${before}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(cluster, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
  })
  giveTo(account, unfinished)
  rmSync(before, { recursive: true, force: true })
  renameSync(unfinished, before)
}

/**
 * Puts the kept cluster back in its place; the one that stood there stays beside it, with all that came since the upgrade.
 * @returns where that is. @throws StartError when none was kept.
 */
export function takeBackCluster(dataFolder: string): string {
  const { cluster, before, after, url } = placesIn(dataFolder)
  if (!existsSync(before)) throw new StartError(`there is nothing to go back to in ${dataFolder}.`)
  rmSync(after, { recursive: true, force: true })
  if (existsSync(cluster)) renameSync(cluster, after)
  renameSync(before, cluster)
  // What came after it is in the line already.
  endLine(dataFolder)
  rmSync(url, { force: true })
  return after
}
