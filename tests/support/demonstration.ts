import pg from 'pg'
import { inject } from 'vitest'
import { createLog } from '../../src/adapters/log.ts'
import { loadDemonstration } from '../../src/services/demonstration/load-demonstration.ts'
import { createServices } from '../../src/services/services.ts'
import { connect } from '../../src/store/base/connect.ts'
import { createDatabase, type TestDatabase } from './database.ts'

const loadedName = 'labinov_demonstration'
/** Any number, the same for all test files of a cluster. */
const LOCK_KEY = 20_201_221

async function load(clusterUrl: string): Promise<string> {
  const url = await createDatabase(clusterUrl)
  const connection = connect(url, { connectionsMax: 4 })
  const services = createServices({
    ...connection,
    log: createLog('error'),
    baseUrl: 'http://localhost',
    secret: 'a secret of the tests, long enough to pass',
    dataFolder: '/nonexistent',
  })
  await loadDemonstration(services, () => {})
  await connection.close()
  return new URL(url).pathname.slice(1)
}

/** Loads the demonstration once for a cluster, whichever test file comes first; the others wait for it. */
async function loadOnce(clusterUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [loadedName])
    if (rowCount) return
    await client.query(`ALTER DATABASE ${await load(clusterUrl)} RENAME TO ${loadedName}`)
  } finally {
    await client.end()
  }
}

/**
 * A database of its own for one test file, with the demonstration of today in it. Loading takes many seconds, a copy takes
 * less than one; tests of loading itself, or of another day, load it themselves.
 */
export async function demonstrationDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  await loadOnce(clusterUrl)
  const url = await createDatabase(clusterUrl, loadedName)
  return { ...connect(url, { connectionsMax: 4 }), url }
}
