import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** The last migration that a database has, by its moment in the journal; 0 where it has none. */
export async function lastMigration(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query("SELECT to_regclass('drizzle.__drizzle_migrations') AS found")
  if (!rows[0].found) return 0
  const last = await client.query('SELECT max(created_at)::text AS last FROM drizzle.__drizzle_migrations')
  return Number(last.rows[0].last ?? 0)
}

type Journal = { readonly entries: readonly { readonly when: number; readonly tag: string }[] }

function readJournal(migrationsFolder: string): Journal {
  return JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
}

/** The database was brought further by a newer Labinov than the one that looks at it. */
export class NewerTables extends Error {
  override name = 'NewerTables'
}

function checkAge(journal: Journal, last: number): void {
  if (last <= (journal.entries.at(-1)?.when ?? 0)) return
  throw new NewerTables(
    'The tables were made by a newer Labinov than this one, which would not understand them.',
  )
}

/** Runs work on the migrations up to a moment, as if none had come since. */
async function onMigrationsUntil<T>(
  folder: string,
  until: number,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const journal = readJournal(folder)
  checkAge(journal, until)
  const entries = journal.entries.filter(({ when }) => when <= until)
  const copy = mkdtempSync(join(tmpdir(), 'labinov-migrations-'))
  try {
    mkdirSync(join(copy, 'meta'))
    writeFileSync(join(copy, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    for (const { tag } of entries) cpSync(join(folder, `${tag}.sql`), join(copy, `${tag}.sql`))
    return await work(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function ask<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'labinov migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** How many migrations a database still needs. @throws NewerTables when it has more than there are. */
export function countPending(url: string, migrationsFolder: string): Promise<number> {
  return ask(url, async (client) => {
    const journal = readJournal(migrationsFolder)
    const last = await lastMigration(client)
    checkAge(journal, last)
    return journal.entries.filter(({ when }) => when > last).length
  })
}

/** How many connections of other processes of Labinov the database has. */
export function countVisitors(url: string): Promise<number> {
  return ask(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS visitors FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'labinov%'`,
    )
    return rows[0].visitors
  })
}

/** Whether nothing was ever written into the database but its tables. */
export function holdsNothing(url: string): Promise<boolean> {
  return ask(url, async (client) => {
    const { rows } = await client.query(
      "SELECT to_regclass('region') AS region, to_regclass('person') AS person",
    )
    for (const table of Object.values(rows[0])) {
      const found = table === null ? [] : (await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rows
      if (found.length > 0) return false
    }
    return true
  })
}

/**
 * Brings the database's tables up to date with the files of `migrationsFolder`, one process at a time; no further than a moment
 * of its journal where one is given.
 * @returns how many migrations were applied now.
 * @throws when PostgreSQL is too old, cannot be reached, or a migration fails; a failed one leaves nothing behind. NewerTables when
 * the tables are further than the files.
 */
export function migrate(url: string, migrationsFolder: string, until?: number): Promise<number> {
  if (until !== undefined) return onMigrationsUntil(migrationsFolder, until, (folder) => migrate(url, folder))
  return ask(url, async (client) => {
    await checkVersion(client)
    await client.query('SET client_min_messages = warning')
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_NUMBER])
    checkAge(readJournal(migrationsFolder), await lastMigration(client))
    const before = await countApplied(client)
    await applyMigrations(drizzle({ client }), { migrationsFolder })
    return (await countApplied(client)) - before
  })
}
