import { createLog, type Log } from '../adapters/log.ts'
import { readSecret } from '../adapters/secret.ts'
import { readSettings, type Settings } from '../adapters/settings.ts'
import { demonstrationAccounts } from '../services/demonstration-accounts.ts'
import { loadDemonstration } from '../services/load-demonstration.ts'
import { createServices } from '../services/services.ts'
import { connect } from '../store/connect.ts'
import { migrate } from '../store/migrate.ts'
import { createApp } from '../web/app.tsx'
import type { Command } from './command.ts'
import { type Listener, listen } from './listen.ts'
import { migrationsFolder } from './migrate.ts'
import { type OpenedDatabase, openDatabase } from './open-database.ts'
import { progress } from './progress.ts'

type Running = { readonly stop: () => Promise<void> }

function addressOf(settings: Settings, port: number): string {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']
  const host = everywhere.includes(settings.HOST) ? 'localhost' : settings.HOST
  return settings.LABINOV_BASE_URL ?? `http://${host}:${port}`
}

async function startApplication(
  settings: Settings,
  log: Log,
  database: OpenedDatabase,
  listener: Listener,
): Promise<Running> {
  const applied = await migrate(database.url, migrationsFolder)
  if (applied > 0) progress(`Applied ${applied} migrations`)
  const connection = connect(database.url, {
    onBroken: (error) => log.warn({ error }, 'A connection to the database broke'),
  })
  const address = addressOf(settings, listener.port)
  const secret = readSecret(settings.LABINOV_SECRET, database.dataFolder)
  const services = createServices({
    ...connection,
    log,
    baseUrl: address,
    secret,
    dataFolder: database.dataFolder,
  })
  if (settings.LABINOV_DEMO) await loadDemonstration(services, progress)
  const app = createApp(services)
  listener.answerWith((request, environment) => app.fetch(request, environment))
  database.lock?.announce(address)
  console.log(`\nLabinov ready at ${address}\n`)
  for (const { role, email, password } of await demonstrationAccounts(services)) {
    console.log(`  ${role.padEnd(14)} ${email.padEnd(28)} ${password}`)
  }
  console.log('\nStop with Ctrl+C.')
  return { stop: connection.close }
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    // `on`, not `once`: npm passes Ctrl+C on to us, so that it arrives twice, and the second must not end us halfway.
    process.on('SIGTERM', resolve)
    process.on('SIGINT', resolve)
  })
}

export const serve: Command = {
  name: 'serve',
  usage: '',
  summary: 'start Labinov',
  async run() {
    const stopped = stopSignal()
    const settings = readSettings(process.env)
    const log = createLog(settings.LOG_LEVEL)
    const listener = await listen(settings.HOST, settings.PORT)
    const database = await openDatabase(settings, log)
    try {
      const application = await startApplication(settings, log, database, listener)
      await stopped
      console.log('\nLabinov stops ...')
      await listener.close()
      await application.stop()
    } finally {
      await listener.close()
      await database.close()
    }
    return 0
  },
}
