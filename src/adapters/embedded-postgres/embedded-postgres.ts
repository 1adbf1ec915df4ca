import { chmodSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { StartError } from '../start-error.ts'
import { type Account, canEnter, databaseAccount, giveTo } from './account.ts'
import { type Binaries, layOutBinaries } from './binaries.ts'
import { beginLine, copyingGrants, currentLine, endLine, keepingLog } from './change-log.ts'
import {
  checkClusterVersion,
  clusterPassword,
  createCluster,
  roleName,
  runAlone,
  writeUrlFile,
} from './cluster.ts'
import { clearLeftovers, type ServerFiles } from './server-process.ts'
import { socketFolder } from './socket-folder.ts'
import { superviseServer } from './supervisor.ts'
import { tuning, withoutDurability } from './tuning.ts'

export type EmbeddedPostgres = {
  /** The connection string; it holds the password. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Where cluster, socket, log and connection string lie. The caller holds its lock. */
  readonly dataFolder: string
  readonly log: Log
  /** Is told of each step that takes longer than a moment. */
  readonly progress?: (step: string) => void
  /** False only in tests: nothing waits for the disk, a crash loses data. */
  readonly durable?: boolean
  /** Keeps each piece of PostgreSQL's log until it is carried away, so that a moment can be gone back to. */
  readonly keepsChanges?: boolean
  /** Another package of PostgreSQL than the one that Labinov brings: for a cluster of an earlier major version. */
  readonly programsFolder?: string
}

/** A log that is not kept has a gap from here on; one that is kept begins where there is none. */
function settleLine(
  { dataFolder, keepsChanges }: EmbeddedPostgresOptions,
  binaries: Binaries,
  account: Account,
): void {
  if (!keepsChanges) endLine(dataFolder)
  else if (currentLine(dataFolder) === null) {
    runAlone(binaries, join(dataFolder, 'postgres'), account, copyingGrants, roleName)
    beginLine(dataFolder)
  }
}

/**
 * The PostgreSQL that Labinov brings along: made at the first start, then started, kept running and stopped with
 * the application. It listens on a socket in the data folder and on no port.
 * @throws when the folder is out of reach or PostgreSQL does not start; the message says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log, progress = () => {} } = options
  const clusterFolder = join(dataFolder, 'postgres')
  const urlFile = join(dataFolder, 'database-url')
  const account = databaseAccount(clusterFolder)
  // The account of PostgreSQL passes through; the files inside say for themselves who may read them.
  if (account) chmodSync(dataFolder, 0o711)
  if (!canEnter(account, dataFolder)) {
    throw new StartError(
      `PostgreSQL cannot run as root, and the account it runs as (${account?.uid}) cannot enter ${dataFolder}. ` +
        'Choose another folder in LABINOV_DATA, or let others pass through the folders above it (chmod o+x).',
    )
  }
  const binaries = layOutBinaries(account, dataFolder, options.programsFolder)
  if (!existsSync(clusterFolder)) {
    progress('Making the database')
    createCluster(binaries, clusterFolder, account)
  } else if (account && statSync(clusterFolder).uid === 0) {
    // A copy that was unpacked by root without its owners.
    giveTo(account, clusterFolder)
  }
  checkClusterVersion(binaries, clusterFolder)
  const files: ServerFiles = {
    program: binaries.postgres,
    clusterFolder,
    socketFolder: socketFolder(dataFolder, account),
    logFile: join(dataFolder, 'postgres.log'),
    account,
    options: [
      ...tuning(),
      ...(options.durable === false ? withoutDurability : []),
      ...(options.keepsChanges ? keepingLog(dataFolder, account) : []),
    ],
  }
  progress('Starting the database')
  await clearLeftovers(files)
  const password = clusterPassword(binaries, clusterFolder, account, urlFile)
  settleLine(options, binaries, account)
  const url = `postgresql://${roleName}:${password}@localhost/${roleName}?host=${encodeURIComponent(files.socketFolder)}`
  writeUrlFile(urlFile, url)
  const server = await superviseServer(files, log)
  const stop = async () => {
    await server.stop()
    rmSync(files.socketFolder, { recursive: true, force: true })
  }
  return { url, stop }
}
