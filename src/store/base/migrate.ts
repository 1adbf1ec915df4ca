import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

// Any fixed number that nobody else uses on this database: two processes that start together migrate in turn.
const LOCK_NUMBER = 2_020_100_501

const OLDEST_VERSION = 15

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SHOW server_version_num')
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000)
  if (major >= OLDEST_VERSION) return
  throw new Error(`Labinov needs PostgreSQL ${OLDEST_VERSION} or newer; the one in DATABASE_URL is ${major}.`)
}

async function countApplied(client: pg.Client): Promise<number> {
  const { rows } = await client.query("SELECT to_regclass('drizzle.__drizzle_migrations') AS found")
  if (!rows[0].found) return 0
  const count = await client.query('SELECT count(*)::int AS applied FROM drizzle.__drizzle_migrations')
  return count.rows[0].applied
}

/**
 * Brings the database's tables up to date with the files of `migrationsFolder`, one process at a time.
 * @returns how many migrations were applied now.
 * @throws when PostgreSQL is too old, cannot be reached, or a migration fails; a failed one leaves nothing behind.
 */
export async function migrate(url: string, migrationsFolder: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'labinov migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await checkVersion(client)
    await client.query('SET client_min_messages = warning')
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_NUMBER])
    const before = await countApplied(client)
    await applyMigrations(drizzle({ client }), { migrationsFolder })
    return (await countApplied(client)) - before
  } finally {
    await client.end()
  }
}
