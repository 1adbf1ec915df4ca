import { commandFor } from '../adapters/data-folder.ts'
import { createIdentityProvider } from '../adapters/identity-provider.ts'
import type { Log } from '../adapters/log.ts'
import { createMail } from '../adapters/mail.ts'
import { readSecret } from '../adapters/secret.ts'
import { backupsFolderOf, isPublic, type Settings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { issueReportsHourly } from '../jobs/briefing/issue-reports.ts'
import { jobs } from '../jobs/jobs.ts'
import { type RunningJobs, startJobs } from '../jobs/queue.ts'
import { demonstrationAccounts } from '../services/demonstration/demonstration-accounts.ts'
import { drawDemonstrationPasswords } from '../services/demonstration/draw-passwords.ts'
import { loadDemonstration } from '../services/demonstration/load-demonstration.ts'
import { hasInstallationSecret } from '../services/installation/installation-secret.ts'
import { createServices } from '../services/services.ts'
import { type Connection, connect } from '../store/base/connect.ts'
import { openReader } from '../store/base/reader.ts'
import { isEmpty } from '../store/demonstration/demonstration.ts'
import { createApp } from '../web/app.tsx'
import { composeReport } from '../web/pages/desk/briefing/compose-report.ts'
import { routes } from '../web/routes.ts'
import type { Listener } from './listen.ts'
import { migrateTables } from './migrate.ts'
import type { ReservedDatabase } from './open-database.ts'
import { progress } from './progress.ts'

const MEBIBYTE = 1024 * 1024

const ownHosts = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']

function addressOf(settings: Settings, port: number): string {
  const host = ownHosts.includes(settings.HOST) ? 'localhost' : settings.HOST
  return settings.LABINOV_BASE_URL ?? `http://${host}:${port}`
}

function mailOf({ LABINOV_SMTP_URL: url, LABINOV_MAIL_FROM: from }: Settings, baseUrl: string) {
  return url && from ? createMail(url, from, new URL(baseUrl).hostname) : undefined
}

function providerOf(settings: Settings) {
  const { LABINOV_OIDC_ISSUER: issuer, LABINOV_OIDC_CLIENT_ID: clientId } = settings
  if (!issuer || !clientId) return undefined
  return createIdentityProvider({
    issuer,
    clientId,
    clientSecret: settings.LABINOV_OIDC_CLIENT_SECRET,
    scopes: settings.LABINOV_OIDC_SCOPES,
    groupsClaim: settings.LABINOV_OIDC_GROUPS,
    name: settings.LABINOV_OIDC_NAME ?? new URL(issuer).hostname,
  })
}

function readerOf(settings: Settings, connection: Connection) {
  const { LABINOV_READ_DATABASE_URL: url } = settings
  if (!url) return undefined
  return openReader(url, connection, {
    connectionsMax: settings.LABINOV_DATABASE_CONNECTIONS,
    statementSecondsMax: settings.LABINOV_STATEMENT_SECONDS,
  })
}

/** Starts the database, brings its tables up to date and connects to it. */
export async function prepareDatabase(
  settings: Settings,
  database: ReservedDatabase,
  log: Log,
): Promise<Connection> {
  const url = await database.start(log)
  const applied = await migrateTables(url)
  if (applied > 0) progress(`Migrations applied: ${applied}`)
  // All servers of the address, so that it follows the primary when that moves.
  return connect(settings.DATABASE_URL ?? url, {
    primary: url,
    listens: true,
    connectionsMax: settings.LABINOV_DATABASE_CONNECTIONS,
    statementSecondsMax: settings.LABINOV_STATEMENT_SECONDS,
    onBroken: (error) => log.warn({ error }, 'A connection to the database broke'),
  })
}

/** Loads the demonstration where it is wanted and nothing is yet, answers from now on, says so, and starts the jobs. */
export async function startApplication(
  settings: Settings,
  log: Log,
  database: ReservedDatabase,
  connection: Connection,
  listener: Listener,
  leaving: AbortSignal,
): Promise<RunningJobs> {
  const { dataFolder } = database
  const baseUrl = addressOf(settings, listener.port)
  const secret = readSecret(settings.LABINOV_SECRET, dataFolder)
  const mail = mailOf(settings, baseUrl)
  const provider = providerOf(settings)
  const metricsToken = settings.LABINOV_METRICS_TOKEN
  const trustedProxies = settings.LABINOV_TRUSTED_PROXIES
  const isAddressOpen = settings.LABINOV_BASE_URL === undefined
  const reader = readerOf(settings, connection)
  const foundation = {
    ...connection,
    ...(reader && { reader }),
    log,
    baseUrl,
    isAddressOpen,
    secret,
    dataFolder,
    backupsFolder: backupsFolderOf(settings, dataFolder),
    trustedProxies,
    isPublic: isPublic(settings),
    leaving,
  }
  const services = createServices({
    ...foundation,
    ...(mail && { mail }),
    ...(provider && { provider }),
    ...(metricsToken && { metricsToken }),
  })
  if (!(await hasInstallationSecret(services.db, secret)))
    throw new StartError(
      'the key that signs is another than the one of this installation, so that sessions and forms of one process would be refused by another. ' +
        'Give every process the same LABINOV_SECRET, or the same file "secret" in its data folder; a lost key is replaced by: labinov doctor --new-secret',
    )
  // Never where others reach it without being asked for, and never with the passwords that everybody can look up.
  if (settings.LABINOV_DEMO ?? !foundation.isPublic) await loadDemonstration(services, progress)
  const accounts = foundation.isPublic
    ? await drawDemonstrationPasswords(services)
    : await demonstrationAccounts(services)
  // Asked before Labinov is ready: from then on it outlives its database.
  const withoutRegion = accounts.length === 0 && (await isEmpty(services.db))
  const app = createApp(services, routes, settings.LABINOV_PAGE_CACHE_MB * MEBIBYTE)
  listener.answerWith((request, environment) => app.fetch(request, environment))
  database.announce(baseUrl)
  // Whoever started us starts us again should we end unasked (scripts/own-node.mjs).
  process.send?.('ready')
  console.log(`\nLabinov ready at ${baseUrl}\n`)
  if (accounts.length > 0) console.log('Sign in to the demonstration as:\n')
  for (const { role, email, password } of accounts) {
    console.log(`  ${role.padEnd(14)} ${email.padEnd(28)} ${password}`)
  }
  if (accounts.length > 0 && foundation.isPublic)
    console.log('\nThese passwords were drawn, and are shown only now.')
  if (withoutRegion) {
    console.log(
      `There is no region yet. In a second terminal: ${commandFor(dataFolder, 'region')} (npx labinov help says more)`,
    )
  }
  console.log('\nStop with Ctrl+C.')
  const running = await startJobs(services, [...jobs, issueReportsHourly(composeReport)])
  const stop = async () => {
    await running.stop()
    await reader?.close()
  }
  return { stop }
}
