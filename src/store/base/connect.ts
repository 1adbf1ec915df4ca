import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'
import * as schema from '../schema/index.ts'
import { type Changes, deaf, listenForChanges } from './change-listener.ts'
import { clientsOf, followPrimary } from './hosts.ts'
import { planOnce } from './plan-once.ts'
import { StatementPool } from './statement-pool.ts'

/** What a query function takes first: the database, or a transaction on it. */
export type Database = PgDatabase<NodePgQueryResultHKT, typeof schema>

export type Connection = {
  readonly db: Database
  readonly pool: pg.Pool
  /** Changes announced by any process; heard only when it was asked for. */
  readonly changes: Changes
  readonly close: () => Promise<void>
}

export type ConnectOptions = {
  /** Which of several servers was found to be the primary. */
  readonly primary?: string
  /** Connections kept at most; PostgreSQL works on few at once, more only wait inside it instead of in front. */
  readonly connectionsMax?: number
  /** A statement that takes longer is ended by PostgreSQL; without it none is. */
  readonly statementSecondsMax?: number
  /** Listens for changes too, on one more connection. */
  readonly listens?: boolean
  /** Is told when an idle connection breaks, unless it is being closed; the pool then opens a new one. */
  readonly onBroken?: (error: Error) => void
}

// A query that still runs when all requests have been answered or cut off is nobody's any more.
const END_WITHIN_MS = 2_000

async function endPool(pool: pg.Pool, statements: StatementPool): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, END_WITHIN_MS).unref()
  })
  await Promise.race([Promise.all([statements.end(), pool.end()]), late])
}

/** Opens a pool on the database. Nothing is sent before the first query. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const hosts = followPrimary(url, options.primary)
  const Client = clientsOf(hosts)
  const milliseconds = (options.statementSecondsMax ?? 0) * 1000
  const settings = {
    ...(milliseconds > 0 && {
      statement_timeout: milliseconds,
      idle_in_transaction_session_timeout: milliseconds,
    }),
    // A request that gets no connection in this time is told so, rather than kept waiting.
    connectionTimeoutMillis: 5_000,
    application_name: 'labinov',
  }
  const pool = new pg.Pool({
    ...settings,
    Client,
    max: options.connectionsMax ?? 10,
    idleTimeoutMillis: 60_000,
  })
  let closing = false
  const onBroken = (error: Error) => {
    hosts.lookAgain()
    if (!closing) options.onBroken?.(error)
  }
  pool.on('error', onBroken)
  // A connection that breaks inside a transaction says so twice: by the query that fails, which is enough, and by
  // this event, which would end the process if nobody listened.
  const plan = planOnce()
  pool.on('connect', (client) => {
    client.on('error', () => {})
    plan(client)
  })
  const statements = new StatementPool(pool, settings, Client, onBroken)
  const listener = options.listens ? listenForChanges(Client, onBroken) : null
  return {
    // Drizzle asks nothing of its client but `query` and `connect`, and knows a pool by the name of its class.
    db: drizzle({ client: statements as unknown as pg.Pool, schema }),
    pool,
    changes: listener ?? deaf,
    close: async () => {
      closing = true
      hosts.close()
      await Promise.all([listener?.close(), endPool(pool, statements)])
    },
  }
}

// Refused, reset or no socket at all; and PostgreSQL's own words for starting, stopping and too many connections.
const unreachableCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  // 53100: the disk of the database is full.
  ...['53100'],
  // 25006: a server that was the primary a moment ago takes no writes.
  ...['25006', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'],
])

// The driver has no codes for these.
const unreachableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** The database on one connection of the pool, for a transaction in which also statements of the pool's own kind run. */
export function databaseOn(client: pg.PoolClient): Database {
  return drizzle({ client, schema })
}

/** Whether an error says that the database cannot be reached just now (503), not that a query is wrong (500). */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: string }
  if (code && unreachableCodes.has(code)) return true
  return unreachableMessages.test(error.message) || isDatabaseUnreachable(error.cause)
}

// A text that is no value of the column's type, and the character that no text of PostgreSQL can hold.
const malformedCodes = new Set(['22P02', '22021'])

/** Whether PostgreSQL refused a value that cannot be what its column holds, such as letters for an identifier. */
export function isMalformedValue(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return malformedCodes.has((error as { code?: string }).code ?? '') || isMalformedValue(error.cause)
}

/** Whether an error says that a row with the same key was there already: somebody else was faster. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (error as { code?: string }).code === '23505' || isUniqueViolation(error.cause)
}

/** Whether PostgreSQL kept a row because another one rests on it. */
export function isStillNeeded(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (error as { code?: string }).code === '23503' || isStillNeeded(error.cause)
}
