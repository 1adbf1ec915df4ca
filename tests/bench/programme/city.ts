import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseAccount, giveTo } from '../../../src/adapters/embedded-postgres/account.ts'
import { layOutBinaries } from '../../../src/adapters/embedded-postgres/binaries.ts'
import { createCluster, roleName, runAlone } from '../../../src/adapters/embedded-postgres/cluster.ts'
import { startEmbeddedPostgres } from '../../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../../src/adapters/log.ts'
import { projectFolder } from '../../../src/adapters/project-folder.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { type Connection, connect } from '../../../src/store/base/connect.ts'
import { migrate } from '../../../src/store/base/migrate.ts'
import { startCalendar } from '../../../year/calendar.ts'
import { openCity } from '../../../year/play/city.ts'
import { playYear } from '../../../year/play/year.ts'
import { fixedRandom } from '../../../year/random.ts'
import { FULL, SHORT } from '../../../year/size.ts'
import { firstOf } from '../../../year/world.ts'

export const ROLES = [
  ...['innovator', 'coordinator', 'lab-manager', 'coach', 'evaluator', 'leader', 'administrator'],
] as const

/** What is remembered of a city that was played, so that it can be measured again. */
export type City = {
  /** The moment at which the year ended: its pages are asked for then. */
  readonly now: string
  /** Somebody of each role. */
  readonly emails: Readonly<Record<string, string>>
  /** Regions in the database, the played one among them. */
  readonly regions: number
}

export type OpenCity = Connection & {
  readonly services: Services
  readonly city: City
  readonly remember: (city: City) => void
  readonly close: () => Promise<void>
}

export const origin = 'http://labinov.test'

/** The cluster of a data folder, in which the role of the application may turn triggers off; only a bench may. */
async function startCluster(dataFolder: string) {
  const clusterFolder = join(dataFolder, 'postgres')
  if (!existsSync(clusterFolder)) {
    const account = databaseAccount(clusterFolder)
    const binaries = layOutBinaries(account, dataFolder)
    createCluster(binaries, clusterFolder, account)
    runAlone(binaries, clusterFolder, account, [
      `GRANT SET ON PARAMETER session_replication_role TO ${roleName}`,
    ])
    giveTo(account, clusterFolder)
  }
  return startEmbeddedPostgres({ dataFolder, log: createLog('warn'), durable: false })
}

/** Plays the year of a city in a data folder, unless one was played there already. */
export async function openPlayedCity(
  dataFolder: string,
  { isShort, progress }: { isShort: boolean; progress: (step: string) => void },
): Promise<OpenCity> {
  const memory = join(dataFolder, 'city.json')
  const known: City | null = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : null
  const postgres = await startCluster(dataFolder)
  const connection = connect(postgres.url, { connectionsMax: 4 })
  const calendar = startCalendar('2025-01-06')
  const files = join(dataFolder, 'files')
  mkdirSync(files, { recursive: true })
  const foundation = {
    ...connection,
    log: createLog('error'),
    baseUrl: origin,
    secret: 'a secret of the bench, long enough to pass',
    dataFolder: files,
  }
  const services = createServices(foundation, known ? () => new Date(known.now) : calendar.now)
  const remember = (one: City) => writeFileSync(memory, JSON.stringify(one))
  let city = known
  if (!city) {
    await migrate(postgres.url, join(projectFolder, 'migrations'))
    const size = isShort ? SHORT : FULL
    const say = (step: string) => progress(`${calendar.today()} ${step}`)
    const world = await openCity(services, { size, calendar, random: fixedRandom(20_201_221), progress: say })
    await playYear(world)
    await connection.pool.query('VACUUM ANALYZE')
    const emails = Object.fromEntries(ROLES.map((role) => [role, firstOf(world, role).email]))
    city = { now: calendar.now().toISOString(), emails, regions: 1 }
    remember(city)
  }
  const close = async () => {
    await connection.close()
    await postgres.stop()
  }
  return Object.assign({}, connection, { services, city, remember, close })
}
