import { join } from 'node:path'
import { createLog, type Log } from '../adapters/log.ts'
import { runOwnCommand } from '../adapters/own-command.ts'
import { backupsFolderOf, daysOfChanges, readSettings, type Settings } from '../adapters/settings.ts'
import type { RunningJobs } from '../jobs/queue.ts'
import { type ChangeKeeper, keepChanges } from '../services/backup/keep-changes.ts'
import type { Connection } from '../store/base/connect.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { type Listener, listen } from './listen.ts'
import { reserveDatabase } from './open-database.ts'
import { prepareDatabase, startApplication } from './start-application.ts'

const stopped = Symbol('stopped')

function stopSignal(): Promise<typeof stopped> {
  return new Promise((resolve) => {
    // `on`, not `once`: npm passes Ctrl+C on as well, so that it arrives twice, and the second must not end us halfway.
    process.on('SIGTERM', () => resolve(stopped))
    process.on('SIGINT', () => resolve(stopped))
  })
}

/** Keeps the log of the embedded database where that is wanted. */
function startKeeper(settings: Settings, dataFolder: string, log: Log): ChangeKeeper | undefined {
  const days = daysOfChanges(settings)
  const backupsFolder = backupsFolderOf(settings, dataFolder)
  if (days === 0 || backupsFolder === null) return undefined
  return keepChanges({
    dataFolder,
    uploadsFolder: join(dataFolder, 'uploads'),
    backupsFolder,
    keys: readBackupKeys(undefined, settings),
    days,
    log,
    clock: () => new Date(),
    async makeBase(signal) {
      const { code, output } = await runOwnCommand(['backup', '--base'], signal)
      if (code !== 0) throw new Error(output)
      log.info({ output }, 'Made a base of the database, from which its changes are played on')
    },
  })
}

async function serveUntilStopped(): Promise<void> {
  const stop = stopSignal()
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL)
  const database = reserveDatabase(settings)
  const leaving = new AbortController()
  let listener: Listener | undefined
  let connection: Connection | typeof stopped | undefined
  let started: Promise<RunningJobs> | undefined
  let keeper: ChangeKeeper | undefined
  try {
    listener = await listen(settings.HOST, settings.PORT)
    connection = await Promise.race([prepareDatabase(settings, database, log), stop])
    if (connection !== stopped) {
      keeper = startKeeper(settings, database.dataFolder, log)
      started = startApplication(settings, log, database, connection, listener, leaving.signal)
      await Promise.race([started.then(() => stop), stop])
    }
    console.log('\nLabinov stops ...')
  } finally {
    leaving.abort()
    await listener?.close(settings.LABINOV_DRAIN_SECONDS)
    await started?.then((running) => running.stop()).catch(() => {})
    if (connection && connection !== stopped) await connection.close()
    await database.close()
    await keeper?.stop()
  }
}

export const serve: Command = {
  name: 'serve',
  usage: '',
  summary: 'start Labinov',
  async run() {
    await serveUntilStopped()
    return 0
  },
}
