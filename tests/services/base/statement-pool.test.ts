import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isDatabaseUnreachable } from '../../../src/store/base/connect.ts'
import { prepared } from '../../../src/store/base/prepared.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

/** A named statement, as the public pages send them. */
function ask(text: string, values: Record<string, unknown> = {}) {
  return prepared(database.db, text, (name) =>
    database.db
      .select({ value: sql<number>`${sql.raw(text)} + ${sql.placeholder('more')}::int` })
      .from(sql`(SELECT 1) AS one`)
      .prepare(name),
  ).execute({ more: 0, ...values })
}

const backend = 'pg_backend_pid()'

test('many statements at once share few connections, and each gets its own answer', async () => {
  const asked = Array.from({ length: 60 }, (_, more) => ask('100', { more }))
  expect((await Promise.all(asked)).map(([row]) => row?.value)).toEqual(asked.map((_, index) => 100 + index))
  const backends = await Promise.all(Array.from({ length: 60 }, () => ask(backend)))
  expect(new Set(backends.map(([row]) => row?.value)).size).toBeLessThanOrEqual(3)
})

test('a statement that fails spoils no other one on its way', async () => {
  const asked = Array.from({ length: 12 }, (_, index) => ask(index % 3 === 0 ? '1 / (1 - 1)' : '7'))
  const settled = await Promise.allSettled(asked)
  expect(settled.map(({ status }) => status)).toEqual(
    settled.map((_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')),
  )
})

/** Ends the connection on which the slow statement runs; false while it is still on its way to PostgreSQL. */
async function endSleeping(): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
  )
  return rowCount === 1
}

test('a broken connection fails what it carried, and the next statement gets a new one', async () => {
  const slow = ask('length(pg_sleep(120)::text)').catch((reason: unknown) => reason)
  const others = Array.from({ length: 8 }, () => ask(backend).catch(() => []))
  await vi.waitUntil(endSleeping, { timeout: 60_000 })
  expect(isDatabaseUnreachable(await slow)).toBe(true)
  await Promise.all(others)
  expect(await Promise.all(Array.from({ length: 8 }, () => ask('7')))).toHaveLength(8)
})
