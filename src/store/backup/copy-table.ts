import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { listColumns, type StoredTable } from './stored-table.ts'

// The same text whatever the server is set to, so that a backup of one can be read by any other.
const plainSettings = `SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres';
  SET extra_float_digits = 1; SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`

/** Runs work on a connection of its own, in one transaction. What the work throws undoes all of it. */
async function inTransaction<T>(
  url: string,
  kind: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'labinov backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(plainSettings)
    await client.query(`BEGIN ${kind}`)
    const outcome = await work(client)
    await client.query('COMMIT')
    return outcome
  } finally {
    // What is not committed ends with the connection, also where that broke.
    await client.end()
  }
}

/** Reads the database as it is at one moment, however long that takes and whatever is written meanwhile. */
export function inSnapshot<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return inTransaction(url, 'ISOLATION LEVEL REPEATABLE READ READ ONLY', work)
}

/** Writes all or nothing. */
export function allOrNothing<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return inTransaction(url, '', work)
}

/** The rows of a table as PostgreSQL's own text, a stream; `rowCount` is known at its end. */
export function copyOut(
  client: pg.ClientBase,
  { name, columns }: StoredTable,
  condition: string | null,
): Readable & { readonly rowCount: number } {
  const rows = `SELECT ${listColumns(columns)} FROM "${name}" ${condition ? `WHERE ${condition}` : ''}`
  return client.query(copyTo(`COPY (${rows}) TO STDOUT`))
}

/** Where such text goes in again. */
export function copyIn(
  client: pg.ClientBase,
  { name, columns }: StoredTable,
): Writable & { readonly rowCount: number } {
  return client.query(copyFrom(`COPY "${name}" (${listColumns(columns)}) FROM STDIN`))
}

type Constraint = { readonly table: string; readonly name: string; readonly definition: string }

/**
 * Puts rows into empty tables: without the triggers, which would write each row into the trail a second time, and with the rules
 * between tables looked at once in the end, so that their order is free. A rule that does not hold undoes everything.
 */
export async function fillTables<T>(
  client: pg.ClientBase,
  tables: readonly StoredTable[],
  fill: () => Promise<T>,
): Promise<T> {
  const names = tables.map(({ name }) => `"${name}"`)
  const { rows: rules } = await client.query<Constraint>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`,
  )
  for (const { table, name } of rules) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  await client.query(`TRUNCATE ${names.join(', ')}`)
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  const filled = await fill()
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  for (const { table, name, definition } of rules)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  return filled
}

/** So that the first pages after a restore are planned as those before. */
export async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}
