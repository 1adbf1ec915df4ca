import { createLog } from '../adapters/log.ts'
import { readSettings } from '../adapters/settings.ts'
import type { RunningJobs } from '../jobs/queue.ts'
import type { Connection } from '../store/base/connect.ts'
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

async function serveUntilStopped(): Promise<void> {
  const stop = stopSignal()
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL)
  const database = reserveDatabase(settings)
  const leaving = new AbortController()
  let listener: Listener | undefined
  let connection: Connection | typeof stopped | undefined
  let started: Promise<RunningJobs> | undefined
  try {
    listener = await listen(settings.HOST, settings.PORT)
    connection = await Promise.race([prepareDatabase(settings, database, log), stop])
    if (connection !== stopped) {
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
