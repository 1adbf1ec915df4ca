import { eq, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import type { Database } from '../base/connect.ts'
import * as schema from '../schema/index.ts'
import { person } from '../schema/person.ts'
import { region } from '../schema/region.ts'

/** True where the demonstration's accounts exist. */
export async function existsDemonstration(db: Database): Promise<boolean> {
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, 'admin@contoh.invalid'))
    .limit(1)
  return row !== undefined
}

/** True when there is no region yet, so that a demonstration would disturb nobody. */
export async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.select({ one: sql`1` }).from(region).limit(1)
  return row === undefined
}

// Any fixed number that nobody else uses on this database, and not that of the migrations.
const LOCK_NUMBER = 2_020_100_502

/** Runs the work in one process at a time; the lock goes with its connection, however that ends. */
export async function oneAtATime<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_NUMBER])
    return await work()
  } finally {
    // Destroyed, not given back: the lock ends with it.
    client.release(true)
  }
}

const unfinished = 'The demonstration is being loaded'

/** Notes, where it outlives a crash, that the demonstration is being loaded. */
export async function noteUnfinished(db: Database): Promise<void> {
  await db.execute(sql.raw(`COMMENT ON TABLE region IS '${unfinished}'`))
}

export async function noteFinished(db: Database): Promise<void> {
  await db.execute(sql`COMMENT ON TABLE region IS NULL`)
}

/**
 * Empties every table where the loading of a demonstration was cut off. Nobody has been let in before it is
 * finished, so that nothing of anybody's is in them.
 */
export async function clearUnfinished(db: Database): Promise<void> {
  const noted = await db.execute<{ note: string | null }>(
    sql`SELECT obj_description('region'::regclass) AS note`,
  )
  if (noted.rows[0]?.note !== unfinished) return
  const tables = Object.values(schema).filter((value) => is(value, PgTable))
  await db.execute(sql`TRUNCATE ${sql.join(tables, sql`, `)} RESTART IDENTITY`)
}
