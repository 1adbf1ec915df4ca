import { createLog, type Log } from '../adapters/log.ts'
import { readSecret } from '../adapters/secret.ts'
import { readSettings, type Settings } from '../adapters/settings.ts'
import { demonstrationAccounts } from '../services/demonstration-accounts.ts'
import { loadDemonstration } from '../services/load-demonstration.ts'
import { createServices } from '../services/services.ts'
import { connect } from '../store/connect.ts'
import { createApp } from '../web/app.tsx'
import type { Command } from './command.ts'
import { type Listener, listen } from './listen.ts'
import { migrateTables } from './migrate.ts'
import { type ReservedDatabase, reserveDatabase } from './open-database.ts'
import { progress } from './progress.ts'

const ownHosts = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']

function addressOf(settings: Settings, port: number): string {
  const host = ownHosts.includes(settings.HOST) ? 'localhost' : settings.HOST
  return settings.LABINOV_BASE_URL ?? `http://${host}:${port}`
}

async function startApplication(
  settings: Settings,
  log: Log,
  database: ReservedDatabase,
  listener: Listener,
): Promise<void> {
  const url = await database.start(log)
  const applied = await migrateTables(url)
  if (applied > 0) progress(`Migrations applied: ${applied}`)
  const connection = connect(url, {
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
  database.announce(address)
  console.log(`\nLabinov ready at ${address}\n`)
  for (const { role, email, password } of await demonstrationAccounts(services)) {
    console.log(`  ${role.padEnd(14)} ${email.padEnd(28)} ${password}`)
  }
  console.log('\nStop with Ctrl+C.')
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    // `on`, not `once`: npm passes Ctrl+C on as well, so that it arrives twice, and the second must not end us halfway.
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
    const database = reserveDatabase(settings)
    let listener: Listener | undefined
    try {
      listener = await listen(settings.HOST, settings.PORT)
      const started = startApplication(settings, log, database, listener)
      await Promise.race([started.then(() => stopped), stopped])
      console.log('\nLabinov stops ...')
    } finally {
      await listener?.close()
      await database.close()
    }
    return 0
  },
}
