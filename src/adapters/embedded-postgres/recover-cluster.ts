import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, giveTo } from './account.ts'
import { layOutBinaries } from './binaries.ts'
import { checkClusterVersion } from './cluster.ts'
import { clusterFolders } from './cluster-files.ts'
import { startServer, stopServer } from './server-process.ts'
import { socketFolder } from './socket-folder.ts'
import { tuning } from './tuning.ts'

/** Much log takes long to play; this only ends what hangs. */
const RECOVERED_WITHIN_MS = 6 * 3_600_000

export type Recovery = {
  readonly dataFolder: string
  /** A copy of a cluster as its base has it, not yet in its place. */
  readonly clusterFolder: string
  /** The pieces of the log, by their names. */
  readonly logFolder: string
  /** The moment up to which it is played; null is as far as it goes. */
  readonly at: Date | null
  readonly account: Account
}

const inShell = (path: string) => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`
const inSettings = (text: string) => `'${text.replaceAll("'", "''")}'`

/** With its offset in digits: names of zones, even Z, are not known yet when this is read. */
const inPostgres = (moment: Date) => moment.toISOString().replace('T', ' ').replace('Z', '+00')

function settingsOf({ logFolder, at }: Recovery): string {
  const settings = {
    restore_command: `cp ${inShell(logFolder)}/%f "%p"`,
    // Never that of another database that went on from the same base.
    recovery_target_timeline: 'current',
    recovery_target_action: 'promote',
    ...(at && { recovery_target_time: inPostgres(at) }),
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${inSettings(value)}\n`)
    .join('')
}

/**
 * Plays the log over the copy of a cluster, up to a moment, so that it can be started as any other.
 * @throws StartError when the log ends before the moment, or cannot be played.
 */
export async function recoverCluster(recovery: Recovery): Promise<void> {
  const { dataFolder, clusterFolder, logFolder, account, at } = recovery
  const binaries = layOutBinaries(account, dataFolder)
  checkClusterVersion(binaries, clusterFolder)
  for (const folder of clusterFolders)
    mkdirSync(join(clusterFolder, folder), { recursive: true, mode: 0o700 })
  const settingsFile = join(clusterFolder, 'postgresql.auto.conf')
  const settingsBefore = readFileSync(settingsFile, 'utf8')
  appendFileSync(settingsFile, settingsOf(recovery))
  writeFileSync(join(clusterFolder, 'recovery.signal'), '')
  giveTo(account, clusterFolder)
  giveTo(account, logFolder)
  const logFile = join(dataFolder, 'postgres-recovery.log')
  rmSync(logFile, { force: true })
  try {
    const server = await startServer(
      {
        program: binaries.postgres,
        clusterFolder,
        socketFolder: socketFolder(dataFolder, account),
        logFile,
        account,
        // Ready then means that the log is played, and nothing can be read before.
        options: [...tuning(), '-c', 'hot_standby=off'],
      },
      RECOVERED_WITHIN_MS,
    )
    await stopServer(server)
  } catch (error) {
    if (at && readFileSync(logFile, 'utf8').includes('before configured recovery target was reached'))
      throw new StartError(
        `the changes that were kept end before ${at.toISOString()}. Without --at, all of them are brought back.`,
      )
    throw error
  }
  writeFileSync(settingsFile, settingsBefore)
  rmSync(logFile, { force: true })
}
